/** A body of law under which acts are characterised. */
export type Forum = 'ICC' | 'DE-VStGB';

/**
 * Which situation a provision needs. ANY: no armed conflict at all; ARMED: an armed conflict of either
 * type; INTERSTATE: a use of force between States.
 */
export type ConflictType = 'IAC' | 'NIAC' | 'ANY' | 'ARMED' | 'INTERSTATE';

/** What an element is about: three material kinds, the mind, the context, or a threshold. */
export type ElementKind =
  'conduct' | 'consequence' | 'circumstance' | 'mental' | 'contextual' | 'threshold';

/** Who stands behind a wording. No lawyer has signed any of ours yet. */
export type Reviewed = 'unreviewed paraphrase';

/** One thing that has to be shown, in our own words. */
export interface Element {
  readonly number: number;
  readonly kind: ElementKind;
  readonly text: string;
  readonly citation: string;
  readonly reviewed: Reviewed;
  /** A mental element: the numbers of the material elements whose mental side it states. */
  readonly of?: readonly number[];
}

/** A contextual requirement or threshold that many entries share, by its code. */
export interface ContextualElement {
  readonly code: string;
  readonly kind: 'contextual' | 'threshold' | 'mental' | 'circumstance';
  readonly text: string;
  readonly citation: string;
  readonly reviewed: Reviewed;
}

/** What article 30 adds where the text of an entry is silent on the mind. */
export interface MentalDefault {
  readonly citation: string;
  readonly text: string;
  /** The numbers of the material elements that no mental element of the entry speaks to. */
  readonly forElements: readonly number[];
  readonly reviewed: Reviewed;
}

/** An amendment and whom it binds. There is no single date on which it is "in force". */
export interface Amendment {
  readonly id: string;
  readonly instrument: string;
  readonly adopted: string;
  /** The first day on which it bound any State. */
  readonly since: string;
  /** The day from which the Court may exercise jurisdiction at all, where that is later. */
  readonly jurisdictionSince: string | null;
  readonly acceptingStates: {
    readonly known: readonly { readonly state: string; readonly since: string }[];
    readonly others: 'see depositary';
  };
  readonly effect: { readonly contested: boolean; readonly why: string };
  readonly adds: readonly string[];
  /** What of this was checked, and against what. */
  readonly verified: string;
}

/** Another entry that covers like conduct in the other type of conflict. An editorial opinion. */
export interface Counterpart {
  readonly id: string;
  readonly fit: 'close' | 'partial';
}

/** A decision of a court that a requirement rests on. */
export interface Judgment {
  readonly court: string;
  readonly name: string;
  readonly decision: string;
  readonly date: string;
  readonly number: string | null;
  readonly point: string;
}

/** Whether an entry can be charged in its forum, and if not, why not. */
export type Chargeable =
  { readonly answer: true } | { readonly answer: false; readonly why: string };

/** What an entry is: a crime, a mode of liability, a ground excluding responsibility, or another rule. */
export type EntryKind = 'crime' | 'mode' | 'ground' | 'rule';

/** One entry of a catalogue. What an id means in a version never changes. */
export interface LawEntry {
  readonly forum: Forum;
  readonly id: string;
  readonly catalogueVersion: number;
  readonly kind: EntryKind;
  readonly family: string;
  readonly citation: string;
  readonly label: string;
  /** The short title of an official text, or words of ours. */
  readonly labelSource: 'official short title' | 'own words';
  /** The provision it stands in: the same for all entries that one sub-paragraph unfolds into. */
  readonly provision: string;
  readonly conflictType: ConflictType;
  readonly contextual: readonly ContextualElement[];
  readonly elements: readonly Element[];
  /** How many numbered elements the official text has; null where there is none or nobody checked. */
  readonly elementCount: number | null;
  readonly elementsNote: string | null;
  readonly mentalDefault: MentalDefault | null;
  readonly amendment: Amendment | null;
  readonly chargeable: Chargeable;
  /** From which day the text stands in this forum, and up to which, where it was changed since. */
  readonly since: string;
  readonly until: string | null;
  readonly counterparts: readonly Counterpart[];
  readonly judgments: readonly Judgment[];
  readonly notes: readonly string[];
}

/** A provision with the entries it unfolds into. */
export interface Provision {
  readonly forum: Forum;
  readonly id: string;
  readonly citation: string;
  readonly label: string;
  readonly conflictType: ConflictType;
  readonly entries: readonly string[];
}
