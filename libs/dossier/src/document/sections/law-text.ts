import type { LawText } from '../../content/charge.js';
import type { Line } from '../document.js';
import { hash, told } from '../spans.js';
import { isTranslated, lawWords } from '../tell/law.js';
import { tongue } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { chargeWords } from '../words/charges.js';

/** How far a paraphrase was read over. Who signed it signed English words: these stand beside a translation. */
const review = (teller: Teller, { signedBy, paraphrase }: LawText): Line => {
  const { say, who } = teller;
  if (signedBy === null) return say(chargeWords.unreviewed);
  return isTranslated(teller, paraphrase)
    ? say(chargeWords.reviewedEnglish, { who: who(signedBy), text: told(paraphrase) })
    : say(chargeWords.reviewed, { who: who(signedBy) });
};

/** Official texts, where they are loaded; a hash names the bytes. */
const official = (teller: Teller, { official: all }: LawText): readonly Line[] =>
  all.flatMap(({ lang, source, text, sha256 }) => {
    const slots = { lang: tongue(teller, lang), source: told(source) };
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
    what: teller.say(chargeWords.paraphrase, { text: lawWords(teller, text.paraphrase) }),
    more: review(teller, text),
  }),
  ...official(teller, text),
];
