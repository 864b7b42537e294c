import { listEntries, listProvisions } from '../catalogue/catalogue.js';
import { fromRoman, roman } from './numerals.js';
import type { FlagCode } from './flags.js';
import type { StatutePath } from './reading.js';

/** Paths of the Statute that hold no crime, mode or ground of their own, in the articles we check. */
const OTHER_PATHS = [
  ...['a', 'b', 'c', 'd'].map((x) => `5(${x})`),
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((x) => `7(2)(${x})`),
  '7(3)',
  '8(1)',
  '8(2)(d)',
  '8(2)(f)',
  '8(3)',
  '8 bis(1)',
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((x) => `8 bis(2)(${x})`),
  '25(1)',
  '25(2)',
  '25(4)',
  '28(a)(i)',
  '28(a)(ii)',
  '28(b)(i)',
  '28(b)(ii)',
  '28(b)(iii)',
  '30(1)',
  '30(2)(a)',
  '30(2)(b)',
  '30(3)',
  '31(2)',
  '31(1)',
  '33(1)(a)',
  '33(1)(b)',
  '33(1)(c)',
  '33(2)',
];

const prefixes = (id: string): string[] => {
  const parts = id.replace(/-\d+$/, '').split(/(?=\()/);
  return parts.map((_, i) => parts.slice(0, i + 1).join(''));
};

/** Every path that exists in the articles that we check. */
const known: ReadonlySet<string> = new Set([
  ...listProvisions('ICC').flatMap((one) => prefixes(one.id)),
  ...listEntries('ICC').flatMap((one) => [one.id, ...prefixes(one.id)]),
  ...OTHER_PATHS.flatMap(prefixes),
]);

const CHECKED: ReadonlySet<string> = new Set([
  '5',
  '6',
  '7',
  '8',
  '8 bis',
  '25',
  '28',
  '30',
  '31',
  '32',
  '33',
]);

/** The number of the last article of the Statute. */
export const LAST_ARTICLE = 128;

/** A path as we print it, without the word Article. */
export const pathId = ({ article, groups, leaf }: StatutePath): string =>
  `${article}${groups.map((group) => `(${group})`).join('')}${leaf}`;

/** Whether there is such a provision, as far as we check. */
export const pathExists = (path: StatutePath): boolean => {
  if (!CHECKED.has(path.article)) {
    const number = Number(path.article.split(' ')[0]);
    return number >= 1 && number <= LAST_ARTICLE;
  }
  return known.has(pathId(path));
};

/** A group as it was written. */
export interface WrittenGroup {
  readonly text: string;
  readonly kind: 'digits' | 'letters';
  readonly script: 'latin' | 'arabic';
}

/** Articles whose first group is a letter. */
const LETTERED: ReadonlySet<string> = new Set(['5', '6', '28', '13']);

/** At which depth a group of this article is numbered in Roman numerals. */
const romanDepth = (article: string): number =>
  article === '8' || article === '25' ? 2 : article === '28' ? 1 : -1;

/** The path that written groups stand for, with what is to be said about how they are written. */
export const pathOf = (
  article: string,
  written: readonly WrittenGroup[],
  leaf: string,
): { path: StatutePath; flags: FlagCode[] } => {
  const flags: FlagCode[] = [];
  const groups = written.map((group, depth) => {
    if (depth !== romanDepth(article) || group.kind !== 'digits') return group.text;
    const numeral = roman(Number(group.text));
    if (numeral === '') return group.text;
    // The Arabic text of the Statute itself numbers these with digits.
    if (group.script === 'latin' && !written.some((one) => one.script === 'arabic'))
      flags.push('ARABIC_FOR_ROMAN');
    return numeral;
  });
  return { path: { article, groups, leaf }, flags };
};

/** The path of a tail such as `(e)(i)` or `(v)`, which leaves out a head that it shares with the path before. */
export const inherit = (
  before: readonly WrittenGroup[],
  article: string,
  tail: readonly WrittenGroup[],
): WrittenGroup[] => {
  const first = tail[0];
  if (!first) return [...before];
  const paragraph = LETTERED.has(article) ? -1 : 0;
  const letter = paragraph + 1;
  const depthOf = (): number => {
    if (first.kind === 'digits') {
      if (tail.length > 1 || before.length <= 2) return Math.max(paragraph, 0);
      return before.length - 1;
    }
    const isRoman = fromRoman(first.text) !== undefined;
    if (isRoman && romanDepth(article) === 2 && before.length > 2 && tail.length === 1) {
      // In article 8 the letters end at (f); in article 25(3) none of them is i, v or x either.
      return 2;
    }
    return letter;
  };
  return [...before.slice(0, depthOf()), ...tail];
};

/** Provisions that somebody who wrote a path that does not exist may have meant. */
export const nearest = (path: StatutePath): string[] => {
  const { article, groups, leaf } = path;
  const tries: StatutePath[] = [];
  const first = groups[0];
  if (article === '28' && first !== undefined && /^[12]$/.test(first))
    tries.push({ article, groups: [first === '1' ? 'a' : 'b'], leaf: '' });
  if ((article === '7' || article === '8') && first !== undefined && /^[a-z]+$/.test(first))
    tries.push({ article, groups: [article === '7' ? '1' : '2', ...groups], leaf });
  for (let n = groups.length - 1; n > 0; n -= 1)
    tries.push({ article, groups: groups.slice(0, n), leaf: '' });
  if (leaf !== '') tries.unshift({ article, groups, leaf: '' });
  const hit = tries.find(pathExists);
  return hit ? [`Article ${pathId(hit)}`] : [];
};
