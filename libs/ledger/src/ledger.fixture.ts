import { createHash } from 'node:crypto';
import { Refusal } from '#kernel';
import type { LedgerCode } from './refusals.js';
import { leafHash } from './tree/hash.js';

/** The code of the refusal that a call ends in, or null. Anything else that it throws is a fault and goes on. */
export const refusalOf = (call: () => unknown): string | null => {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return error.code;
    throw error;
  }
  return null;
};

/** Says that a call is refused, under this code. */
export const refused = (code: LedgerCode, call: () => unknown) =>
  expect(refusalOf(call)).toBe(code);

/** The same for a call that answers later. */
export const refusedLater = async (code: LedgerCode, answer: Promise<unknown>) => {
  await expect(answer).rejects.toThrow(Refusal);
  await expect(answer).rejects.toMatchObject({ kind: 'invalid', code });
};

/** Leaf hashes of n different leaves. */
export const leaves = (n: number): Uint8Array[] =>
  Array.from({ length: n }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));

/** Bytes of a hexadecimal text. */
export const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** Bytes of a base64 text. */
export const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Hashes as text, to be compared at a glance. */
export const shown = (hashes: readonly Uint8Array[]) =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

const sha256 = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

/** The definitions of RFC 6962, section 2.1, word for word and slowly: what the room is compared with. */
export const naive = {
  leaf: (bytes: Uint8Array) => sha256(hex('00'), bytes),

  root: (d: readonly Uint8Array[]): Uint8Array => {
    const [only] = d;
    if (!only) return sha256();
    if (d.length === 1) return only;
    const k = naive.k(d.length);
    return sha256(hex('01'), naive.root(d.slice(0, k)), naive.root(d.slice(k)));
  },

  path: (m: number, d: readonly Uint8Array[]): Uint8Array[] => {
    if (d.length <= 1) return [];
    const k = naive.k(d.length);
    return m < k
      ? [...naive.path(m, d.slice(0, k)), naive.root(d.slice(k))]
      : [...naive.path(m - k, d.slice(k)), naive.root(d.slice(0, k))];
  },

  proof: (m: number, d: readonly Uint8Array[]) => naive.subproof(m, d, true),

  subproof: (m: number, d: readonly Uint8Array[], whole: boolean): Uint8Array[] => {
    if (m === d.length) return whole ? [] : [naive.root(d)];
    const k = naive.k(d.length);
    return m <= k
      ? [...naive.subproof(m, d.slice(0, k), whole), naive.root(d.slice(k))]
      : [...naive.subproof(m - k, d.slice(k), false), naive.root(d.slice(0, k))];
  },

  k: (n: number) => 2 ** Math.floor(Math.log2(n - 1)),
};
