import type { Figure } from './figures.js';
import type { Plan } from './plan.js';

/** One thing beside its baseline. */
export interface Compared {
  readonly ours: Figure;
  readonly baseline: Figure;
  readonly ratio: Figure;
}

/** One number of callers. */
export interface AppendFigures extends Compared {
  readonly callers: number;
  readonly appends: number;
  readonly p50: Figure;
  readonly p99: Figure;
}

/** Answers over GraphQL, in milliseconds. */
export interface AnswerFigures {
  readonly now: Figure;
  readonly nowP99: Figure;
  readonly asOf: Figure;
  readonly asOfRatio: Figure;
  readonly bytes: number;
}

/** What sealing and proving cost, in milliseconds, where so many events are sealed. */
export interface SealingFigures {
  readonly size: number;
  readonly seal: Figure;
  readonly inclusion: Figure;
  readonly consistency: Figure;
}

/** What verifying costs: seconds, and of them those that the process computed, on all of its threads. */
export interface VerifyFigures {
  readonly events: number;
  readonly full: { readonly seconds: number; readonly cpu: number };
  readonly since: { readonly seconds: number; readonly cpu: number };
}

/** Everything that one run of the bench found. */
export interface BenchResult {
  readonly at: string;
  readonly plan: Pick<Plan, 'events' | 'runs' | 'seed' | 'only'>;
  readonly machine: {
    readonly cores: number;
    readonly cpu: string;
    readonly gib: number;
    /** What else ran: the load average of the minute before it began. */
    readonly load: number;
  };
  readonly node: string;
  readonly postgres: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly fill: { readonly events: number; readonly seconds: number };
  readonly import?: { readonly events: number; readonly seconds: Figure };
  readonly rebuild?: Compared & { readonly rows: number; readonly megabytes: number };
  readonly page?: AnswerFigures & { readonly baseline: Figure; readonly ratio: Figure };
  readonly case?: AnswerFigures & { readonly incidents: number; readonly exhibits: number };
  readonly append?: readonly AppendFigures[];
  readonly sealing?: readonly SealingFigures[];
  readonly verify?: VerifyFigures;
  /** Peak MB of each kind of Node process, and of PostgreSQL as a whole. */
  readonly memory: { readonly node: Readonly<Record<string, number>>; readonly postgres: number };
}
