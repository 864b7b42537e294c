import { hash } from 'node:crypto';
import type { PayloadFile } from '#dossier';

/** A file of a bag before it is laid down: bytes in hand, or bytes that come when they are asked for. */
export interface Piece extends PayloadFile {
  readonly bytes: Uint8Array | (() => Promise<AsyncIterable<Uint8Array>>);
}

/** Bytes in hand as a file of a bag. */
export const pieceOf = (bytes: Uint8Array | string): Piece => {
  const own = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'utf8')) : bytes;
  return { sha256: hash('sha256', own, 'hex'), size: own.length, bytes: own };
};
