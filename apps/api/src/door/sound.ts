import { turnAway } from './turned-away.js';
import { LIMITS } from './limits.js';

/** Lets through what a text of the register may hold: no NUL, no half a character, at most 16 KiB. */
export const soundText = (text: string, path: string): void => {
  if (text.includes('\0')) turnAway('TEXT_HAS_NUL', 'A text holds a NUL character.', path);
  if (!text.isWellFormed())
    turnAway('TEXT_BROKEN', 'A text holds half a character (a lone surrogate).', path);
  if (text.length * 3 > LIMITS.textBytes && Buffer.byteLength(text) > LIMITS.textBytes)
    turnAway('TEXT_TOO_LONG', 'A text is longer than 16 KiB.', path);
};

/** Lets through a list that is not too long. */
export const soundList = (length: number, path: string): void => {
  if (length > LIMITS.listItems) turnAway('LIST_TOO_LONG', 'A list has too many items.', path);
};

/** Lets through a whole number that no computer rounds. */
export const soundNumber = (source: string, path: string): void => {
  if (!/^-?\d+$/.test(source))
    turnAway(
      'NUMBER_NOT_WHOLE',
      'Only whole numbers are used here, without fraction or exponent.',
      path,
    );
  if (source.length > 17 || !Number.isSafeInteger(Number(source)))
    turnAway('NUMBER_TOO_LARGE', 'A number is beyond 2^53.', path);
};
