import type { JsonObject, Position } from '#kernel';
import type {
  Beside,
  Finding,
  RefusedUnit,
  ReportReading,
  ReportUnit,
  UnitContext,
} from '#reports';
import type { WriteSide } from '#write-side';
import type { Desk } from '../desk/desk.js';
import type { Operator } from '../desk/open-register.js';

/** What an import did, in the form that `--json` prints. */
export interface ImportResult {
  readonly report: string | null;
  readonly incidents: Readonly<Record<'accepted' | 'unchanged' | 'corrected' | 'refused', number>>;
  /** Of a Bayanat export: what came in beside incidents. */
  readonly beside?: Readonly<Record<'items' | 'persons' | 'actors' | 'known' | 'refused', number>>;
  readonly findings: readonly Remark[];
  readonly refusals: readonly Remark[];
  readonly position: Position;
}

/** One finding or refusal, as a machine reads it. */
export interface Remark {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/**
 * What a file says, in the shape in which a run works through it: some units at a time, so that a long
 * table is never in memory as a whole. Findings and refusals are complete once the units were walked through.
 */
export interface Script extends Pick<
  ReportReading,
  'report' | 'figures' | 'conclusions' | 'statements'
> {
  /** How many units the file lists. */
  readonly size: number;
  readonly findings: readonly Finding[];
  /** The units that findings may come to be about when all batches were read. */
  readonly remarked?: readonly string[];
  readonly refusals: readonly RefusedUnit[];
  batches(): Iterable<readonly ReportUnit[]> | AsyncIterable<readonly ReportUnit[]>;
  /** What the file holds beside incidents. */
  beside?(context: UnitContext): Beside;
}

/** How far an import is. */
export type Progress = (done: number, of: number) => void;

/** What one run works with. */
export interface Run {
  readonly desk: Desk;
  /** The pen of the register, or of a rehearsal. */
  readonly pen: WriteSide;
  readonly operator: Operator;
  readonly reading: Script;
  readonly context: UnitContext;
  readonly key: string;
  readonly ordinal: number;
  /** Whether this very file was taken in to the end before. */
  readonly completed: boolean;
  readonly file: {
    readonly bytes: Uint8Array;
    readonly name: string;
    readonly mac: string;
    readonly mediaType: string;
    readonly structuredBy?: string;
    /** The mapping by which a table was read. */
    readonly mapping?: JsonObject;
  };
  readonly dryRun: boolean;
}
