import { Refusal } from '#kernel';
import type { Json } from '#kernel';
import type { FindingCode } from './finding-codes.js';
import { MAX_ID, MAX_LABEL } from './limits.js';
import { pointerOf, safePointer } from './pointer.js';
import type { RefusalCode } from './refusal-codes.js';
import type { Shield } from './shield.js';

/** Something that a person should look at. Its message names no person and quotes no free text. */
export interface Finding {
  readonly code: FindingCode;
  /** Where in the file, as a JSON Pointer. */
  readonly path: string;
  readonly message: string;
  /** The id of the incident it concerns. */
  readonly unit?: string;
  /** The tool that found it, where it is another than the one that reads the file. */
  readonly tool?: string;
}

/** A part of a file that was not taken in, while the rest was. */
export interface RefusedUnit {
  readonly of: 'incident' | 'figure' | 'report' | 'conclusion' | 'statement';
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
  /** The id of the incident, where it has one that can be named. */
  readonly unit?: string;
}

/** What one part of a file holds beside its plain fields, by pointer relative to that part. All of it is to be sealed. */
export interface Sealed {
  readonly texts: Record<string, string>;
  /** What the format does not know. Keys of the file, which the pointers repeat, are to be sealed as well. */
  readonly unknown: Record<string, Json>;
}

interface Remark {
  readonly code: FindingCode;
  readonly pattern: string;
  readonly path: string;
  readonly message: string;
  readonly unit: string | null;
}

/** Makes a hexadecimal digest, keyed wherever names are at stake: without a key it could be guessed. */
export type Digest = (text: string) => string;

/** What the readers of one file share: its shield, and the findings and refusals they leave. */
export class Desk {
  readonly findings: Finding[] = [];
  readonly refusals: RefusedUnit[] = [];
  /** Printed ids and keys that name somebody, with the keys that stand in their place. */
  readonly covered = new Map<string, string>();
  readonly #remarks = new Map<string, { remark: Remark; times: number }>();
  #pending: Remark[] = [];

  constructor(
    readonly shields: Shield,
    private readonly digest: Digest,
  ) {}

  /** Whether a text may stand in the clear as a word or a name of a place; if not, why not. */
  objection(text: string, max = MAX_LABEL): 'NAME_IN_CLEAR_FIELD' | 'TEXT_IN_WORD_FIELD' | null {
    // Length first: the shield is made for words.
    if (text.length > max || /[\p{Cc}\p{Surrogate}]/u.test(text)) return 'TEXT_IN_WORD_FIELD';
    return this.shields(text) ? 'NAME_IN_CLEAR_FIELD' : null;
  }

  /** The key under which an incident is known in the clear: its id, or one made from an id that names somebody. */
  unitKey(printed: string): string {
    return this.#cover('unit', printed);
  }

  /** The same for the key of a figure. */
  figureKey(printed: string): string {
    return this.#cover('figure', printed);
  }

  #cover(noun: string, printed: string): string {
    const id = printed.normalize('NFC');
    if (this.objection(id, MAX_ID) === null) return id;
    const cover = `${noun}-${this.digest(id).slice(0, 12)}`;
    this.covered.set(id, cover);
    return cover;
  }

  path(tokens: readonly (string | number)[]): string {
    return safePointer(tokens, this.shields);
  }

  find(code: FindingCode, path: string, message: string, unit: string | null, tool?: string): void {
    this.findings.push({
      code,
      path,
      message,
      ...(unit === null ? {} : { unit }),
      ...(tool === undefined ? {} : { tool }),
    });
  }

  /** The same remark about every unit of a file is one finding, at its first place. */
  findOnce(
    code: FindingCode,
    pattern: string,
    path: string,
    message: string,
    unit: string | null,
  ): void {
    this.#pending.push({ code, pattern, path, message, unit });
  }

  /** Reads one part. Where it is refused, it leaves the refusal and nothing else. */
  attempt<T>(of: RefusedUnit['of'], unit: string | null, read: () => T): T | null {
    const found = this.findings.length;
    try {
      const result = read();
      for (const remark of this.#pending) this.#remember(remark);
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.findings.length = found;
      const { code, path, message } = error;
      this.refusals.push({
        of,
        code: code as RefusalCode,
        path,
        message,
        ...(unit === null ? {} : { unit }),
      });
      return null;
    } finally {
      this.#pending = [];
    }
  }

  #remember(remark: Remark): void {
    const key = `${remark.code} ${remark.pattern}`;
    const known = this.#remarks.get(key);
    if (known) known.times += 1;
    else this.#remarks.set(key, { remark, times: 1 });
  }

  /** The units that remarks name which are not written down yet, as long as each was seen once. */
  get remarked(): readonly string[] {
    return [...this.#remarks.values()].flatMap(({ remark: { unit }, times }) =>
      times === 1 && unit !== null ? [unit] : [],
    );
  }

  /** Writes down the remarks that stand for many places. */
  close(): void {
    for (const { remark, times } of this.#remarks.values())
      this.find(
        remark.code,
        remark.path,
        times === 1 ? remark.message : `${remark.message} It stands in ${times} places.`,
        times === 1 ? remark.unit : null,
      );
    this.#remarks.clear();
  }
}

/** Where a reader stands: the part of the file, the way within it, and what that part has sealed so far. */
export class Spot {
  constructor(
    readonly desk: Desk,
    readonly base: readonly (string | number)[],
    readonly tokens: readonly (string | number)[],
    readonly sealed: Sealed,
    readonly unit: string | null,
  ) {}

  to(token: string | number): Spot {
    return new Spot(this.desk, this.base, [...this.tokens, token], this.sealed, this.unit);
  }

  /** Relative to the part; in the clear nowhere but where every token is one of ours. */
  get pointer(): string {
    return pointerOf(this.tokens);
  }

  get path(): string {
    return this.desk.path([...this.base, ...this.tokens]);
  }

  /** The same place in every unit and every entry of a list. */
  get pattern(): string {
    return pointerOf(
      [...this.base, ...this.tokens].map((token) => (typeof token === 'number' ? '*' : token)),
    );
  }

  seal(text: string): void {
    this.sealed.texts[this.pointer] = text.normalize('NFC');
  }

  find(code: FindingCode, message: string): void {
    this.desk.find(code, this.path, message, this.unit);
  }

  findOnce(code: FindingCode, message: string): void {
    this.desk.findOnce(code, this.pattern, this.path, message, this.unit);
  }
}
