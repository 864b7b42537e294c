import { arabicOf } from '#law';
import type { Line } from '../document.js';
import { code, id, told } from '../spans.js';
import { lawCitation } from '../words/law.js';
import type { Teller } from './teller.js';

const OF_A_STATUTE = /^Article (\S+(?: bis\S*)?)$/u;

const provision = (teller: Teller, cited: string): Line => {
  const [, article] = OF_A_STATUTE.exec(cited) ?? [];
  if (article !== undefined) return teller.say(lawCitation.article, { article: code(article) });
  return cited.startsWith('§') ? id(cited) : told(cited);
};

/** Where a text of the law stands. Arabic names articles and elements in Arabic and keeps their signs, by which they are pinned. */
export const citation = (teller: Teller, cited: string): Line => {
  if (teller.lang === 'en') return told(cited);
  const [whole = '', ...rest] = cited.split(/, (?=element |for )/u);
  return rest.reduce<Line>(
    (what, one) => {
      const [, number] = /^element (\d+)$/u.exec(one) ?? [];
      return number === undefined
        ? teller.say(lawCitation.of, { what, of: provision(teller, one.replace(/^for /u, '')) })
        : teller.say(lawCitation.element, { what, number: code(number) });
    },
    provision(teller, whole),
  );
};

/** Words of ours for a provision or an element: in Arabic where we have them, else as the catalogue has them. */
export const lawWords = ({ lang }: Teller, english: string): Line =>
  told((lang === 'ar' ? arabicOf(english) : undefined) ?? english);

/** Whether words of the law are told in a language in which the catalogue does not have them. */
export const isTranslated = ({ lang }: Teller, english: string): boolean =>
  lang === 'ar' && arabicOf(english) !== undefined;
