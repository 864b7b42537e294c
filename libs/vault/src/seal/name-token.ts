import { createHmac } from 'node:crypto';
import type { Protected } from '#kernel';
import { beginningsOf, soundsOf, typedSounds } from '#places';
import type { DataKey } from './data-key.js';

/** Raised when the same name shall give other tokens; every index is then made anew. */
export const NAMES_VERSION = 2;

/** 128 bits tell any two sounds apart, and say no more than that two are the same. */
const TOKEN_BYTES = 16;

/** The fields of an identity that are names. Particulars are words of any kind and are not searched. */
const NAME_FIELDS: readonly string[] = ['name', 'alias'];

/** Digests of sounds, and apart from them of beginnings of sounds. */
const digests = (secret: DataKey) => {
  const key = createHmac('sha256', secret.key).update(`sijil/names/v${NAMES_VERSION}`).digest();
  const of = (text: string): Buffer =>
    createHmac('sha256', key).update(text).digest().subarray(0, TOKEN_BYTES);
  return { whole: of, begins: (sound: string) => of(`${sound}…`) };
};

/** What a name is looked for by: of each list an identity has to have one. */
export type SoughtTokens = readonly (readonly Buffer[])[];

/** Tokens of whole words, or of a name of which the last word may be unfinished. */
export const soughtTokens = (secret: DataKey, name: string, unfinished: boolean): SoughtTokens => {
  const { whole, begins } = digests(secret);
  if (!unfinished) return soundsOf(name).map((sound) => [whole(sound)]);
  const { words, last } = typedSounds(name);
  if (last === null) return [];
  const longest = beginningsOf(last.begins).at(-1);
  const before = words.map((sound) => [whole(sound)]);
  // A last word of which too little is typed narrows nothing down where whole words stand before it.
  if (longest === undefined && before.length > 0) return before;
  return [...before, [whole(last.whole), ...(longest === undefined ? [] : [begins(longest)])]];
};

/** What the words of a name are found by, each and its beginnings, in an order that says nothing. */
const nameTokens = (secret: DataKey, name: string): readonly Buffer[] => {
  const { whole, begins } = digests(secret);
  return soundsOf(name)
    .flatMap((sound) => [whole(sound), ...beginningsOf(sound).map(begins)])
    .sort((a, b) => Buffer.compare(a, b));
};

/** What an identity is found by, whichever of its names is asked for. */
export const tokensOf = (
  secret: DataKey,
  fields: Readonly<Record<string, unknown>>,
): readonly Buffer[] => {
  const names = NAME_FIELDS.map((field) => fields[field]).filter((name) => name !== undefined);
  const found = names.flatMap((name) => nameTokens(secret, plain(name)));
  return [...new Map(found.map((token) => [token.toString('hex'), token])).values()];
};

const plain = (name: unknown): string =>
  typeof name === 'string' ? name : (name as Protected<string>).reveal();
