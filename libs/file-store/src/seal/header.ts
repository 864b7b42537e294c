import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Sijil file, version 1. Big-endian:
 *
 *     0  4  magic "SJLF"
 *     4  1  version of the cipher: 1 = AES-256-GCM in chunks of 64 KiB
 *     5  7  nonce prefix of the chunks
 *    12  8  how many plain bytes follow
 *    20 12  nonce ┐
 *    32 32        ├ the content key, wrapped by the file's key (AES-256-GCM)
 *    64 16  tag   ┘
 *    80     chunks: 64 KiB of ciphertext (the last one less) and a tag of 16 bytes each
 *
 * The content key is random and known before the first byte comes, the file's key only after the last:
 * it belongs to the hash of the whole. The wrapping is bound to the hash and to everything above it.
 */
export const HEADER_BYTES = 80;
/** Plain bytes in each chunk but the last. */
export const CHUNK_BYTES = 64 * 1024;
/** The bytes of a GCM tag. */
export const TAG_BYTES = 16;
/** The cipher of every version so far. */
export const CIPHER = 'aes-256-gcm';

const MAGIC = Buffer.from('SJLF', 'ascii');
const VERSION = 1;
const BOUND_BYTES = 20;
const NONCE_END = 32;
const KEY_END = 64;

/** What a header says once it is opened. */
export interface Header {
  readonly contentKey: Uint8Array;
  readonly prefix: Buffer;
  readonly size: number;
}

const bindingOf = (head: Buffer, sha256: string): Buffer =>
  Buffer.concat([head.subarray(0, BOUND_BYTES), Buffer.from(sha256, 'hex')]);

/** How long a stored file of so many plain bytes is. An empty file has one empty chunk. */
export const storedBytes = (size: number): number =>
  HEADER_BYTES + size + TAG_BYTES * Math.max(1, Math.ceil(size / CHUNK_BYTES));

/** Writes a header. */
export const sealHeader = (
  { contentKey, prefix, size }: Header,
  sha256: string,
  fileKey: Uint8Array,
): Buffer => {
  const head = Buffer.concat([MAGIC, Buffer.of(VERSION), prefix, Buffer.alloc(8)]);
  head.writeBigUInt64BE(BigInt(size), 12);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, fileKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bindingOf(head, sha256));
  return Buffer.concat([
    head,
    nonce,
    cipher.update(contentKey),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
};

/** Reads a header; undefined where it is not one that was sealed under this key for this file. */
export const openHeader = (
  head: Buffer,
  sha256: string,
  fileKey: Uint8Array,
): Header | undefined => {
  if (head.length !== HEADER_BYTES || !head.subarray(0, 4).equals(MAGIC) || head[4] !== VERSION)
    return undefined;
  const decipher = createDecipheriv(CIPHER, fileKey, head.subarray(BOUND_BYTES, NONCE_END), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bindingOf(head, sha256));
  decipher.setAuthTag(head.subarray(KEY_END));
  try {
    const contentKey = Buffer.concat([
      decipher.update(head.subarray(NONCE_END, KEY_END)),
      decipher.final(),
    ]);
    return { contentKey, prefix: head.subarray(5, 12), size: Number(head.readBigUInt64BE(12)) };
  } catch {
    return undefined;
  }
};
