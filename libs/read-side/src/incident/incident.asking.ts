import type { Position } from '#kernel';
import type { CountingAnswer } from '#law';
import type { INCIDENT_DIMENSIONS } from './dimension.words.js';
import type { VerificationLevel } from './incident.rows.js';

/** By what incidents are narrowed, counted and crossed. */
export type IncidentDimension = (typeof INCIDENT_DIMENSIONS)[number];

/** From and to, both included. */
export interface CountRange {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * What the list of incidents is narrowed by. Several values of one are alternatives, several parts
 * narrow together. Of a word its code or its printed form is given.
 */
export interface IncidentFilter {
  readonly reports?: readonly string[];
  readonly governorates?: readonly string[];
  /** As the source states it. */
  readonly subAreas?: readonly string[];
  /** Of the place that a member accepted: code or English name. */
  readonly districts?: readonly string[];
  readonly subdistricts?: readonly string[];
  /** The larger place in which the source puts it. */
  readonly within?: readonly string[];
  readonly settlements?: readonly string[];
  /** Entries of a gazetteer that a member accepted: its name, a blank and the code. */
  readonly places?: readonly string[];
  /** The party counted under. */
  readonly parties?: readonly string[];
  /** The party that is said to have done it. */
  readonly attributedTo?: readonly string[];
  /** Who held the area as the facet gives it: the printed names, sorted, with ` + ` between them. */
  readonly control?: readonly string[];
  /** `2017-09` */
  readonly months?: readonly string[];
  readonly verification?: readonly VerificationLevel[];
  readonly attackKinds?: readonly string[];
  readonly platforms?: readonly string[];
  readonly munitions?: readonly string[];
  readonly targets?: readonly string[];
  /** Of classifications that were proposed or adopted: the forum, a blank and the entry. */
  readonly articles?: readonly string[];
  readonly massacreByRule?: readonly CountingAnswer['answer'][];
  /** Dimensions of which it is enough, too, that nothing is said. */
  readonly notSaid?: readonly IncidentDimension[];
  /** Words of it, of its claims or of its report: all of them, each as the beginning of a word. */
  readonly text?: string;
  /** In which one of these persons has a part. */
  readonly people?: readonly string[];
  /** Days, months or years. What is known less precisely is in where it may have happened within them. */
  readonly occurred?: { readonly from?: string; readonly to?: string };
  readonly killed?: CountRange;
  readonly children?: CountRange;
  readonly women?: CountRange;
  readonly injured?: CountRange;
  /** Whether no number of dead stands. */
  readonly withoutToll?: boolean;
  readonly massacreByPublisher?: boolean;
  /** Whether the report still lists it. Left out: only those that it does. `null`: both. */
  readonly asserted?: boolean | null;
  /** Whether absorbed records are listed too. Left out: no. */
  readonly merged?: boolean;
}

/** One value of a facet, and how many incidents have it. Code and printed null: not said. */
export interface FacetValue {
  readonly code: string | null;
  readonly printed: string | null;
  readonly incidents: number;
}

/** What could be chosen of one dimension under all filters but its own. */
export interface IncidentFacet {
  readonly dimension: IncidentDimension;
  /** How many values there are, shown or not. */
  readonly distinct: number;
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
}

/** Facets at a position, with the total of the list under all filters. */
export interface IncidentFacets {
  readonly position: Position;
  readonly total: number;
  readonly facets: readonly IncidentFacet[];
}
