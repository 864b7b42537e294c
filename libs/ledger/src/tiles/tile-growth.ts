import { invalid } from '../refusals.js';
import { Frontier } from '../tree/frontier.js';
import { checkedHash, HASH_BYTES } from '../tree/hash.js';
import { checkedSize } from '../tree/size.js';
import { MAX_UINT64 } from '../text/decimal.js';
import { hashesAtLevel, tileAt, tilePath, TILE_WIDTH, type Tile } from './tile.js';
import { readTile, type TileReader } from './tile-reader.js';

/** A tile with its bytes, to be written once at its path and never again. */
export interface NewTile {
  readonly tile: Tile;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The tiles that a log needs anew when it grows from `size` by these leaf hashes. Reads at most one
 * partial tile a level and writes nothing: they can be checked before anything is kept, and a crash
 * while they are being written leaves the old tree whole, because every width has a path of its own.
 */
export const grownTiles = async (
  reader: TileReader,
  size: bigint,
  leafHashes: readonly Uint8Array[],
): Promise<readonly NewTile[]> => {
  checkedSize(size, '/size');
  if (size + BigInt(leafHashes.length) > MAX_UINT64) {
    throw invalid('TREE_SIZE_INVALID', 'A tree has at most 2^64 − 1 leaves.', '/size');
  }
  const tiles: NewTile[] = [];
  let added = leafHashes.map((hash, at) => checkedHash(hash, `/leafHashes/${at}`));
  for (let level = 0; added.length > 0; level += 1) {
    const last = tileAt(level, hashesAtLevel(level + 1, size), size);
    const hashes = [...(await readTile(reader, last)), ...added];
    added = [];
    for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
      const held = hashes.slice(at, at + TILE_WIDTH);
      tiles.push(newTile(level, last.index + BigInt(at / TILE_WIDTH), held));
      if (held.length === TILE_WIDTH) added.push(rootOver(held));
    }
  }
  return tiles;
};

/** A reader that knows these tiles too: so that a grown tree can be proven before it is written. */
export const withTiles = (reader: TileReader, tiles: readonly NewTile[]): TileReader => {
  const known = new Map(tiles.map(({ path, bytes }) => [path, bytes]));
  return {
    read: async (tile) => known.get(tilePath(tile)) ?? (await reader.read(tile)),
  };
};

const newTile = (level: number, index: bigint, hashes: readonly Uint8Array[]): NewTile => {
  const tile = { level, index, width: hashes.length };
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  for (const [at, hash] of hashes.entries()) bytes.set(hash, at * HASH_BYTES);
  return { tile, path: tilePath(tile), bytes };
};

const rootOver = (hashes: readonly Uint8Array[]): Uint8Array => {
  const frontier = new Frontier();
  for (const hash of hashes) frontier.append(hash);
  return frontier.root();
};
