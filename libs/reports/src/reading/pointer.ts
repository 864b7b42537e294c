import { pointerToken } from '#kernel';

/** A JSON Pointer (RFC 6901) of reference tokens. */
export const pointerOf = (tokens: readonly (string | number)[]): string =>
  tokens.map((token) => `/${pointerToken(token)}`).join('');

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/** Whether a key of a figure is plain: nothing that could be a sentence or a full name. */
const isPlainKey = (key: string): boolean => PLAIN.test(key);

const FIELD = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Whether a key looks like the name of a field, in one word as programs write it. */
export const isFieldName = (key: string): boolean => FIELD.test(key);

const isPlain = (token: string, within: string | number | undefined): boolean =>
  within === 'publishedTotals' ? isPlainKey(token) : isFieldName(token);

/** A pointer that ends before the first token that could tell more than where: keys of a file are text, too. */
export const safePointer = (
  tokens: readonly (string | number)[],
  shields: (text: string) => boolean,
): string => {
  const end = tokens.findIndex(
    (token, i) => typeof token === 'string' && (!isPlain(token, tokens[i - 1]) || shields(token)),
  );
  return pointerOf(end === -1 ? tokens : tokens.slice(0, end));
};
