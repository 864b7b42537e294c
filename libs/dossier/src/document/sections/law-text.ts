import type { LawText } from '../../content/charge.js';
import type { Line } from '../document.js';
import { hash, id, told } from '../spans.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { chargeWords } from '../words/charges.js';

/** How far a paraphrase was read over. */
const review = ({ say, who }: Teller, { signedBy }: LawText): Line =>
  signedBy === null
    ? say(chargeWords.unreviewed)
    : say(chargeWords.reviewed, { who: who(signedBy) });

/** Official texts, where they are loaded; a hash names the bytes. */
const official = (teller: Teller, { official: all }: LawText): readonly Line[] =>
  all.flatMap(({ lang, source, text, sha256 }) => {
    const slots = { lang: id(lang), source: told(source) };
    return [
      text === null
        ? teller.say(chargeWords.officialGone, slots)
        : teller.say(chargeWords.official, { ...slots, text: told(text, lang) }),
      hash(sha256),
    ];
  });

/** A text of the law: our paraphrase marked as one, and official texts. */
export const lawText = (teller: Teller, text: LawText): readonly Line[] => [
  teller.say(common.inParentheses, {
    what: teller.say(chargeWords.paraphrase, { text: told(text.paraphrase) }),
    more: review(teller, text),
  }),
  ...official(teller, text),
];
