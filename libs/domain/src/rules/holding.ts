import { categoryOf } from '#kernel';
import type { StreamName } from '#kernel';
import { COURT_ORDER } from '#events';
import type { Coded } from '#events';
import { evidenceReading } from '../evidence/evidence.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import type { Absent, Present } from './present.js';
import type { Reading } from './reading.js';
import { subjectReadings } from './subjects.js';

/**
 * Every stream on which something was told of a thing, as whoever hands the wish on finds them at that moment:
 * what keeps it here stands on one of them. The decision reads them itself.
 */
export interface Found {
  readonly named: readonly StreamName[];
}

/** The records on which a hold keeps what they rest on: all on which one can be placed. */
const HOLDING: ReadonlyMap<string, Reading<Present, never>> = new Map(
  Object.values(subjectReadings).map((reading) => [reading.name, reading]),
);

/** Those of some streams on whose records a hold can lie. */
export const holding = (streams: readonly StreamName[]): readonly StreamName[] =>
  streams.filter((stream) => HOLDING.has(categoryOf(stream)));

/** Whether a legal hold lies on a record. */
export const isHeld = (state: Absent | Present): boolean =>
  state.status === 'present' && [...state.handling.holds.values()].some((held) => held !== null);

/** What the streams of one noun say, of those among some. */
export const statesIn =
  (streams: readonly StreamName[], known: Context) =>
  <P extends Present>(of: Reading<P, never>): readonly (Absent | P)[] =>
    streams
      .filter((stream) => categoryOf(stream) === of.name)
      .map((stream) => known.of(of, stream));

/** Whether a legal hold lies on any of these records. */
export const anyHeld = (streams: readonly StreamName[], known: Context): boolean =>
  [...HOLDING.values()].some((reading) => statesIn(streams, known)(reading).some(isHeld));

/** Whether something rests on the order of a court that is kept here as an item with its file. */
export const isOfCourt = (
  { code, document }: { readonly code: Coded['code']; readonly document: string | undefined },
  known: Context,
): boolean => {
  if (code !== COURT_ORDER || document === undefined) return false;
  const state = known.of(evidenceReading, streamOf('evidence', document));
  return state.status === 'present' && state.kept.size > 0;
};
