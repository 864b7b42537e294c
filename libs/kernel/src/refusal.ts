/** The five ways in which Sijil says no. Anything else that goes wrong is a fault of ours. */
export type RefusalKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'unavailable';

/**
 * A clear no: what was refused, under which stable code, where (a JSON Pointer, RFC 6901) and why,
 * in a sentence that a lawyer understands. A refusal has lost and changed nothing.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly path = '',
    /** Plain facts for machines, such as a current revision. Never a protected value. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** The refusal as data, without a stack. */
  toJSON(): { kind: RefusalKind; code: string; path: string; message: string } {
    return { kind: this.kind, code: this.code, path: this.path, message: this.message };
  }
}

/** Says no. */
export const refuse = (
  kind: RefusalKind,
  code: string,
  message: string,
  path = '',
  details: Readonly<Record<string, unknown>> = {},
): never => {
  throw new Refusal(kind, code, message, path, details);
};
