import { sealable, unsealedPart } from '#events';
import type { Part } from '#events';
import type { SealedClass } from '../vault.js';
import { openBytes, refuseToken, sealBytes } from './box.js';
import type { Binding } from './box.js';
import type { DataKey } from './data-key.js';

/** Where a sealed part belongs. */
export interface TextPlace {
  readonly eventId: string;
  readonly stream: string;
  readonly class: SealedClass;
}

const VERSION = 1;
const CHECK_END = 17;

const binding = (at: TextPlace): Binding => ['sijil/text/v1', at.eventId, at.stream, at.class];

/** A part as a token to stand in the register: version, check value of its key, ciphertext; base64url. */
export const textToken = (key: DataKey, part: Part, at: TextPlace): string =>
  Buffer.concat([
    Buffer.of(VERSION),
    key.check,
    sealBytes(key, sealable(part), binding(at)),
  ]).toString('base64url');

/** A token taken apart. Everything in it may come from an attacker. */
export interface ReadToken {
  readonly check: Buffer;
  readonly sealed: Buffer;
}

/** Takes a token apart; only the one spelling that we write is read. */
export const readToken = (token: string): ReadToken => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes[0] !== VERSION || bytes.length <= CHECK_END || bytes.toString('base64url') !== token)
    return refuseToken();
  return { check: bytes.subarray(1, CHECK_END), sealed: bytes.subarray(CHECK_END) };
};

/** Opens a token with the key of its stream. */
export const openToken = (key: DataKey, token: ReadToken, at: TextPlace): Part => {
  if (!key.check.equals(token.check)) return refuseToken();
  return unsealedPart(at.class, openBytes(key, token.sealed, binding(at)) ?? refuseToken());
};
