import { createHash } from 'node:crypto';
import { printed } from '../bag/path.js';
import type { Report } from './finding.js';
import type { BagTree } from './tree.js';

/** What a file turned out to be. */
export interface Measured {
  readonly sha256: string;
  readonly size: number;
}

/** Hashes a file as it comes: of a file of any size no more than a piece is in memory. */
export const measure = async (tree: BagTree, path: string): Promise<Measured> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of tree.read(path)) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
};

/** A tree in which what was measured and is read to its end again must be the same bytes still. */
export const steadyTree = (tree: BagTree, measured: ReadonlyMap<string, Measured>): BagTree => ({
  entries: () => tree.entries(),
  read: async function* (path) {
    const before = measured.get(path);
    if (!before) return yield* tree.read(path);
    const hash = createHash('sha256');
    for await (const piece of tree.read(path)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== before.sha256) throw new Error('It changed while it was read.');
  },
});

/** A small file as a whole; null, and a finding, where it is larger than it may be or cannot be read. */
export const readWhole = async (
  tree: BagTree,
  path: string,
  limit: number,
  report: Report,
): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of tree.read(path)) {
      size += piece.length;
      if (size > limit) {
        report(
          'FILE_TOO_LARGE',
          printed(path),
          `it is larger than ${limit} bytes, which such a file never is`,
        );
        return null;
      }
      pieces.push(piece);
    }
  } catch {
    report('FILE_UNREADABLE', printed(path), 'it cannot be read, or changes while it is');
    return null;
  }
  return new Uint8Array(Buffer.concat(pieces));
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes; null where they are not UTF-8. */
export const textOf = (bytes: Uint8Array | null): string | null => {
  try {
    return bytes && decoder.decode(bytes);
  } catch {
    return null;
  }
};

/** The JSON in bytes; undefined where there is none. */
export const jsonOf = (bytes: Uint8Array | null): unknown => {
  const text = textOf(bytes);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
