import { GONE_BY_ORDER } from '#dossier';
import type { Redaction, Ref, Shown } from '#dossier';
import type { FieldClass } from '#events';
import { sealedParts } from '#read-side';
import type { Sealed, SealedClass, SealedParts } from '#read-side';
import type { Vault } from '#vault';
import type { Sight } from './sight.js';
import { ruleTold } from './told-rule.js';

/** A thing of the dossier: how it is called there, and all that it stands on. */
export interface Thing {
  readonly ref: Ref;
  readonly ids: readonly (string | null | undefined)[];
  /** By which rule of the dossier itself its words stay back, whatever the policy says. */
  readonly closedBy?: string | null;
}

/** Fields of one class that were shown of some records. */
export interface Disclosed {
  readonly class: SealedClass;
  readonly fields: readonly string[];
  readonly subjects: readonly string[];
}

type Part = Readonly<Record<string, unknown>>;

const KEY_DESTROYED = 'KEY_DESTROYED';
const keyOf = ({ event }: SealedParts, fieldClass: SealedClass): string => `${event} ${fieldClass}`;

/**
 * The one way from rows to what is sealed. What the policy permits is noted as it is asked for, opened
 * at once for the whole dossier, and asked for again; what it does not permit is written down with its rule.
 */
export class Texts {
  readonly #wanted = new Map<string, { sealed: SealedParts; fieldClass: SealedClass }>();
  readonly #opened = new Map<string, Part | null>();
  /** Events whose confidential part does not leave, because of the one who told it. */
  readonly closed = new Set<string>();
  #redactions: Redaction[] = [];
  readonly #shown = new Map<SealedClass, { fields: Set<string>; subjects: Set<string> }>();

  constructor(
    private readonly sight: Sight,
    /** Who told what an event says, besides those on whom the thing stands that it is about. */
    private readonly tellersAt: (position: number) => readonly string[],
  ) {}

  /** A field of a sealed part; null where nothing was said. */
  shown<T>(
    { ref, ids, closedBy = null }: Thing,
    fieldClass: SealedClass,
    kept: Sealed | null | undefined,
    field: string,
    read: (value: unknown) => T,
  ): Shown<T> | null {
    if (kept === null || kept === undefined) return null;
    const sealed = sealedParts(kept);
    if (!sealed.parts[fieldClass]) return null;
    const refused =
      this.sight.closes(fieldClass, ids) ?? this.sight.keeps(this.tellersAt(sealed.position));
    const rule = refused ? ruleTold(this.sight.reader, refused.rule) : closedBy;
    if (rule !== null) {
      if (fieldClass === 'confidential') this.closed.add(sealed.event);
      this.withhold(ref, field, fieldClass, rule);
      return { value: null, rule };
    }
    const key = keyOf(sealed, fieldClass);
    this.#wanted.set(key, { sealed, fieldClass });
    const opened = this.#opened.get(key);
    if (opened === undefined) return null;
    if (opened === null) {
      this.withhold(ref, field, fieldClass, KEY_DESTROYED);
      return { value: null, rule: KEY_DESTROYED };
    }
    const value = opened[field];
    if (value === undefined || value === null) return null;
    const shown = this.#shown.get(fieldClass) ?? { fields: new Set(), subjects: new Set() };
    this.#shown.set(fieldClass, shown);
    shown.fields.add(field);
    shown.subjects.add(sealed.stream);
    return { value: read(value), rule: null };
  }

  /** Notes that something of a thing is withheld. */
  withhold(ref: Ref, field: string | null, fieldClass: FieldClass, rule: string): void {
    this.#redactions.push({
      what: ref.noun,
      of: ref,
      field,
      class: fieldClass,
      rule,
      destroyed: rule === KEY_DESTROYED || rule === GONE_BY_ORDER.destroyed,
      count: 1,
      helpsDefence: false,
    });
  }

  /** Opens what was asked for and permitted, all at once; what was noted of it is asked for anew. */
  async open(vault: Pick<Vault, 'open'>): Promise<void> {
    const wanted = [...this.#wanted].filter(([key]) => !this.#opened.has(key));
    const parts = await vault.open(
      wanted.map(([, { sealed, fieldClass }]) => ({
        eventId: sealed.event,
        stream: sealed.stream,
        class: fieldClass,
        token: sealed.parts[fieldClass]?.token ?? '',
        commitment: sealed.parts[fieldClass]?.commitment ?? '',
      })),
    );
    wanted.forEach(([key], i) => {
      const part = parts[i];
      this.#opened.set(key, part ? (JSON.parse(part.text) as Part) : null);
    });
    this.#redactions = [];
  }

  get redactions(): readonly Redaction[] {
    return this.#redactions;
  }

  /** What is shown of what is sealed, as a disclosure names it: the fields that are printed. */
  get printed(): readonly Disclosed[] {
    return [...this.#shown].map(([fieldClass, { fields, subjects }]) => ({
      class: fieldClass,
      fields: [...fields].sort(),
      subjects: [...subjects].sort(),
    }));
  }
}
