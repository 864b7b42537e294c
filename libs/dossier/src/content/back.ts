import type { FieldClass } from '#events';
import type { Gap } from '#law';
import type { DossierNoun, Ref } from './shown.js';

/** An entry of the chronology: one fact with its four clocks. */
export interface ChronologyLine {
  readonly position: number;
  readonly type: string;
  readonly by: string;
  readonly incident: number | null;
  readonly exhibit: number | null;
  readonly happenedFrom: string | null;
  readonly happenedTo: string | null;
  readonly reported: string | null;
  readonly receivedAt: string | null;
  readonly recordedAt: string;
}

/** What is not known, or not yet. In which order a reader is told of it, `unknownOf` says. */
export type UnknownCode =
  | UnknownOfIncident
  | 'HOLDER_NOT_KNOWN'
  | 'DEPENDS_ON'
  | Gap['kind']
  | UnknownOfExhibit
  | 'SPEAKER_NOT_KNOWN'
  | 'INCONSISTENCY_UNEXPLAINED';

type UnknownOfIncident =
  | 'DATE_NOT_KNOWN'
  | 'TIME_NOT_KNOWN'
  | 'PLACE_NOT_RESOLVED'
  | 'NO_TOLL'
  | 'COMPETING_TOLLS'
  | 'COUNT_UNDETERMINED'
  | 'NO_AUTHOR_NAMED'
  | 'COMPETING_AUTHORS'
  | 'AUTHOR_DENIED'
  | 'CONTROL_NOT_KNOWN'
  | 'OBJECTIVE_NOT_CHECKED'
  | 'NOT_VERIFIED'
  | 'NO_LONGER_ASSERTED';

type UnknownOfExhibit =
  | 'BYTES_NOT_HELD'
  | 'BYTES_RETURNED'
  | 'BYTES_DESTROYED'
  | 'CUSTODY_GAP'
  | 'FIXITY_BROKEN'
  | 'NOT_AUTHENTICATED';

/** Something that is not known, of what, with what narrows it. */
export interface Unknown {
  readonly code: UnknownCode;
  readonly of: Ref;
  /** A word or period that tells more: a ground, a question, `2017-09-01/2017-09-20`; null where nothing does. */
  readonly detail: string | null;
}

/** Something that is withheld from this profile, or that nobody can read any more, by which rule. */
export interface Redaction {
  readonly what: DossierNoun;
  /** Null for things that are withheld as a whole: they are counted, and not named. */
  readonly of: Ref | null;
  readonly field: string | null;
  readonly class: FieldClass;
  readonly rule: string;
  /** Whether the key is destroyed: then it is gone for everybody. */
  readonly destroyed: boolean;
  readonly count: number;
  /** Whether it can help the defence. */
  readonly helpsDefence: boolean;
}

/** What the dossier says of its own checking. The rest is in the bag. */
export interface Integrity {
  /** How many events lie behind it, and the first and last of them by position. */
  readonly events: number;
  readonly first: number | null;
  readonly last: number | null;
  /** The signed head that is named where it is issued; null before. */
  readonly checkpoint: { readonly size: number; readonly root: string } | null;
  readonly files: number;
  readonly bytes: number;
}

/** What became different since the previous issue. */
export interface Changes {
  readonly from: { readonly number: number | null; readonly position: number };
  readonly changes: readonly Change[];
}

/**
 * Why something is otherwise: a fact of the register behind this issue and not behind the former (by its type), what became of
 * a person or file since, or the rule by which something is withheld now.
 */
export interface Why {
  readonly kind: 'fact' | 'cause' | 'rule';
  readonly word: string;
}

/** One thing that came, went or reads otherwise now. */
export interface Change {
  readonly what: DossierNoun;
  readonly of: Ref;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of what reads otherwise: where, as JSON pointers below the thing. */
  readonly fields: readonly string[];
  /** Why, as far as what both issues say shows it. */
  readonly why: readonly Why[];
}
