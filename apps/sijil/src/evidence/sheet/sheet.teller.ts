import { backWords, BEARING_WORDS, commonWords, MONTHS, VALUE_WORDS } from '#dossier';
import type { DossierLanguage, Phrase, Vocabulary } from '#dossier';
import { pinpointWords } from '#events';
import type { Coded, Custodian, Period, Pinpoint } from '#events';
import type { MemberSeen } from '#read-side';
import { harmless } from '../../output.js';
import { ROLE_WORDS, sheetWords } from './sheet.words.js';

// Isolates and a mark (UAX 9): what runs the other way turns nothing round.
const [LEFT, RIGHT, POP, RIGHT_MARK] = ['\u2066', '\u2067', '\u2069', '\u200f'];
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const MEMBER = /^(?:member-)?([0-9a-f-]{36})$/u;
const PROCESS = /^process:(.+)$/u;

/** Says things of a sheet in one language, on lines of plain text. */
export interface SheetTeller {
  readonly lang: DossierLanguage;
  readonly say: (phrase: Phrase, slots?: Readonly<Record<string, string>>) => string;
  /** Words, figures and ids of the register, as they are: they steer nothing and turn nothing round. */
  readonly told: (words: string | number) => string;
  readonly coded: (word: Coded, vocabulary?: Vocabulary) => string;
  readonly many: (parts: readonly (string | null)[]) => string;
  readonly day: (date: string) => string;
  readonly during: (period: Period) => string;
  readonly place: (where: Pinpoint) => string;
  readonly bearing: (word: keyof typeof BEARING_WORDS) => string;
  /** A member by a short name that the sheet explains below; a process by its own. */
  readonly who: (by: string) => string;
  readonly hand: (custodian: Custodian) => string;
  /** A line as it is printed. */
  readonly line: (text: string) => string;
  /** Who the short names are, for the end of the sheet. */
  readonly legend: (nameOf: (memberId: string) => string | null) => readonly string[];
}

/** Whoever says what stands on a sheet: natural persons by pseudonym, members by number and role. */
export const sheetTeller = (
  lang: DossierLanguage,
  {
    members,
    pseudonyms,
  }: {
    readonly members: ReadonlyMap<string, MemberSeen>;
    readonly pseudonyms: ReadonlyMap<string, string>;
  },
): SheetTeller => {
  const numbers = new Map<string, string>();
  const say: SheetTeller['say'] = (phrase, slots = {}) =>
    phrase[lang === 'en' ? 0 : 1].replace(/\{([a-z]+)\}/gu, (_, slot: string) => slots[slot] ?? '');
  const told: SheetTeller['told'] = (words) => {
    const text = harmless(String(words));
    const isRight = RTL.test(text);
    if (isRight === (lang === 'ar')) return text;
    return `${isRight ? RIGHT : LEFT}${text}${POP}`;
  };
  const comma = say(commonWords.comma);
  const many: SheetTeller['many'] = (parts) =>
    parts.filter((part) => part !== null && part !== '').join(comma);
  const day: SheetTeller['day'] = (date) => {
    const [year = '', month, of] = date.split('-');
    const name = MONTHS[Number(month) - 1];
    const parts = [of === undefined ? '' : `${Number(of)}`, name ? say(name) : '', year];
    return parts.filter((part) => part !== '').join(' ');
  };
  const who: SheetTeller['who'] = (by) => {
    const [, process] = PROCESS.exec(by) ?? [];
    if (process !== undefined) return say(commonWords.process, { name: told(process) });
    const [, id] = MEMBER.exec(by) ?? [];
    if (id === undefined) return told(by);
    const number = numbers.get(id) ?? `M${numbers.size + 1}`;
    numbers.set(id, number);
    return told(number);
  };
  return {
    lang,
    say,
    told,
    many,
    day,
    who,
    coded: ({ code, printed }, vocabulary = VALUE_WORDS) => {
      const phrase =
        code !== null && Object.hasOwn(vocabulary, code) ? vocabulary[code] : undefined;
      if (lang === 'en' || phrase === undefined) return told(printed);
      return say(commonWords.asPrinted, { word: say(phrase), printed: told(printed) });
    },
    during: ({ from, to }) => {
      const { periodNotKnown, since, until, period } = commonWords;
      if (from === null) return to === null ? say(periodNotKnown) : say(until, { to: day(to) });
      return to === null
        ? say(since, { from: day(from) })
        : say(period, { from: day(from), to: day(to) });
    },
    place: (where) => told(pinpointWords(where, lang)),
    bearing: (word) => say(BEARING_WORDS[word]),
    hand: ({ kind, id = '', name }) => {
      if (kind === 'office') return say(backWords.office);
      if (kind === 'member') return who(id);
      return told(name ?? pseudonyms.get(id) ?? `${kind} ${id}`);
    },
    line: (text) => (lang === 'ar' && text !== '' ? `${RIGHT_MARK}${text}` : text),
    legend: (nameOf) =>
      [...numbers].map(([id, number]) => {
        const roles = members.get(id)?.roles ?? [];
        return many([
          `${told(number)}  ${roles.length === 0 ? say(sheetWords.noRole) : many(roles.map((role) => say(ROLE_WORDS[role])))}`,
          nameOf(id),
          `${say(sheetWords.member)} ${told(id)}`,
        ]);
      }),
  };
};
