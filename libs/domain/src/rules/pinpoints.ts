import { spanOf, WHOLE_SIDE } from '#events';
import type { Pinpoint, Source } from '#events';
import { passageNotFound } from '../account/account.refusals.js';
import { accountReading } from '../account/account.state.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import type { Extent } from '../evidence/extent.js';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import {
  linesTwice,
  pageBeyond,
  pagesOutOfOrder,
  pinpointEmpty,
  pointerWrong,
  regionOfSound,
  regionOutside,
  regionWithoutPage,
  timeBeyond,
  timecodeReversed,
  timecodeWrong,
} from './pinpoint.refusals.js';
import { checkSource } from './sources.js';

const ascends = (numbers: readonly number[]): boolean =>
  numbers.length > 0 && numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));

const checkPages = (pages: readonly number[], extent: Extent | null, path: string): void => {
  if (!ascends(pages)) throw pagesOutOfOrder(path);
  const last = extent?.pages ?? null;
  if (last !== null && (pages.at(-1) ?? 0) > last) throw pageBeyond(path, { pages: last });
};

// In whatever order: a report may name first the line that counts most.
const checkLines = (lines: readonly number[], path: string): void => {
  if (lines.length === 0 || new Set(lines).size < lines.length) throw linesTwice(path);
};

// Field names and numbers, as a program writes them. A name could be such a word; a sentence is none.
const POINTER = /^(\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})*$/u;

const checkTime = (timecode: string, extent: Extent | null, path: string): void => {
  const span = spanOf(timecode);
  if (span === null) throw timecodeWrong(path);
  if (span.to < span.from) throw timecodeReversed(path);
  const ends = extent?.milliseconds ?? null;
  if (ends !== null && (ends === 0 || span.to > ends))
    throw timeBeyond(path, { milliseconds: ends });
};

const checkRegion = (
  { region, pages, timecode }: Pinpoint,
  extent: Extent | null,
  path: string,
): void => {
  if (region === undefined) return;
  const { x, y, width, height } = region;
  if (x + width > WHOLE_SIDE || y + height > WHOLE_SIDE) throw regionOutside(path);
  if (extent?.isSound === true) throw regionOfSound(path);
  const onePage = pages?.length === 1;
  const onePicture = pages === undefined && (timecode !== undefined || extent?.isPicture === true);
  if (!onePage && !onePicture) throw regionWithoutPage(path);
};

/** Refuses a place that is none, or that lies beyond the item as far as that is known. */
export const checkPinpoint = (
  where: Pinpoint | undefined,
  extent: Extent | null,
  path = '/pinpoint',
): void => {
  if (where === undefined) return;
  const { lines, pages, timecode, pointer } = where;
  if (Object.values(where).every((one) => one === undefined)) throw pinpointEmpty(path);
  if (lines !== undefined) checkLines(lines, `${path}/lines`);
  if (pages !== undefined) checkPages(pages, extent, `${path}/pages`);
  if (timecode !== undefined) checkTime(timecode, extent, `${path}/timecode`);
  checkRegion(where, extent, `${path}/region`);
  // It stands in clear, and is no place for words.
  if (pointer !== undefined && !POINTER.test(pointer)) throw pointerWrong(`${path}/pointer`);
};

/** How far an item goes; null where it is not there, or nobody knows. */
export const extentIn = (known: Context, evidenceId: string | null | undefined): Extent | null => {
  if (evidenceId === null || evidenceId === undefined) return null;
  const state = known.of(evidenceReading, streamOf('evidence', evidenceId));
  return state.status === 'absent' ? null : state.extent;
};

/** Whoever says something must be known, and where it stands must be a place in what they said it in. */
export const checkSaid = (
  { source, pinpoint }: { readonly source: Source; readonly pinpoint?: Pinpoint },
  by: string,
  known: Context,
  path = '/source',
): void => {
  checkSource(source, by, known, path);
  const { kind, id } = source;
  const isItem = kind === 'publication' || kind === 'evidence';
  checkPinpoint(pinpoint, isItem ? extentIn(known, id) : null);
  if (kind !== 'account' || pinpoint?.passage === undefined) return;
  const account = known.of(accountReading, streamOf('account', id));
  if (account.status === 'present' && !account.passages.has(pinpoint.passage))
    throw passageNotFound('/pinpoint/passage');
};
