import { Refusal } from '#kernel';
import { Frontier, sameBytes, TILE_WIDTH, TileTree } from '#ledger';
import type { Head, LedgerFolder } from '#notary';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { Heads } from './heads.js';

/** How many suspicious events are named one by one between two heads. */
const MOST_NAMED = 100;

/**
 * Grows the tree over the leaves that the register gives, and compares: each leaf with its tile, each
 * root with the signed head of that size. A tile tells which event is another one, but a tile is only
 * believed where the tree over the tiles leads to the signed head.
 */
export class TreeCheck {
  readonly #ledger: LedgerFolder;
  readonly #heads: Heads;
  #own: Frontier;
  /** The tree as the tiles have it, from the first place on where they differ from the register. */
  #tiles: Frontier | null = null;
  #suspects: Fault[] = [];
  #lastGood: number;
  /** Set once the events and the tiles both lead elsewhere: from there on no head can be compared. */
  #lost = false;
  #read = new Map<number, readonly Uint8Array[] | null>();
  #edge: { readonly size: number; readonly roots: readonly Uint8Array[] } | null = null;
  readonly faults: Fault[] = [];

  constructor(ledger: LedgerFolder, heads: Heads, from: Frontier) {
    this.#ledger = ledger;
    this.#heads = heads;
    this.#own = from;
    this.#lastGood = Number(from.size);
    const { newest } = heads;
    if (newest && newest.size === this.#lastGood)
      this.#edge = { size: newest.size, roots: from.roots };
  }

  /** The size up to which everything was found as signed. */
  get verified(): number {
    return this.#lastGood;
  }

  /** The right edge of the tree at the newest head, once it was found as signed there. */
  frontierAt(size: number): readonly Uint8Array[] | null {
    return this.#edge?.size === size ? this.#edge.roots : null;
  }

  /** Reads the tiles over a run of positions, before its events are taken. */
  async prepare(first: number, last: number): Promise<void> {
    const sealed = this.#heads.newest?.size ?? 0;
    const known = this.#read;
    this.#read = new Map();
    for (let tile = tileOf(first); tile <= tileOf(Math.min(last, sealed)); tile += 1)
      this.#read.set(tile, known.get(tile) ?? (await this.#tile(tile, sealed)));
  }

  /** Whether a stored tile has this hash at a position. Whether the tile is to be believed, its head will tell. */
  hasAt(position: number, hash: Uint8Array): boolean {
    return sameBytes(this.#storedAt(position), hash);
  }

  #storedAt(position: number): Uint8Array | undefined {
    if (position > (this.#heads.newest?.size ?? 0)) return undefined;
    return this.#read.get(tileOf(position))?.[(position - 1) % TILE_WIDTH];
  }

  /** Takes the hash of the next event in order; none where it is missing. */
  take(position: number, eventId: string | null, hash: Uint8Array | null): void {
    const own = hash ?? new Uint8Array(32);
    if (position <= (this.#heads.newest?.size ?? 0)) {
      const stored = this.#storedAt(position);
      if (stored && !sameBytes(stored, own)) {
        this.#tiles ??= new Frontier(this.#own.size, this.#own.roots);
        const what = hash === null ? 'missing' : 'not the one';
        if (this.#suspects.length < MOST_NAMED)
          this.#suspects.push(
            faultAt(
              'LEAF_NOT_AS_SEALED',
              position,
              eventId,
              'leaf',
              `The event at this position is ${what} that was sealed.`,
            ),
          );
      }
      this.#tiles?.append(stored ?? own);
    }
    this.#own.append(own);
    const head = this.#heads.bySize.get(position);
    if (head) this.#compare(head);
  }

  #compare(head: Head): void {
    const root = Buffer.from(head.root, 'hex');
    if (sameBytes(this.#own.root(), new Uint8Array(root))) {
      this.#lastGood = head.size;
      if (head === this.#heads.newest) this.#edge = { size: head.size, roots: this.#own.roots };
      if (this.#suspects.length > 0)
        this.faults.push(
          ...this.#suspects.map((one): Fault => ({
            ...one,
            code: 'TILE_DAMAGED',
            what: 'tile',
            message: 'The event is the one that was sealed; the stored tile beside it is damaged.',
          })),
        );
      this.#tiles = null;
    } else if (this.#tiles && sameBytes(this.#tiles.root(), new Uint8Array(root))) {
      // The tiles are what was signed: each event that differs from them is another one.
      this.faults.push(...this.#suspects);
      this.#own = this.#tiles;
      this.#lastGood = head.size;
      this.#tiles = null;
    } else if (!this.#lost) {
      this.#lost = true;
      this.faults.push({
        code: 'ROOT_NOT_AS_SEALED',
        position: this.#lastGood + 1,
        until: head.size,
        eventId: null,
        what: `checkpoints/${head.size}`,
        message:
          'The events of this interval do not lead to the root that was signed, and the tiles do not tell which.',
      });
    }
    this.#suspects = [];
  }

  async #tile(tile: number, size: number): Promise<readonly Uint8Array[] | null> {
    try {
      return await new TileTree(this.#ledger, BigInt(size)).leafHashes(BigInt(tile));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const first = tile * TILE_WIDTH + 1;
      this.faults.push({
        code: 'TILE_DAMAGED',
        position: first,
        until: Math.min(first + TILE_WIDTH - 1, size),
        eventId: null,
        what: error.path.slice(1),
        message: 'A stored tile is missing or damaged: single events cannot be told here.',
      });
      return null;
    }
  }
}

const tileOf = (position: number): number => Math.floor((position - 1) / TILE_WIDTH);
