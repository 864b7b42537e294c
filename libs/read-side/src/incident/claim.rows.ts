import type {
  AttributionAsserted,
  CharacterisationAsserted,
  ClaimWithdrawn,
  ControlAsserted,
  DataOf,
  MilitaryObjectiveAssessed,
  Pinpoint,
  Source,
  StatementRecorded,
  TimeAsserted,
  TollAsserted,
} from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** What the kinds of claims say in clear. */
export interface ClaimData {
  readonly toll: Pick<DataOf<typeof TollAsserted>, 'counts' | 'descriptor' | 'traits'> & {
    readonly persons: readonly string[];
  };
  readonly control: Pick<
    DataOf<typeof ControlAsserted>,
    'parties' | 'minor' | 'countedAs' | 'tense'
  >;
  readonly attribution: Pick<
    DataOf<typeof AttributionAsserted>,
    'actorId' | 'party' | 'level' | 'role' | 'language' | 'basis'
  >;
  readonly characterisation: Pick<
    DataOf<typeof CharacterisationAsserted>,
    'term' | 'applies' | 'counted'
  >;
  readonly time: Pick<DataOf<typeof TimeAsserted>, 'time' | 'precision' | 'asWritten'>;
  readonly statement: Pick<DataOf<typeof StatementRecorded>, 'speaker' | 'stance'> & {
    readonly target: string | null;
    readonly on: string | null;
  };
  readonly militaryObjective: Pick<DataOf<typeof MilitaryObjectiveAssessed>, 'finding'>;
}

/** The kinds of claims about an incident. */
export type ClaimKind = keyof ClaimData;

/** What somebody asserts about an incident or one of its acts. */
export type ClaimRow<K extends ClaimKind = ClaimKind> = {
  readonly [P in K]: Stated & {
    readonly claimId: string;
    readonly incidentId: string;
    /** The act it addresses; null for the whole incident. */
    readonly actId: string | null;
    readonly kind: P;
    readonly source: Source;
    readonly sourceKind: Source['kind'];
    readonly pinpoint: Pinpoint | null;
    /** Position at which it was made. */
    readonly made: Position;
    /** False once it was replaced or withdrawn. */
    readonly stands: boolean;
    readonly replaces: string | null;
    readonly replacedBy: string | null;
    readonly withdrawn: DataOf<typeof ClaimWithdrawn>['ground'] | null;
    readonly data: ClaimData[P];
    readonly sealed: Sealed | null;
  };
}[K];
