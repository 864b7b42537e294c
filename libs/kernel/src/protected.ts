const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A value that must not be printed: a name, a telephone number, a witness's words.
 * JSON, string conversion, the inspector and template strings all show `[protected]`.
 */
export class Protected<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. Call it only where the policy has just said yes. */
  reveal(): T {
    return this.#value;
  }

  toJSON(): string {
    return '[protected]';
  }

  toString(): string {
    return '[protected]';
  }

  [inspect](): string {
    return '[protected]';
  }
}
