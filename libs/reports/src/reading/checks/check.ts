import type { FindingCode } from '../finding-codes.js';
import type { PublishedReport } from '../report.header.js';
import type { ReportUnit } from '../unit.reading.js';

/** Something inconsistent within a unit: its code, where in the unit, and a sentence without names or quotations. */
export interface Found {
  readonly code: FindingCode;
  /** Relative to the unit. */
  readonly at: string;
  readonly message: string;
}

/** What a check of one unit may look at besides the unit. */
export interface Surroundings {
  readonly report: PublishedReport;
  readonly units: readonly ReportUnit[];
  /** The ids that the file gives, those of refused units included. */
  readonly ids: ReadonlySet<string>;
  /** How many units rest on one paragraph alone, by its line. */
  readonly unitsOnLine: ReadonlyMap<number, number>;
  readonly today: string | null;
}

/** A rule that looks for one kind of inconsistency. It changes and refuses nothing. */
export type Check = (unit: ReportUnit, around: Surroundings) => readonly Found[];

/** A list without the things that are not there. */
export const present = (
  ...found: readonly (Found | false | null | undefined)[]
): readonly Found[] =>
  found.filter((one): one is Found => one !== false && one !== null && one !== undefined);
