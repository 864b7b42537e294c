import type { Json, Position } from '#kernel';
import type { Coded, TOLL_OUTCOMES } from '#events';
import type { IncidentDimension, IncidentFilter } from '../incident/incident.asking.js';

/** By what the incidents are grouped. */
export type StatisticsBy = IncidentDimension;

/** What is counted, by which grouping, over which incidents. */
export interface StatisticsQuery {
  readonly by: StatisticsBy;
  /** Crossed with what. */
  readonly and?: StatisticsBy;
  readonly filter?: IncidentFilter;
}

/** The numbers of one group, or of all. */
export interface Tally {
  readonly incidents: number;
  /** By the publisher's own word. */
  readonly massacres: number;
  readonly massacresByRule: {
    readonly true: number;
    readonly false: number;
    readonly undetermined: number;
  };
  readonly killed: number;
  /** Never the unborn, which stand apart. */
  readonly children: number;
  readonly unborn: number;
  readonly women: number;
  readonly injured: number;
  /** How many incidents have no toll of the dead, one that is not exact, one beside which others stand. */
  readonly withoutToll: number;
  readonly notExact: number;
  readonly contested: number;
}

/** A value of a dimension: its code where the vocabulary has one, and the words as printed. Both null: not said. */
export interface Valued {
  readonly code: string | null;
  readonly printed: string | null;
}

/** The numbers of one value. */
export interface StatisticsGroup extends Tally, Valued {}

/** The numbers where two groups cross. */
export interface StatisticsCell extends Tally {
  readonly group: Valued;
  readonly other: Valued;
}

/** Statistics at a position, with the counting rule that answered. */
export interface Statistics {
  readonly position: Position;
  readonly rule: { readonly id: string; readonly version: number };
  readonly by: StatisticsBy;
  readonly and: StatisticsBy | null;
  /** Whether an incident can be of several groups, so that they add up to more than the total. */
  readonly overlapping: boolean;
  readonly groups: readonly StatisticsGroup[];
  /** The groups of the other dimension, and the cells where the two cross; empty without one. */
  readonly others: readonly StatisticsGroup[];
  readonly cells: readonly StatisticsCell[];
  readonly total: Tally;
}

/** How many people of one category were harmed in which way, by the tolls that stand. */
export interface CategoryTally {
  readonly outcome: (typeof TOLL_OUTCOMES)[number];
  /** Null for the whole. */
  readonly category: Coded | null;
  readonly people: number;
  readonly incidents: number;
  readonly notExact: number;
  readonly contested: number;
}

/** People by category at a position. Categories lie on different axes and never add up. */
export interface CategoryStatistics {
  readonly position: Position;
  readonly categories: readonly CategoryTally[];
}

/** An incident in the shape of the report it came from, rebuilt from what stands. */
export type ReportDocument = Readonly<Record<string, Json>>;

/** A report rebuilt from what stands at a position: what `reconcile` compares its figures with. */
export interface ReportDocuments {
  readonly position: Position;
  readonly reportId: string;
  readonly key: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly coverage: Coded | null;
  readonly incidents: readonly ReportDocument[];
}
