import { invalid } from '../refusals.js';
import { HASH_BYTES } from '../tree/hash.js';
import { TILE_WIDTH, tilePath, type Tile } from './tile.js';

/**
 * The port to stored tiles. It answers with the bytes of the tile, or of a wider one of the same level
 * and index (partial tiles may be thrown away once a wider one exists), or null where there is none.
 * What it answers is not trusted: only a root that equals that of a verified checkpoint makes it so.
 */
export interface TileReader {
  read(tile: Tile): Promise<Uint8Array | null>;
}

/** The hashes of a tile, exactly as many as its width. Refuses a missing tile and one of another shape. */
export const readTile = async (reader: TileReader, tile: Tile): Promise<readonly Uint8Array[]> => {
  if (tile.width === 0) return [];
  const bytes = await reader.read(tile);
  if (!bytes) {
    throw invalid('TILE_MISSING', 'A stored part of the tree is missing.', `/${tilePath(tile)}`);
  }
  const isWhole = bytes.length % HASH_BYTES === 0 && bytes.length <= TILE_WIDTH * HASH_BYTES;
  if (!isWhole || bytes.length < tile.width * HASH_BYTES) {
    throw invalid(
      'TILE_MALFORMED',
      'A stored part of the tree has the wrong length.',
      `/${tilePath(tile)}`,
    );
  }
  return Array.from(
    { length: tile.width },
    (_, at) => new Uint8Array(bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
  );
};
