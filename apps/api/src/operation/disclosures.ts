import type { Position } from '#kernel';
import type { Disclosure } from '#write-side';
import type { HiddenClass } from '../schema/fields.js';

/** What a caller says that the answer is for. */
export type StatedPurpose = Pick<Disclosure, 'purpose' | 'caseId'>;

/**
 * What one answer is about to show of class confidential and above: which fields of which records, never
 * what stands in them. Gathered while the answer is made, written down before it leaves (`door/gate.ts`).
 */
export class Disclosures {
  /** Subjects by class and field. */
  #subjects = new Map<string, Set<string>>();
  /** Those of them that a search found: a refusal further down tells of them as well as an answer. */
  readonly #found = new Map<string, Set<string>>();
  #foundAt = 0;

  /** Notes that a field of a record is in the answer. */
  note(fieldClass: HiddenClass, field: string, subject: string): void {
    add(this.#subjects, `${fieldClass} ${field}`, subject);
  }

  /** Notes that a record was found by what stands in a field at a position, whatever becomes of the answer. */
  noteFound(fieldClass: HiddenClass, field: string, subject: string, at: Position): void {
    add(this.#found, `${fieldClass} ${field}`, subject);
    this.#foundAt = Math.max(this.#foundAt, at);
    this.note(fieldClass, field, subject);
  }

  /** Takes on what was found for an answer that this one stands in for, and nothing that it would have shown. */
  noteFoundFor(other: Disclosures): void {
    for (const [key, subjects] of other.#found)
      for (const subject of subjects) {
        add(this.#found, key, subject);
        add(this.#subjects, key, subject);
      }
    this.#foundAt = Math.max(this.#foundAt, other.#foundAt);
  }

  /** The newest position at which something was found. */
  get foundAt(): Position {
    return this.#foundAt;
  }

  /** Forgets what fields would have shown: the answer is refused as a whole. What was found stays. */
  clear(): void {
    this.#subjects = new Map(this.#found);
  }

  get isEmpty(): boolean {
    return this.#subjects.size === 0;
  }

  /** All of it, fields of one class and the same records together. */
  shown(): Disclosure['shown'] {
    const together = new Map<
      string,
      { class: HiddenClass; fields: string[]; subjects: string[] }
    >();
    for (const [key, known] of this.#subjects) {
      const [fieldClass = '', field = ''] = key.split(' ');
      const subjects = [...known].sort();
      const same = `${fieldClass} ${subjects.join(' ')}`;
      const entry = together.get(same) ?? {
        class: fieldClass as HiddenClass,
        fields: [],
        subjects,
      };
      entry.fields.push(field);
      together.set(same, entry);
    }
    return [...together.values()];
  }
}

const add = (to: Map<string, Set<string>>, key: string, subject: string): void => {
  const known = to.get(key);
  if (known) known.add(subject);
  else to.set(key, new Set([subject]));
};
