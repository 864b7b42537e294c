import type { Position } from '#kernel';
import type { ReportReading, UnitContext } from '#reports';
import type { WriteSide } from '#write-side';
import type { Desk } from '../desk/desk.js';
import type { Operator } from '../desk/open-register.js';

/** What an import did, in the form that `--json` prints. */
export interface ImportResult {
  readonly report: string | null;
  readonly incidents: Readonly<Record<'accepted' | 'unchanged' | 'corrected' | 'refused', number>>;
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

/** How far an import is. */
export type Progress = (done: number, of: number) => void;

/** What one run works with. */
export interface Run {
  readonly desk: Desk;
  /** The pen of the register, or of a rehearsal. */
  readonly pen: WriteSide;
  readonly operator: Operator;
  readonly reading: ReportReading;
  readonly context: UnitContext;
  readonly key: string;
  readonly ordinal: number;
  /** Whether this very file was taken in to the end before. */
  readonly completed: boolean;
  readonly file: {
    readonly bytes: Uint8Array;
    readonly name: string;
    readonly mac: string;
    readonly structuredBy?: string;
  };
  readonly dryRun: boolean;
}
