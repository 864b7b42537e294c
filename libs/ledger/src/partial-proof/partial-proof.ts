import { invalid } from '../refusals.js';
import { fromBase64, toBase64 } from '../text/base64.js';
import { readText } from '../text/utf8.js';

/** A part of an event that is opened: its salt, and its text exactly as it was committed to. */
export interface OpenedPart {
  readonly salt: Uint8Array;
  readonly text: string;
}

/** An event for somebody who may see some of its parts: the others stay commitments that cannot be guessed. */
export interface PartialProof {
  /** The leaf, character for character. */
  readonly envelope: string;
  /** By class. */
  readonly opened: ReadonlyMap<string, OpenedPart>;
  /** That the leaf is in the log (C2SP tlog-proof), with the signed head. */
  readonly proof: string;
}

/** The largest partial proof that is read. */
export const MAX_PARTIAL_PROOF_BYTES = 4 * 1024 * 1024;

const KIND = 'sijil/partial-proof/v1';

/** A partial proof as the text of its file. There is one spelling for each. */
export const formatPartialProof = ({ envelope, opened, proof }: PartialProof): string => {
  const parts = [...opened]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { salt, text }]) => [name, { salt: toBase64(salt), text }] as const);
  const it = { kind: KIND, envelope, opened: Object.fromEntries(parts), proof };
  return `${JSON.stringify(it, null, 2)}\n`;
};

/** Reads a partial proof. Nothing in it is proven yet: an attacker may have written all of it. */
export const parsePartialProof = (input: Uint8Array | string): PartialProof => {
  const read = readText(input, MAX_PARTIAL_PROOF_BYTES);
  if ('unreadable' in read) {
    if (read.unreadable === 'not-utf8') throw malformed('it is not UTF-8');
    throw invalid('PROOF_FILE_TOO_LARGE', 'This file is too large for a proof.');
  }
  const { kind, envelope, opened, proof } = record(json(read.text));
  if (kind !== KIND) throw malformed(`it does not say that it is ${KIND}`);
  if (typeof envelope !== 'string' || typeof proof !== 'string')
    throw malformed('envelope or proof are missing');
  const parts = Object.entries(record(opened)).map(([name, part]) => {
    const { salt, text } = record(part);
    const bytes = typeof salt === 'string' ? fromBase64(salt) : null;
    if (!bytes || typeof text !== 'string') throw malformed('a part of it is not whole');
    return [name, { salt: bytes, text }] as const;
  });
  const it = { envelope, opened: new Map(parts), proof };
  // Another spelling could show a person something else than it shows us.
  if (formatPartialProof(it) !== read.text) throw malformed('it is not in its one spelling');
  return it;
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed('it is not JSON');
  }
};

const record = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed('a part of it is not whole');
  return value as Readonly<Record<string, unknown>>;
};

const malformed = (why: string) =>
  invalid('PROOF_FILE_MALFORMED', `This is not a partial proof: ${why}.`);
