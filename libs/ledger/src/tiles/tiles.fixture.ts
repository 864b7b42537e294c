import { grownTiles } from './tile-growth.js';
import { TILE_WIDTH, tilePath, type Tile } from './tile.js';
import type { TileReader } from './tile-reader.js';

/** Tiles in memory, which count how often they are read. */
export class TilesInMemory implements TileReader {
  readonly stored = new Map<string, Uint8Array>();
  size = 0n;
  reads = 0;

  /** Grows the log by these leaves and keeps the new tiles. */
  async grow(leafHashes: readonly Uint8Array[]): Promise<readonly string[]> {
    const tiles = await grownTiles(this, this.size, leafHashes);
    for (const { path, bytes } of tiles) this.stored.set(path, bytes);
    this.size += BigInt(leafHashes.length);
    return tiles.map(({ path }) => path);
  }

  async read(tile: Tile): Promise<Uint8Array | null> {
    this.reads += 1;
    const full = { ...tile, width: TILE_WIDTH };
    return await Promise.resolve(
      this.stored.get(tilePath(tile)) ?? this.stored.get(tilePath(full)) ?? null,
    );
  }

  /** Throws away the partial tiles that have a full one. */
  prune(): void {
    for (const path of this.stored.keys()) {
      const [full = ''] = path.split('.p/');
      if (full !== path && this.stored.has(full)) this.stored.delete(path);
    }
  }
}
