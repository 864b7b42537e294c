import type { DossierContent } from '../../content/content.js';
import type { DossierLanguage } from '../../content/shown.js';
import type { Line } from '../document.js';
import { BREAK, code, id, joined, told } from '../spans.js';
import { common } from '../words/common.js';
import { saying, spaced } from '../words/phrase.js';
import type { Phrase, Vocabulary } from '../words/phrase.js';
import { labelsIn } from './labels.js';

/** Says things in the language of the dossier. */
export interface Teller {
  readonly lang: DossierLanguage;
  readonly say: (phrase: Phrase, slots?: Readonly<Record<string, Line>>) => Line;
  /** A value of a vocabulary; where it has no word, the value itself in plain letters. */
  readonly word: (vocabulary: Vocabulary, value: string) => Line;
  /** Several of a kind, one after another. */
  readonly many: (lines: readonly (Line | null)[]) => Line;
  /** Several, each in a line of its own. */
  readonly rows: (lines: readonly (Line | null)[]) => Line;
  /** The number of something that has but an id; else its own label. */
  readonly label: (of: { readonly label: string; readonly id?: string }) => string;
  /** How a person is called in the dossier; the id where the person is not part of it. */
  readonly pseudonym: (personId: string) => string;
  /** A member or process by the short name that the list of members gives. */
  readonly who: (by: string) => Line;
}

const PROCESS = /^process:(.+)$/u;
const MEMBERS = /^member-[0-9a-f-]{36}$/u;

/** The members of whom the dossier speaks, in the order in which they come. */
export const membersIn = (content: DossierContent): readonly string[] => {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (MEMBERS.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) look(inner);
    }
  };
  look(content);
  return [...found];
};

/** Somebody who says what stands in the dossier, in its language. */
export const tellerOf = (content: DossierContent, lang: DossierLanguage): Teller => {
  const numbers = new Map(membersIn(content).map((member, i) => [member, `M${i + 1}`]));
  const labels = labelsIn(content);
  const pseudonyms = new Map(content.persons.map((person) => [person.id, person.pseudonym]));
  const say: Teller['say'] = (phrase, slots) => saying(lang, phrase, slots);
  return {
    lang,
    say,
    word: (vocabulary, value) => {
      const phrase = Object.hasOwn(vocabulary, value) ? vocabulary[value] : undefined;
      return phrase === undefined ? told(spaced(value), 'en') : say(phrase);
    },
    many: (lines) => joined(lines, common.comma[lang === 'en' ? 0 : 1]),
    rows: (lines) =>
      lines
        .filter((line): line is Line => line !== null && line.length > 0)
        .flatMap((line, i) => (i === 0 ? line : [...BREAK, ...line])),
    label: ({ label, id: of }) =>
      (of === undefined ? undefined : labels.get(of)) ?? labels.get(label) ?? label,
    pseudonym: (personId) => pseudonyms.get(personId) ?? personId,
    who: (by) => {
      const number = numbers.get(by) ?? numbers.get(`member-${by}`);
      if (number !== undefined) return code(number);
      const [, name] = PROCESS.exec(by) ?? [];
      return name === undefined ? id(by) : say(common.process, { name: id(name) });
    },
  };
};
