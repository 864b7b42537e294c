import { pointerToken } from '#kernel';

/** A JSON Pointer (RFC 6901) of reference tokens. */
export const pointerOf = (tokens: readonly (string | number)[]): string =>
  tokens.map((token) => `/${pointerToken(token)}`).join('');

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/** Whether a key is a plain identifier: nothing that could be a sentence or a full name. */
export const isPlainKey = (key: string): boolean => PLAIN.test(key);

/** A pointer that ends before the first token that could tell more than where: keys of a file are text, too. */
export const safePointer = (
  tokens: readonly (string | number)[],
  shields: (text: string) => boolean,
): string => {
  const end = tokens.findIndex(
    (token) => typeof token === 'string' && (!isPlainKey(token) || shields(token)),
  );
  return pointerOf(end === -1 ? tokens : tokens.slice(0, end));
};
