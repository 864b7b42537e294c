import type { Json } from '#kernel';

/** The sealed texts and unknown fields of a unit, taken out piece by piece so that each is kept once. */
export class SealedTexts {
  readonly #texts: Map<string, string>;
  readonly #unknown: Map<string, Json>;

  constructor(sealed: {
    readonly texts: Readonly<Record<string, string>>;
    readonly unknown: Readonly<Record<string, Json>>;
  }) {
    this.#texts = new Map(Object.entries(sealed.texts));
    this.#unknown = new Map(Object.entries(sealed.unknown));
  }

  /** Takes the text at a pointer. */
  take(pointer: string): string | undefined {
    const text = this.#texts.get(pointer);
    this.#texts.delete(pointer);
    return text;
  }

  /** Takes everything below a pointer, keyed by the rest of the way; undefined where there is nothing. */
  takeBelow(pointer: string): Record<string, Json> | undefined {
    const taken: Record<string, Json> = {};
    for (const store of [this.#texts, this.#unknown] as Map<string, Json>[])
      for (const [key, value] of store)
        if (key.startsWith(`${pointer}/`)) {
          taken[key.slice(pointer.length)] = value;
          store.delete(key);
        }
    return Object.keys(taken).length > 0 ? taken : undefined;
  }

  /** The texts that nobody took. */
  rest(): Record<string, string> | undefined {
    return this.#texts.size > 0 ? Object.fromEntries(this.#texts) : undefined;
  }

  /** The unknown fields that nobody took. */
  restUnknown(): Record<string, Json> | undefined {
    return this.#unknown.size > 0 ? Object.fromEntries(this.#unknown) : undefined;
  }
}

/** An object without the keys that hold nothing. */
export const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
