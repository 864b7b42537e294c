import type {
  ACTOR_KINDS,
  Coded,
  CONFLICT_TYPES,
  NEXUS_ANSWERS,
  Period,
  Pinpoint,
  POST_BASES,
} from '#events';
import type { DossierSource, Named, Shown, Words } from './shown.js';

/** A State, party, force, unit or post of which the dossier speaks. */
export interface DossierParty {
  readonly id: string;
  /** Its number in the dossier. */
  readonly number: number;
  readonly kind: (typeof ACTOR_KINDS)[number];
  readonly code: string | null;
  readonly name: Named;
  readonly otherNames: readonly Named[];
  readonly source: DossierSource;
  readonly pinpoint: Pinpoint | null;
  /** True where it was invented, as in a demo. */
  readonly invented: boolean;
  /** What it is part of, and under whose command it stands, as somebody asserts. */
  readonly above: readonly {
    readonly relation: 'membership' | 'command';
    readonly party: number;
    readonly basis: (typeof POST_BASES)[number] | null;
    readonly during: Period;
    readonly source: DossierSource;
    readonly pinpoint: Pinpoint | null;
    readonly certainty: Coded | null;
    /** False once it is no longer asserted. */
    readonly stands: boolean;
  }[];
}

/** A place of the glossary: as printed, in both scripts where a gazetteer has it. */
export interface DossierPlace {
  readonly printed: string;
  readonly variants: readonly string[];
  readonly incidents: readonly number[];
  readonly gazetteer: string | null;
  readonly code: string | null;
  readonly areas: readonly {
    readonly level: string;
    readonly code: string;
    readonly name: Named;
  }[];
}

/** An armed conflict in which something of the case is seen. */
export interface DossierConflict {
  readonly id: string;
  readonly number: number;
  readonly name: Named;
  readonly type: (typeof CONFLICT_TYPES)[number];
  readonly parties: readonly Coded[];
  readonly territory: string;
  readonly during: Period;
  readonly source: DossierSource;
  readonly pinpoint: Pinpoint | null;
  readonly reason: Shown<Words> | null;
  /** Of which incidents and acts it was assessed whether they were part of it. */
  readonly nexus: readonly {
    readonly incident: number;
    readonly act: number | null;
    readonly answer: (typeof NEXUS_ANSWERS)[number];
  }[];
}
