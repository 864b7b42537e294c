import { randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import { der, elements, INTEGER, OCTETS, OID, SEQUENCE, TIME } from './der.js';
import type { Element } from './der.js';

const SHA256_OID = Buffer.from('608648016503040201', 'hex');
const TST_INFO_OID = Buffer.from('2a864886f70d0109100104', 'hex');
const NULL = 0x05;
const BOOLEAN = 0x01;
const EXPLICIT_0 = 0xa0;

/** A question to a time authority: that a hash existed. */
export interface StampQuestion {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly nonce: Uint8Array;
}

/** Asks for a time stamp over a SHA-256, with the authority's certificate in the answer (RFC 3161, 2.4.1). */
export const stampQuestion = (hash: Uint8Array): StampQuestion => {
  // A first byte from 1 to 127: a positive number in its shortest form.
  const random = randomBytes(8);
  const nonce = Uint8Array.from([((random[0] ?? 0) & 0x7e) + 1, ...random.subarray(1)]);
  const bytes = der(
    SEQUENCE,
    der(INTEGER, Uint8Array.of(1)),
    der(SEQUENCE, der(SEQUENCE, der(OID, SHA256_OID), der(NULL)), der(OCTETS, hash)),
    der(INTEGER, nonce),
    der(BOOLEAN, Uint8Array.of(0xff)),
  );
  return { bytes, hash, nonce };
};

/**
 * The time that an authority's answer states for our question (RFC 3161, 2.4.2). Refuses an answer that
 * denies, or that is about something else. It does not verify the authority's signature: that wants a
 * root that comes another way, and `openssl ts -verify` does it.
 */
export const statedTime = (
  answer: Uint8Array,
  { hash, nonce }: Pick<StampQuestion, 'hash'> & Partial<Pick<StampQuestion, 'nonce'>>,
): string => {
  const [status, token] = within(elements(answer)?.[0]) ?? [];
  const granted = within(status)?.[0];
  if (granted?.tag !== INTEGER || granted.body.length !== 1 || (granted.body[0] ?? 9) > 1)
    return unusable('it was not granted');
  const info = within(infoIn(token));
  const [, , imprint, , time, ...rest] = info ?? [];
  const [, stamped] = within(imprint) ?? [];
  if (!stamped || !same(stamped.body, hash)) return unusable('it is about something else');
  if (nonce && !rest.some(({ tag, body }) => tag === INTEGER && same(body, nonce)))
    return unusable('it answers another question');
  return instantOf(time);
};

const within = (of: Element | undefined): readonly Element[] | undefined => of && elements(of.body);

/** The TSTInfo within the signed token: the octets that follow its object identifier. */
const infoIn = (token: Element | undefined, depth = 0): Element | undefined => {
  if (!token || depth > 6) return undefined;
  const parts = elements(token.body) ?? [];
  const [type, wrapped] = parts;
  if (type?.tag === OID && same(type.body, TST_INFO_OID) && wrapped?.tag === EXPLICIT_0) {
    const octets = elements(wrapped.body)?.[0];
    return octets?.tag === OCTETS ? elements(octets.body)?.[0] : undefined;
  }
  for (const part of parts)
    if ((part.tag & 0x20) !== 0) {
      const found = infoIn(part, depth + 1);
      if (found) return found;
    }
  return undefined;
};

const instantOf = (time: Element | undefined): string => {
  const text = Buffer.from(time?.tag === TIME ? time.body : []).toString('latin1');
  const [, y, mo, d, h, mi, s, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[.](\d{1,9}))?Z$/.exec(text) ?? [];
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  return Number.isNaN(at) ? unusable('it states no time') : new Date(at).toISOString();
};

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const unusable = (why: string): never =>
  refuse(
    'unavailable',
    'TIME_STAMP_UNUSABLE',
    `The answer of the time authority cannot be used: ${why}.`,
  );
