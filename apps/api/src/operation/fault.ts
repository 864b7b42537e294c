import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel';

/** What the log is told of a fault of ours: where it was, and no value that it carried. */
export interface Fault {
  readonly correlationId: string;
  readonly name: string;
  /** Such as an SQLSTATE. */
  readonly code: string | null;
  readonly at: readonly string[];
}

/** Where the log goes. */
export type Log = (fault: Fault) => void;

/** A fault without its message: messages carry values, and values may be names. */
export const faultOf = (error: unknown, correlationId: string): Fault => {
  if (!(error instanceof Error)) return { correlationId, name: typeof error, code: null, at: [] };
  const { code } = error as { readonly code?: unknown };
  return {
    correlationId,
    name: error.name,
    code: typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : null,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
  };
};

/** Notes a fault, and gives the answer to it: nothing but a reference that leads us to the log. */
export const noteFault = (log: Log, error: unknown, reference: string = randomUUID()): Refusal => {
  log(faultOf(error, reference));
  return new Refusal('unavailable', 'INTERNAL', 'Something failed on our side.', '', { reference });
};
