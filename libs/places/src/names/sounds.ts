import { consonantsOfArabic, foldedArabic } from './arabic.js';
import { foldedLatin, isArticle } from './latin.js';
import { isArabic, wordsOf } from './script.js';

/** Words that are no name without the one that follows: servant of, father of, mother of. */
const LEADING = /^(?:abd|abdul|abdel|abdal|abu|abo|abou|umm|um|عبد|ابو|أبو|أبي|ابي|أم|ام)$/;

/** `abdulrahman` for Abd al-Rahman: the article is written into the word, and means as little there. */
const FUSED = /^(abd|عبد)(?:[aeiou]l|ال)(?=..)/;

/** What one spelling doubles and another does not. */
const single = (bones: string): string => bones.replaceAll(/(.)\1+/g, '$1');

/** Whether it ends in -a, as most names of women do that are names of men without it. */
const ENDS_IN_A = /(?<=.)[اىةه]$/;

const latinSound = (word: string): string => {
  const folded = foldedLatin(word.replace(FUSED, '$1').replaceAll('ph', 'f'), true);
  const bones = folded
    .replaceAll(/(?<!^)w/g, '')
    .replace(/(?<=.)h$/, '')
    .replaceAll(/[aiu]/g, '');
  return single(bones) + (/(?<=.)a$/.test(folded) ? 'a' : '');
};

/** As Latin spellings write it, but that they write h where it is heard. */
const arabicSound = (word: string): string => {
  const whole = word.replace(FUSED, '$1').replace(/(?<=ا)ء$/, '');
  const bones = Array.from(foldedArabic(whole.replace(ENDS_IN_A, '')), heard).join('');
  return single(bones) + (ENDS_IN_A.test(whole) ? 'a' : '');
};

const heard = (letter: string, at: number): string => {
  if (letter === 'ح' || letter === 'ه') return 'h';
  return at > 0 && letter === 'و' ? '' : consonantsOfArabic(letter);
};

const soundOf = (word: string): string => (isArabic(word) ? arabicSound(word) : latinSound(word));

/**
 * How the words of a person's name sound, each once: the consonants that Arabic and its Latin spellings
 * share, and an -a at the end. Names that sound alike are found by each other (Mahmoud by Muhammad), and no
 * more than that is left of a name. An index holds them: whoever changes what they are raises its version.
 */
export const soundsOf = (name: string): readonly string[] => {
  const all = wordsOf(name);
  const words = all.filter((word, i) => !(isArticle(word) && i < all.length - 1));
  const sounds: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word = '', next] = [words[i], words[i + 1]];
    const leads = LEADING.test(word) && next !== undefined;
    const lead = word.replace(/^abd[aeu]l$/, 'abd');
    sounds.push(leads ? single(soundOf(lead) + soundOf(next)) : soundOf(word));
    if (leads) i += 1;
  }
  return [...new Set(sounds.filter((sound) => sound !== ''))];
};
