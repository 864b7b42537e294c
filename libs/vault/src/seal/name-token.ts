import { createHmac } from 'node:crypto';
import type { Protected } from '#kernel';
import { soundsOf } from '#places';
import type { DataKey } from './data-key.js';

/** Raised when the same name shall give other tokens; every index is then made anew. */
export const NAMES_VERSION = 1;

/** 128 bits tell any two sounds apart, and say no more than that two are the same. */
const TOKEN_BYTES = 16;

/** The fields of an identity that are names. Particulars are words of any kind and are not searched. */
const NAME_FIELDS: readonly string[] = ['name', 'alias'];

/** What the words of a name are found by: keyed digests of how they sound, each once, in their own order. */
export const nameTokens = (secret: DataKey, name: string): readonly Buffer[] => {
  const key = createHmac('sha256', secret.key).update(`sijil/names/v${NAMES_VERSION}`).digest();
  return soundsOf(name)
    .map((sound) => createHmac('sha256', key).update(sound).digest().subarray(0, TOKEN_BYTES))
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
