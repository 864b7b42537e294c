import { listEntries } from '../catalogue/catalogue.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

/** A title and the entries that bear it. */
export interface Label {
  readonly ids: readonly string[];
  /** Spelt otherwise than the official title. */
  readonly variant: boolean;
  /** A word so common that it says nothing of the type of conflict. */
  readonly general: boolean;
  /** A title that only lawyers use, which names a crime even where no word says that it does. */
  readonly distinctive: boolean;
}

const PREFIX = /^(War crime of|Crime against humanity of|Genocide by|Crime of) /;

const titles = Map.groupBy(
  listEntries('ICC', { kind: 'crime' }).filter((one) => PREFIX.test(one.label)),
  (one) => one.label.replace(PREFIX, '').toLowerCase(),
);

const GENERAL: ReadonlySet<string> = new Set(['murder']);
const DISTINCTIVE: ReadonlySet<string> = new Set(['wilful killing']);

/** Other words for a title. A spelling of the same word is a variant and is flagged as one. */
const OTHER: readonly (readonly [string, string, boolean])[] = [
  ['willful killing', 'wilful killing', true],
  ['willfully causing great suffering', 'wilfully causing great suffering', true],
  ['pillage', 'pillaging', false],
  ['looting', 'pillaging', false],
  ['displacement of civilians', 'displacing civilians', false],
  ['forced displacement', 'displacing civilians', false],
  ['forcible displacement', 'displacing civilians', false],
  ['hostage-taking', 'taking hostages', false],
  ['enforced disappearance', 'enforced disappearance of persons', false],
  ['attacks on civilians', 'attacking civilians', false],
  ['enforced sterilisation', 'enforced sterilization', true],
];

/** Titles in Arabic. The Arabic text of the Statute has one title for murder in article 7 and wilful killing in article 8. */
const ARABIC: readonly (readonly [string, readonly string[]])[] = [
  ['القتل العمد', ['7(1)(a)', '8(2)(a)(i)']],
  ['القتل', ['7(1)(a)', '8(2)(c)(i)-1']],
  ['الإبادة', ['7(1)(b)']],
  ['التعذيب', ['7(1)(f)', '8(2)(a)(ii)-1', '8(2)(c)(i)-4']],
  ['الاضطهاد', ['7(1)(h)']],
  ['الاختفاء القسري', ['7(1)(i)']],
  ['الاختفاء القسري للأشخاص', ['7(1)(i)']],
  ['أخذ الرهائن', ['8(2)(a)(viii)', '8(2)(c)(iii)']],
  ['العدوان', ['8 bis']],
];

const labelOf = (title: string, variant: boolean): Label => ({
  ids: (titles.get(title) ?? []).map((one) => one.id),
  variant,
  general: GENERAL.has(title),
  distinctive: DISTINCTIVE.has(title),
});

const trie = new Trie<Label>([
  ...[...titles.keys()].map((title) => [title, labelOf(title, false)] as const),
  ...OTHER.map(([words, title, variant]) => [words, labelOf(title, variant)] as const),
  ...ARABIC.map(
    ([words, ids]) =>
      [words, { ids, variant: false, general: ids.length > 1, distinctive: false }] as const,
  ),
]);

/** The title that stands here. */
export const labelAt = (
  tape: Tape,
  at: number,
): { readonly label: Label; readonly to: number } | undefined => {
  const hit = trie.match(tape, at + (tape.word(at) === 'the' ? 1 : 0));
  return hit ? { label: hit.value, to: hit.to } : undefined;
};

const ARABIC_CRIME: ReadonlySet<string> = new Set([
  'جريمه',
  'جرائم',
  'فعل',
  'افعال',
  'اعمال',
  'المتمثله',
  'متمثله',
]);

const CRIME: ReadonlySet<string> = new Set([
  'crime',
  'crimes',
  'act',
  'acts',
  'offence',
  'offences',
  'offense',
  'offenses',
  'humanity',
]);

/** `the crime of murder`, `act of wilful killing`: a title that the words before it make one. */
export const namedLabelAt = (
  tape: Tape,
  at: number,
): { readonly label: Label; readonly to: number } | undefined => {
  if (CRIME.has(tape.word(at)) && tape.word(at + 1) === 'of') return labelAt(tape, at + 2);
  return ARABIC_CRIME.has(tape.word(at))
    ? labelAt(tape, at + (IN.has(tape.word(at + 1)) ? 2 : 1))
    : undefined;
};

const IN: ReadonlySet<string> = new Set(['في', 'ب']);
