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

/** No letter: whoever ends with it is not read as an end of a word. */
const GOES_ON = '0';

/** An article of which it cannot be seen yet whether a word follows that is written together with it. */
const HALF_FUSED = /^(abd|عبد)(?:[aeiou]l?|ا|ال)$/;

/** How a word sounds of which more may follow: a silent -h or an -a at the end may be neither. */
const unfinishedSound = (word: string): string => {
  const begun = word.replace(HALF_FUSED, '$1');
  return isArabic(begun)
    ? single(Array.from(foldedArabic(begun), heard).join(''))
    : latinSound(begun + GOES_ON).replace(GOES_ON, '');
};

/**
 * How the words of a person's name sound, each once: the consonants that Arabic and its Latin spellings
 * share, and an -a at the end. Names that sound alike are found by each other (Mahmoud by Muhammad), and no
 * more than that is left of a name. An index holds them: whoever changes what they are raises its version.
 */
export const soundsOf = (name: string): readonly string[] => [
  ...new Set(soundsInOrder(name, soundOf).filter((sound) => sound !== '')),
];

const soundsInOrder = (name: string, lastSound: typeof soundOf): readonly string[] => {
  const all = wordsOf(name);
  const words = all.filter((word, i) => !(isArticle(word) && i < all.length - 1));
  const sounds: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word = '', next] = [words[i], words[i + 1]];
    const leads = LEADING.test(word) && next !== undefined;
    const lead = word.replace(/^abd[aeu]l$/, 'abd');
    const last = i + (leads ? 2 : 1) === words.length ? lastSound : soundOf;
    sounds.push(leads ? single(soundOf(lead) + last(next)) : last(word));
    if (leads) i += 1;
  }
  return sounds;
};

/** What is still being typed: the sounds of its words, and of the last one as far as it goes. */
export interface Typed {
  readonly words: readonly string[];
  /** How the last word sounds if it is whole, and how it begins if it is not. */
  readonly last: { readonly whole: string; readonly begins: string } | null;
}

/** The sounds of a name of which the last word may be unfinished. */
export const typedSounds = (name: string): Typed => {
  const words = soundsInOrder(name, soundOf);
  const whole = words.at(-1);
  if (whole === undefined) return { words: [], last: null };
  const begins = soundsInOrder(name, unfinishedSound).at(-1) ?? '';
  return {
    words: [...new Set(words.slice(0, -1).filter((sound) => sound !== ''))],
    last: { whole, begins },
  };
};

/** By how many sounds a word is found before it is whole: by one it would be found by a tenth of all. */
const FEWEST = 2;
/** Most names have no more; what is typed beyond is looked for by as many. */
const MOST = 4;

/** The beginnings by which a word of this sound is found while it is being typed. */
export const beginningsOf = (sound: string): readonly string[] => {
  const bones = sound.replace(/a$/, '');
  return Array.from({ length: MOST - FEWEST + 1 }, (_, more) => FEWEST + more)
    .filter((length) => length <= bones.length)
    .map((length) => bones.slice(0, length));
};
