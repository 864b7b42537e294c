import type { Coded, Pinpoint } from '#events';
import type { DossierSource, Named, Ref, Shown, Words } from '../../content/shown.js';
import type { Line } from '../document.js';
import { code, id, joined, told } from '../spans.js';
import { common, NOUNS } from '../words/common.js';
import { spaced } from '../words/phrase.js';
import { VALUES } from '../words/values.js';
import type { Vocabulary } from '../words/phrase.js';
import type { Teller } from './teller.js';

/** Why something is not there to be read. */
export const withheld = ({ say }: Teller, rule: string): Line =>
  say(common.withheld, { rule: id(rule) });

/** What was written, or by which rule it is withheld; null where nothing was. */
export const shown = <T>(
  teller: Teller,
  one: Shown<T> | null,
  tell: (value: T) => Line,
): Line | null => {
  if (one === null) return null;
  return one.rule === null ? tell(one.value) : withheld(teller, one.rule);
};

/** Words that somebody wrote, within a line. */
export const words = (teller: Teller, one: Shown<Words> | null): Line | null =>
  shown(teller, one, ({ text, lang }) => told(text, lang));

/** A name in the language of the dossier first, then in the other. */
export const named = ({ lang, say }: Teller, { en, ar }: Named): Line => {
  const [first, second] = lang === 'en' ? [en, ar] : [ar, en];
  if (first === null || second === null) {
    const only = first ?? second;
    return only === null ? say(common.notStated) : told(only);
  }
  return say(common.inBoth, { what: told(first), more: told(second) });
};

/**
 * A word of a vocabulary. English prints the words of the source, where they are words and no code;
 * Arabic says the value and gives them beside it.
 */
export const coded = (
  { lang, say }: Teller,
  { code: value, printed }: Coded,
  vocabulary: Vocabulary = VALUES,
): Line => {
  const phrase = value !== null && Object.hasOwn(vocabulary, value) ? vocabulary[value] : undefined;
  const isCode = printed === value && /[a-z][A-Z]/u.test(printed);
  if (phrase === undefined) return told(isCode ? spaced(printed) : printed);
  if (isCode) return say(phrase);
  return lang === 'en'
    ? told(printed)
    : say(common.asPrinted, { word: say(phrase), printed: told(printed) });
};

const range = (
  { say }: Teller,
  [from, ...rest]: readonly number[],
  one: keyof typeof common,
  more: keyof typeof common,
  several: keyof typeof common,
): Line | null => {
  const to = rest.at(-1);
  if (from === undefined) return null;
  const isRun = to !== undefined && to === from + rest.length;
  if (isRun) return say(common[more], { from: code(from), to: code(to) });
  return say(common[rest.length === 0 ? one : several], {
    page: code([from, ...rest].join(', ')),
    line: code([from, ...rest].join(', ')),
  });
};

/** Where in a source something stands; a pointer into a structured copy only where nothing else says it. */
export const pinpoint = (teller: Teller, where: Pinpoint | null): Line | null => {
  if (where === null) return null;
  const said = teller.many([
    range(teller, where.pages ?? [], 'page', 'pages', 'somePages'),
    range(teller, where.lines ?? [], 'line', 'lines', 'someLines'),
    where.timecode === undefined ? null : told(where.timecode),
    where.passage === undefined
      ? null
      : teller.say(common.passage, { number: code(where.passage) }),
  ]);
  return said.length > 0 || where.pointer === undefined ? said : id(where.pointer);
};

/** A place in the dossier: `exhibit 3`. */
export const reference = (
  { say, label }: Teller,
  of: Pick<Ref, 'noun' | 'label'> & Partial<Pick<Ref, 'id'>>,
): Line => {
  const [charge, ...key] = of.label.split(' ');
  if (of.noun === 'element' && charge !== undefined && key.length > 0)
    return say(common.elementOf, { key: id(key.join(' ')), charge: code(charge) });
  return say(NOUNS[of.noun], { label: code(label(of)) });
};

/** Who or what asserts something, and where it stands there. */
export const source = (
  teller: Teller,
  from: DossierSource,
  where: Pinpoint | null = null,
): Line => {
  const of = (noun: 'exhibit' | 'account', number: number): Line =>
    reference(teller, { noun, label: String(number) });
  const who =
    from.account !== null
      ? of('account', from.account)
      : from.exhibit !== null
        ? of('exhibit', from.exhibit)
        : from.kind === 'member'
          ? teller.who(from.id)
          : joined([
              teller.say(from.kind === 'account' ? NOUNS.account : common[from.kind], {
                label: [],
              }),
              id(from.id),
            ]);
  return teller.many([who, pinpoint(teller, where)]);
};
