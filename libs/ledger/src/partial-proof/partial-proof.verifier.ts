import { hash } from 'node:crypto';
import type { LogTrust, VerifiedCheckpoint } from '../checkpoint/checkpoint.verifier.js';
import { verifyProofFile } from '../proof-file/proof-file.verifier.js';
import { invalid } from '../refusals.js';
import { utf8 } from '../text/utf8.js';
import { leafHash } from '../tree/hash.js';
import { parsePartialProof } from './partial-proof.js';

/** The bytes of salt of a part: fewer could be guessed, more would not be ours. */
const SALT_BYTES = 16;

/** What a partial proof proves. */
export interface ProvenEvent {
  /** The position of the event in the register, from 1. */
  readonly position: bigint;
  /** Its envelope, read: who, when, by what, under which command. */
  readonly envelope: Readonly<Record<string, unknown>>;
  /** Parts that are opened, by class: what was written. */
  readonly opened: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Classes of parts that the event has and that stay closed. */
  readonly closed: readonly string[];
  readonly checkpoint: VerifiedCheckpoint;
}

/**
 * Verifies a partial proof: the envelope stands in the log under a head that the log signed, and each
 * opened part is the one that the envelope commits to. Throws a Refusal unless all of it holds. It does
 * not prove that what is written there is true.
 */
export const verifyPartialProof = (input: Uint8Array | string, trust: LogTrust): ProvenEvent => {
  const { envelope: text, opened, proof } = parsePartialProof(input);
  const { index, checkpoint, extra } = verifyProofFile(proof, leafHash(utf8(text)), trust);
  if (extra)
    throw invalid('PROOF_FILE_MALFORMED', 'This proof brings something that it does not prove.');
  // From here on the envelope is what the log holds. Whoever has a log of his own holds in it whatever he likes.
  const envelope = objectIn(text, 'envelope');
  const commitments = envelope['parts'];
  if (!isObject(commitments)) throw notAnEvent('envelope');
  const parts = [...opened].map(([name, { salt, text: part }]) => {
    const commitment = Object.hasOwn(commitments, name) ? commitments[name] : undefined;
    const own = hash('sha256', Buffer.concat([salt, utf8(part)]), 'hex');
    if (salt.length !== SALT_BYTES || commitment !== own)
      throw invalid(
        'PART_NOT_PROVEN',
        `The ${name} part is not the one that the envelope commits to.`,
        `/opened/${name}`,
      );
    return [name, objectIn(part, `${name} part`)] as const;
  });
  return {
    position: index + 1n,
    envelope,
    opened: new Map(parts),
    closed: Object.keys(commitments).filter((name) => !opened.has(name)),
    checkpoint,
  };
};

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnEvent = (what: string) =>
  invalid('PROOF_FILE_MALFORMED', `This does not prove an event: its ${what} is none of an event.`);

const objectIn = (text: string, what: string): Fields => {
  try {
    const value = JSON.parse(text) as unknown;
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw notAnEvent(what);
};
