import { hash } from 'node:crypto';
import { invalid } from '../refusals.js';

/** The length of a SHA-256 hash. */
export const HASH_BYTES = 32;

// The two prefixes keep leaves and nodes apart, so that no leaf can be passed off as a node
// (RFC 6962, section 2.1).
const LEAF = 0x00;
const NODE = 0x01;

// As text and back into our own bytes: several times as fast as a buffer for each of a million hashes.
const sha256 = (bytes: Uint8Array): Uint8Array => {
  const text = hash('sha256', bytes, 'binary');
  const result = new Uint8Array(HASH_BYTES);
  for (let at = 0; at < HASH_BYTES; at += 1) result[at] = text.charCodeAt(at);
  return result;
};

// One for all nodes: it is filled and hashed at once, with nothing in between.
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = NODE;

/** The root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array());

/** The hash of a leaf: SHA-256(00 ‖ bytes). */
export const leafHash = (bytes: Uint8Array): Uint8Array => {
  const input = new Uint8Array(1 + bytes.length);
  input[0] = LEAF;
  input.set(bytes, 1);
  return sha256(input);
};

/** The hash of a node: SHA-256(01 ‖ left ‖ right). Both are hashes of 32 bytes, or it refuses. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  nodeInput.set(checkedHash(left, '/left'), 1);
  nodeInput.set(checkedHash(right, '/right'), 1 + HASH_BYTES);
  return sha256(nodeInput);
};

/** The value itself if it is a hash of 32 bytes; else a refusal that names its place. */
export const checkedHash = (value: unknown, path: string): Uint8Array => {
  if (value instanceof Uint8Array && value.length === HASH_BYTES) return value;
  throw invalid('HASH_MALFORMED', 'A hash must have exactly 32 bytes.', path);
};

/** Whether two values are the same bytes. Nothing here is secret, so it may stop early. */
export const sameBytes = (one: unknown, other: unknown): boolean =>
  one instanceof Uint8Array &&
  other instanceof Uint8Array &&
  one.length === other.length &&
  one.every((byte, at) => byte === other[at]);
