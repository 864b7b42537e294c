import { soundNumber } from './sound.js';
import { turnAway } from './turned-away.js';

const NUMBER = /-?[\d.][\d.eE+-]*/y;

/** The index after the string that begins at `from`. */
const afterString = (text: string, from: number): number => {
  for (let i = from + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
};

/**
 * Looks through JSON text before it is parsed: its nesting, and its numbers as they were written.
 * A parser would have rounded the numbers, and could be made to run out of stack by the nesting.
 */
export const scanJson = (text: string, deepest: number): void => {
  let depth = 0;
  for (let i = 0; i < text.length;) {
    const c = text[i] ?? '';
    if (c === '"') i = afterString(text, i);
    else if (c === '-' || (c >= '0' && c <= '9')) {
      NUMBER.lastIndex = i;
      const source = NUMBER.exec(text)?.[0] ?? c;
      soundNumber(source, '');
      i += source.length;
    } else {
      if (c === '{' || c === '[') depth += 1;
      else if (c === '}' || c === ']') depth -= 1;
      if (depth > deepest) turnAway('VARIABLES_TOO_DEEP', 'The request is nested too deeply.');
      i += 1;
    }
  }
};
