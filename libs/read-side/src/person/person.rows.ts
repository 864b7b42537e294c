import type {
  Coded,
  CONSENT_PURPOSES,
  IDENTITY_USES,
  Period,
  PERSON_ROLES,
  Pinpoint,
  POST_BASES,
  Source,
  Subject,
  WITHDRAWAL_EFFECTS,
} from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** A natural person: a pseudonym, and nothing that identifies. */
export interface PersonRow extends Stated {
  readonly personId: string;
  readonly pseudonym: string;
  readonly registered: Position;
  readonly mergedInto: string | null;
  /** Whether an identity stands in the vault, was asked to be destroyed, or is gone. */
  readonly identity: 'kept' | 'destructionRequested' | 'destroyed';
  /** The event whose identity part the vault holds: where the name was last stated. */
  readonly identityEvent: string;
  /** What its envelope says of that part: what comes out of the vault must meet it. */
  readonly identityCommitment: string;
  readonly sealed: Sealed | null;
}

/** Where an identity stands in the vault: all that a search for a name brings here. */
export interface IdentityPlace {
  readonly personId: string;
  readonly eventId: string;
  readonly commitment: string;
}

/** A part that a person was said to have in something. */
export interface PersonRoleRow extends Stated {
  readonly claimId: string;
  readonly personId: string;
  readonly role: (typeof PERSON_ROLES)[number];
  readonly ofNoun: Subject['noun'];
  readonly ofId: string;
  readonly outcome: Coded | null;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly certainty: Coded | null;
  readonly made: Position;
  readonly sealed: Sealed | null;
}

/** What somebody says became of a person. */
export interface PersonFateRow extends Stated {
  readonly claimId: string;
  readonly personId: string;
  readonly fate: Coded;
  readonly at: string | null;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly made: Position;
  readonly sealed: Sealed | null;
}

/** A post that a person was said to hold. */
export interface PostHeldRow extends Stated {
  readonly claimId: string;
  readonly personId: string;
  readonly post: string;
  readonly basis: (typeof POST_BASES)[number];
  readonly during: Period;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly certainty: Coded | null;
  readonly made: Position;
}

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What a person agreed to, as narrowed or withdrawn since. */
export interface ConsentRow extends Stated {
  readonly consentId: string;
  readonly personId: string;
  /** Position at which it was recorded, whatever became of it. */
  readonly recorded: Position;
  readonly status: 'recorded' | 'narrowed' | 'withdrawn';
  readonly purposes: readonly ConsentPurpose[];
  readonly identityUse: (typeof IDENTITY_USES)[number];
  readonly recontactAllowed: boolean;
  readonly givenAt: string | null;
  readonly how: Coded;
  readonly expires: string | null;
  readonly effect: (typeof WITHDRAWAL_EFFECTS)[number] | null;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}

/** What the list of persons is narrowed by. */
export interface PersonFilter {
  readonly roles?: readonly (typeof PERSON_ROLES)[number][];
  readonly merged?: boolean;
  /** Some of these people alone. */
  readonly ids?: readonly string[];
}
