import { PINPOINT_PHRASES, pinpointParts } from '#events';
import type { Coded, Pinpoint } from '#events';
import type { DossierSource, Named, Ref, Shown, Words } from '../../content/shown.js';
import type { Line } from '../document.js';
import { code, id, joined, told } from '../spans.js';
import { common, NOUNS } from '../words/common.js';
import { TONGUES } from '../words/front.js';
import { spaced } from '../words/phrase.js';
import { OWN_WORDS, VALUES } from '../words/values.js';
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

/** Numbers one after another; each keeps its digits, and the row of them runs as the language does. */
export const numbers = ({ many }: Teller, all: readonly number[]): Line =>
  many(all.map((one) => code(one)));

/** A language by its name, or by its tag where we have no name for it. */
export const tongue = (teller: Teller, lang: string): Line =>
  Object.hasOwn(TONGUES, lang) ? teller.word(TONGUES, lang) : id(lang);

/** Words that somebody wrote, within a line. */
export const words = (teller: Teller, one: Shown<Words> | null): Line | null =>
  shown(teller, one, ({ text, lang }) => told(text, lang));

const inOrder = ({ lang }: Teller, { en, ar }: Named) => (lang === 'en' ? [en, ar] : [ar, en]);

/** A name in the language of the dossier, and under it in the other: no line mixes their directions. */
export const namedInRows = (teller: Teller, name: Named): Line =>
  teller.rows(inOrder(teller, name).map((one) => (one === null ? null : told(one))));

/** A name that has no other script, where Sijil gave it: in the language of the dossier; null where somebody else did. */
export const ownName = ({ say }: Teller, { en, ar }: Named): Line | null => {
  const phrase =
    en !== null && ar === null && Object.hasOwn(OWN_WORDS, en) ? OWN_WORDS[en] : undefined;
  return phrase === undefined ? null : say(phrase);
};

/** A name in the language of the dossier first, then in the other, within a line. */
export const named = (teller: Teller, name: Named): Line => {
  const { say } = teller;
  const [first = null, second = null] = inOrder(teller, name);
  if (first === null || second === null) {
    const only = first ?? second;
    return only === null ? say(common.notStated) : told(only);
  }
  return say(common.inBoth, { what: told(first), more: told(second) });
};

/**
 * A word of a vocabulary. English prints the words of the source, where they are words and no code;
 * Arabic says the value and gives them beside it, where they are others than ours.
 */
export const coded = (
  { lang, say }: Teller,
  { code: value, printed }: Coded,
  vocabulary: Vocabulary = VALUES,
): Line => {
  const [known, key] = value === null ? [OWN_WORDS, printed] : [vocabulary, value];
  const phrase = Object.hasOwn(known, key) ? known[key] : undefined;
  const isCode = printed === value && /[a-z][A-Z]/u.test(printed);
  if (phrase === undefined) return told(isCode ? spaced(printed) : printed);
  if (isCode || printed.toLowerCase() === phrase[0].toLowerCase()) return say(phrase);
  return lang === 'en'
    ? told(printed)
    : say(common.asPrinted, { word: say(phrase), printed: told(printed) });
};

/** Figures of a pinpoint, each whole; between those of a list a line may end, and it runs as the language does. */
const figured = ({ many }: Teller, value: string): Line =>
  many(value.split(', ').map((one) => code(one)));

/** Where in a source something stands. Its figures run from left to right in either language. */
export const pinpoint = (teller: Teller, where: Pinpoint | null): Line | null =>
  where &&
  teller.many(
    pinpointParts(where).map(({ phrase, figures }) =>
      teller.say(
        PINPOINT_PHRASES[phrase],
        Object.fromEntries(
          Object.entries(figures).map(([slot, value]) => [
            slot,
            phrase === 'pointer' ? id(value) : figured(teller, value),
          ]),
        ),
      ),
    ),
  );

/** A place in the dossier: `exhibit 3`. */
export const reference = (
  { say, label }: Teller,
  of: Pick<Ref, 'noun' | 'label'> & Partial<Pick<Ref, 'id'>>,
): Line => {
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
          ? joined([teller.say(common.member), teller.who(from.id)])
          : joined([
              teller.say(from.kind === 'account' ? NOUNS.account : common[from.kind], {
                label: [],
              }),
              id(from.id),
            ]);
  return teller.many([who, pinpoint(teller, where)]);
};
