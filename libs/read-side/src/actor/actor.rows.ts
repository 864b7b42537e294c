import type { ACTOR_KINDS, Bilingual, Coded, Period, Pinpoint, POST_BASES, Source } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A State, party, force, unit or post. */
export interface ActorRow extends Stated {
  readonly actorId: string;
  readonly kind: ActorKind;
  readonly code: string | null;
  readonly name: Bilingual;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly invented: boolean;
  readonly mergedInto: string | null;
  readonly registered: Position;
  readonly sealed: Sealed | null;
}

/** Another name or spelling of an actor. */
export interface ActorNameRow extends Stated {
  readonly nameId: string;
  readonly actorId: string;
  readonly name: Bilingual;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
}

/** What somebody claims of how an actor stands to another. */
interface RelationRow extends Stated {
  readonly claimId: string;
  readonly actorId: string;
  readonly during: Period;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly certainty: Coded | null;
  /** False once it is no longer asserted. */
  readonly stands: boolean;
  readonly made: Position;
  readonly sealed: Sealed | null;
}

/** An actor said to be part of another. */
export interface MembershipRow extends RelationRow {
  readonly of: string;
}

/** An actor said to be under the command of another. */
export interface CommandRow extends RelationRow {
  readonly under: string;
  readonly basis: (typeof POST_BASES)[number];
}

/** One step of the structure below an actor, as standing claims draw it. */
export interface StructureStep {
  /** The actor asked about. */
  readonly root: string;
  /** 1 for those directly below. */
  readonly depth: number;
  readonly actorId: string;
  /** The actor above, and how it stands there. */
  readonly above: string;
  readonly relation: 'membership' | 'command';
  readonly basis: (typeof POST_BASES)[number] | null;
  readonly claimId: string;
  readonly during: Period;
}

/** What the list of actors is narrowed by. */
export interface ActorFilter {
  readonly kinds?: readonly ActorKind[];
  readonly codes?: readonly string[];
  readonly merged?: boolean;
}
