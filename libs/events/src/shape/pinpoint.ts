import { integer, list, maybe, object, text } from './shape.js';
import type { Of } from './shape.js';

/** The whole of a side of a page or picture: regions are measured in thousandths, whatever it is shown on. */
export const WHOLE_SIDE = 1000;

/**
 * A rectangle of a page or picture as it is read upright, in thousandths of its width and height from
 * the upper left corner (W3C Media Fragments, `xywh`, with a finer unit and no fractions).
 */
export const region = object({
  x: integer(0, WHOLE_SIDE - 1),
  y: integer(0, WHOLE_SIDE - 1),
  width: integer(1, WHOLE_SIDE),
  height: integer(1, WHOLE_SIDE),
});
export type Region = Of<typeof region>;

/**
 * Where in a source a claim stands (Leiden Guidelines: a pinpoint for every link). It is in
 * clear and quotes nobody: the words of people stand sealed elsewhere.
 */
export const pinpoint = object({
  lines: maybe(list(integer(1))),
  /** Counted through the files of the item, in their order. */
  pages: maybe(list(integer(1))),
  /** Of the one page named, of the picture at the time named, or of a photograph. */
  region: maybe(region),
  /** `00:01:10` or `00:01:10-00:01:25`; facts of before may hold any words. */
  timecode: maybe(text),
  /** The number of a passage of an account. */
  passage: maybe(integer(1)),
  /** A place in a structured copy, as a JSON Pointer. */
  pointer: maybe(text),
});
export type Pinpoint = Of<typeof pinpoint>;

/** From when to when, in milliseconds; one moment where both are the same. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const CLOCK = '(\\d{2,3}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{3}))?';
const TIMECODE = new RegExp(`^${CLOCK}(?:\\s?[-–]\\s?${CLOCK})?$`, 'u');

const milliseconds = ([h = '0', m = '0', s = '0', ms = '0']: readonly (string | undefined)[]) =>
  ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms);

/** A time-code as it is counted; null for words of which nobody can count anything. */
export const spanOf = (timecode: string): TimeSpan | null => {
  const read = TIMECODE.exec(timecode);
  if (read === null) return null;
  const from = milliseconds(read.slice(1, 5));
  return { from, to: read[5] === undefined ? from : milliseconds(read.slice(5, 9)) };
};
