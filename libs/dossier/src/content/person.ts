import type {
  Coded,
  CORRECTORS,
  IDENTITY_USES,
  KNOWLEDGE_BASES,
  Period,
  Pinpoint,
  POST_BASES,
  Quotation,
} from '#events';
import type { DossierSource, Ref, Shown, Words } from './shown.js';

/** A natural person under a pseudonym. Nothing here identifies, in any profile. */
export interface DossierPerson {
  readonly id: string;
  readonly pseudonym: string;
  /** Whether an identity is kept apart, or was destroyed, as it stands today. A request alone is the office's own. */
  readonly identity: 'kept' | 'destroyed';
  /** On which day it was destroyed, and on what that rests; left out where it was not. */
  readonly ended?: { readonly on: string; readonly basis: Coded | null };
  /** Whether the person may appear by name by nobody's leave but their own, and has not given it. */
  readonly protected: boolean;
  readonly note: Shown<Words> | null;
  readonly roles: readonly {
    readonly role: string;
    readonly of: Ref;
    readonly outcome: Coded | null;
    readonly source: DossierSource;
    readonly pinpoint: Pinpoint | null;
    readonly certainty: Coded | null;
  }[];
  readonly fates: readonly {
    readonly fate: Coded;
    readonly at: string | null;
    readonly source: DossierSource;
    readonly pinpoint: Pinpoint | null;
  }[];
  readonly consents: readonly {
    readonly status: 'recorded' | 'narrowed' | 'withdrawn';
    readonly purposes: readonly string[];
    readonly identityUse: (typeof IDENTITY_USES)[number];
    readonly givenAt: string | null;
    readonly expires: string | null;
  }[];
  readonly accounts: readonly number[];
}

/** What a person said on one occasion. */
export interface DossierAccount {
  readonly id: string;
  readonly number: number;
  /** The pseudonym; null where the source does not say who spoke. */
  readonly person: string | null;
  readonly exhibit: number | null;
  /** The exhibits that hold it besides: a recording, a signed record, a transcript. */
  readonly recordings: readonly number[];
  /** Where in them; null where nobody says. */
  readonly recordedAt: readonly { readonly exhibit: number; readonly pinpoint: Pinpoint }[] | null;
  readonly incident: number | null;
  readonly takenBy: DossierSource;
  readonly takenOn: string | null;
  readonly lang: string | null;
  readonly interpreter: string | null;
  readonly present: readonly string[];
  readonly priorAccounts: readonly number[];
  readonly readBack: boolean | null;
  readonly pinpoint: Pinpoint | null;
  /** On what ground it was withdrawn; null while it is relied on. */
  readonly withdrawn: string | null;
  readonly passages: readonly DossierPassage[];
  readonly inconsistencies: readonly {
    readonly id: string;
    readonly passage: number | null;
    readonly with: DossierSource;
    /** Where that stands. */
    readonly pinpoint: Pinpoint | null;
    readonly what: Shown<Words> | null;
    readonly explanation: Shown<Words> | null;
    readonly explainedBy: Coded | null;
  }[];
}

/** One numbered passage of an account. */
export interface DossierPassage {
  readonly number: number;
  readonly basis: (typeof KNOWLEDGE_BASES)[number];
  readonly paraphrase: boolean;
  readonly words: Shown<Quotation> | null;
  readonly translations: readonly Shown<Quotation>[];
  readonly pinpoint: Pinpoint | null;
  readonly correctedBy: (typeof CORRECTORS)[number] | null;
}

/** A suspect: a person, or whoever held a post on a day. */
export interface DossierSuspect {
  readonly id: string;
  /** Its number in the case. */
  readonly number: number;
  readonly person: string | null;
  /** The number of the post among the parties. */
  readonly post: number | null;
  readonly on: string | null;
  readonly invented: boolean;
  readonly namedAt: string;
  readonly reason: Shown<Words> | null;
  /** Who was said to hold the post. */
  readonly holders: readonly {
    readonly person: string;
    readonly basis: (typeof POST_BASES)[number];
    readonly during: Period;
    readonly source: DossierSource;
    readonly pinpoint: Pinpoint | null;
    readonly certainty: Coded | null;
  }[];
  /** What stands below, level by level, as standing claims draw it. */
  readonly structure: readonly {
    readonly depth: number;
    readonly party: number;
    readonly above: number;
    readonly relation: 'membership' | 'command';
    readonly basis: (typeof POST_BASES)[number] | null;
    readonly during: Period;
  }[];
  readonly charges: readonly number[];
}
