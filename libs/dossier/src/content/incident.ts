import type {
  Act,
  AttributionAsserted,
  CharacterisationAsserted,
  Coded,
  ControlAsserted,
  DataOf,
  Description,
  MilitaryObjectiveAssessed,
  PinnedLaw,
  Pinpoint,
  Quotation,
  StatementRecorded,
  TimeAsserted,
  TollAsserted,
} from '#events';
import type { DossierSource, Shown, Words } from './shown.js';

/** What somebody asserts about an incident or one of its acts. Competing claims stand side by side. */
export interface DossierClaim<Said> {
  readonly id: string;
  /** The number of the act within the incident; null for the whole. */
  readonly act: number | null;
  readonly source: DossierSource;
  readonly pinpoint: Pinpoint | null;
  readonly position: number;
  readonly by: string;
  readonly recordedAt: string;
  /** False once it was replaced or withdrawn. */
  readonly stands: boolean;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  readonly withdrawn: string | null;
  readonly note: Shown<Words> | null;
  readonly said: Said;
}

/** What the kinds of claims say. */
export interface ClaimSaid {
  readonly toll: Pick<DataOf<typeof TollAsserted>, 'counts' | 'descriptor' | 'traits'> & {
    /** The pseudonyms of those it counts by name. */
    readonly persons: readonly string[];
    /** Whether it is the one that stands for the count. */
    readonly standsForTheCount: boolean;
  };
  readonly control: Pick<
    DataOf<typeof ControlAsserted>,
    'parties' | 'minor' | 'countedAs' | 'tense'
  >;
  readonly attribution: Pick<
    DataOf<typeof AttributionAsserted>,
    'party' | 'level' | 'role' | 'language' | 'basis'
  > & {
    /** The number of the party in the dossier, where it is registered. */
    readonly actor: number | null;
  };
  readonly characterisation: Pick<
    DataOf<typeof CharacterisationAsserted>,
    'term' | 'applies' | 'counted'
  >;
  readonly time: Pick<DataOf<typeof TimeAsserted>, 'time' | 'precision' | 'asWritten'>;
  readonly statement: Pick<DataOf<typeof StatementRecorded>, 'speaker' | 'stance'> & {
    /** The id of the claim it speaks to. */
    readonly target: string | null;
    readonly on: string | null;
    readonly words: Shown<Quotation> | null;
  };
  readonly militaryObjective: Pick<DataOf<typeof MilitaryObjectiveAssessed>, 'finding'>;
}

/** One act: what charges are about. */
export interface DossierAct extends Omit<Act, 'actId' | 'target'> {
  readonly id: string;
  readonly target: Coded | null;
  readonly source: DossierSource;
  readonly pinpoint: Pinpoint | null;
}

/** A legal characterisation of an incident or act, and what became of it. */
export interface DossierClassification {
  readonly id: string;
  readonly act: number | null;
  readonly status: 'proposed' | 'adopted' | 'rejected' | 'withdrawn' | 'superseded';
  readonly law: PinnedLaw;
  readonly citation: string;
  readonly label: string;
  readonly standard: Coded;
  readonly exhibits: readonly number[];
  readonly flags: readonly string[];
  readonly questions: readonly string[];
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: Shown<Words> | null;
}

/** The sheet of one incident. */
export interface DossierIncident {
  readonly id: string;
  readonly number: number;
  readonly recordedAt: string;
  readonly includedAt: string;
  /** False once its report no longer lists it. */
  readonly asserted: boolean;
  readonly verification: string;
  /** What stands: the source's words, overridden part by part by members. */
  readonly described: Description;
  /** Which parts members corrected. */
  readonly corrected: readonly string[];
  readonly source: DossierSource;
  readonly pinpoint: Pinpoint | null;
  readonly summary: Shown<Words> | null;
  readonly site: Shown<Words> | null;
  readonly street: Shown<Words> | null;
  readonly acts: readonly DossierAct[];
  readonly tolls: readonly DossierClaim<ClaimSaid['toll']>[];
  readonly controls: readonly DossierClaim<ClaimSaid['control']>[];
  readonly attributions: readonly DossierClaim<ClaimSaid['attribution']>[];
  readonly characterisations: readonly DossierClaim<ClaimSaid['characterisation']>[];
  readonly times: readonly DossierClaim<ClaimSaid['time']>[];
  readonly objectives: readonly DossierClaim<ClaimSaid['militaryObjective']>[];
  /** Allegations, confirmations, denials, refutations. */
  readonly statements: readonly DossierClaim<ClaimSaid['statement']>[];
  /** The counting rule's answer beside the publisher's word and a member's. */
  readonly massacre: {
    readonly rule: string;
    readonly version: number;
    readonly answer: string;
    readonly ground: string;
    readonly publisher: boolean | null;
    readonly member: boolean | null;
  };
  readonly classifications: readonly DossierClassification[];
  readonly exhibits: readonly {
    readonly number: number;
    readonly pinpoint: Pinpoint | null;
    readonly certainty: Coded | null;
  }[];
  readonly links: readonly {
    readonly kind: string;
    readonly direction: 'to' | 'from';
    /** The number of the other incident; null where it is not in this dossier. */
    readonly incident: number | null;
  }[];
}
