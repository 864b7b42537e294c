import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Content } from '../file-store.js';
import { CHUNK_BYTES, CIPHER, TAG_BYTES } from './header.js';

/** Where a chunk stands: so that chunks cannot be exchanged, and the last one not be left out. */
export interface ChunkPlace {
  readonly prefix: Buffer;
  readonly index: number;
  readonly last: boolean;
}

/** The nonce says which chunk it is and whether it is the last (STREAM; Hoang, Reyhanitabar, Rogaway, Vizár 2015). */
const nonceOf = ({ prefix, index, last }: ChunkPlace): Buffer => {
  const nonce = Buffer.concat([prefix, Buffer.alloc(4), Buffer.of(last ? 1 : 0)]);
  nonce.writeUInt32BE(index, 7);
  return nonce;
};

/** Seals one chunk. */
export const sealChunk = (key: Uint8Array, plain: Uint8Array, at: ChunkPlace): Buffer => {
  const cipher = createCipheriv(CIPHER, key, nonceOf(at), { authTagLength: TAG_BYTES });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Opens one chunk; undefined where it is not the one that was sealed for this place. */
export const openChunk = (key: Uint8Array, sealed: Buffer, at: ChunkPlace): Buffer | undefined => {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonceOf(at), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    // In GCM nothing is left for the end but to say whether all of it was true.
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
};

/** Cuts bytes, however they come, into full chunks and a last one, which may be short or empty. */
export async function* inChunks(content: Content): AsyncIterable<{ plain: Buffer; last: boolean }> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of content instanceof Uint8Array ? [content] : content)
    for (let from = 0; from < piece.length;) {
      // A full chunk waits for the next byte: only then is it known not to be the last.
      if (filled === CHUNK_BYTES) {
        yield { plain: chunk, last: false };
        chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        filled = 0;
      }
      const taken = Math.min(CHUNK_BYTES - filled, piece.length - from);
      chunk.set(piece.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  yield { plain: chunk.subarray(0, filled), last: true };
}
