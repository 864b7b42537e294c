import type { Pinpoint } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';

/** Where in its publication a part of a unit stands: as its author says, on which lines, and where in the structured copy. */
export const placeOf = (
  { pointer, pinpoint }: Pick<ReportUnit, 'pointer' | 'pinpoint'>,
  lines: readonly number[] | undefined,
  at: string,
): Pinpoint => ({
  ...pinpoint,
  ...(lines && lines.length > 0 ? { lines } : {}),
  pointer: pointer + at,
});
