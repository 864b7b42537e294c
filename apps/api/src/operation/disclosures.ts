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

  /** Notes that a field of a record is in the answer. */
  note(fieldClass: HiddenClass, field: string, subject: string): void {
    add(this.#subjects, `${fieldClass} ${field}`, subject);
  }

  /** Notes that a record was found by what stands in a field, whatever becomes of the answer. */
  noteFound(fieldClass: HiddenClass, field: string, subject: string): void {
    add(this.#found, `${fieldClass} ${field}`, subject);
    this.note(fieldClass, field, subject);
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
