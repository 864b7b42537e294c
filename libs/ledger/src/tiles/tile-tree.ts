import { invalid } from '../refusals.js';
import { rootOf } from '../tree/builder.js';
import { consistencyPath } from '../tree/consistency.path.js';
import { foldRoots, Frontier } from '../tree/frontier.js';
import { inclusionPath } from '../tree/inclusion.path.js';
import type { Subtree } from '../tree/path.js';
import { checkedSize } from '../tree/size.js';
import { TILE_HEIGHT, TILE_WIDTH, tileAt, tilePath, type Tile } from './tile.js';
import { completeNodes, type CompleteNode } from './tile-nodes.js';
import { readTile, type TileReader } from './tile-reader.js';

/**
 * A tree of a given size as its stored tiles hold it. A root or a proof reads a few tiles a level,
 * each once, however many leaves there are. It proves what is stored, be it right or wrong: compare
 * the root with the checkpoint, or verify the proof, before handing anything out.
 */
export class TileTree {
  readonly #read = new Map<string, Promise<readonly Uint8Array[]>>();

  /**
   * `stored` is how many leaves the log has by now, if more: a tree of the past stands in the tiles of
   * a later one, and partial tiles exist only for sizes at which they were once written.
   */
  constructor(
    private readonly reader: TileReader,
    readonly size: bigint,
    private readonly stored = size,
  ) {
    checkedSize(size, '/size');
    if (checkedSize(stored, '/stored') < size) {
      throw invalid('TREE_SHRUNK', `${stored} stored leaves hold no tree of ${size}.`, '/stored');
    }
  }

  /** The root. */
  async root(): Promise<Uint8Array> {
    return await this.#subtree({ from: 0n, to: this.size });
  }

  /** The right edge, from which the tree can grow. */
  async frontier(): Promise<Frontier> {
    const nodes = completeNodes({ from: 0n, to: this.size });
    return new Frontier(this.size, await Promise.all(nodes.map((node) => this.#node(node))));
  }

  /** The proof that the leaf at `index` is in this tree. */
  async inclusionProof(index: bigint): Promise<Uint8Array[]> {
    return await this.#all(inclusionPath(index, this.size));
  }

  /** The proof that the tree of the first `size1` leaves is the beginning of this one. */
  async consistencyProof(size1: bigint): Promise<Uint8Array[]> {
    return await this.#all(consistencyPath(size1, this.size).nodes);
  }

  /** The stored leaf hashes of one tile (0 holds the first 256), for comparison with the leaves. */
  async leafHashes(tileIndex: bigint): Promise<readonly Uint8Array[]> {
    const { width } = tileAt(0, tileIndex, this.size);
    const hashes = await readTile(this.reader, tileAt(0, tileIndex, this.stored));
    return hashes.slice(0, width);
  }

  async #all(nodes: readonly Subtree[]): Promise<Uint8Array[]> {
    return await Promise.all(nodes.map((node) => this.#subtree(node)));
  }

  async #subtree(subtree: Subtree): Promise<Uint8Array> {
    const nodes = completeNodes(subtree);
    return foldRoots(await Promise.all(nodes.map((node) => this.#node(node))));
  }

  // Within a tile there are only its lowest hashes; the levels between are hashed again.
  async #node({ height, index }: CompleteNode): Promise<Uint8Array> {
    const inTile = height % TILE_HEIGHT;
    const first = index << inTile;
    const tile = tileAt(Number(height / TILE_HEIGHT), first / BigInt(TILE_WIDTH), this.stored);
    const from = Number(first % BigInt(TILE_WIDTH));
    const hashes = (await this.#hashes(tile)).slice(from, from + (1 << Number(inTile)));
    return rootOf(hashes);
  }

  async #hashes(tile: Tile): Promise<readonly Uint8Array[]> {
    if (tile.width === 0) throw invalid('LEAF_OUTSIDE_TREE', 'The tree has no such part.');
    const path = tilePath(tile);
    const hashes = this.#read.get(path) ?? readTile(this.reader, tile);
    this.#read.set(path, hashes);
    return await hashes;
  }
}
