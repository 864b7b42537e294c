import type { Position } from '#kernel';
import type { Member, Projection, ReadStore, Underway } from '#read-side';
import type { Rounds } from './rounds.js';

/**
 * Projections that are built together, each batch folded while the one before is written. Where
 * something goes wrong they take one careful round, which finds what is at fault, and go on from there.
 */
export class BuildingLane {
  readonly #rows: ReadStore;
  readonly #rounds: Rounds;
  readonly #begun: readonly Member[];
  readonly #projections: readonly Projection[];
  #members: readonly Member[] = [];
  #from: Position = 0;
  #before: Underway | null = null;
  #careful = false;

  /** For the generations that were begun, and no others. */
  constructor(rows: ReadStore, rounds: Rounds, begun: readonly Member[]) {
    this.#rows = rows;
    this.#rounds = rounds;
    this.#begun = begun;
    this.#projections = begun.map(({ projection }) => projection);
  }

  /** One batch further. Whether there may be more to do. */
  async step(to: Position): Promise<boolean> {
    const before = this.#before;
    if (before === null) {
      const stand = await this.#stand();
      if (stand === 'gone') return false;
      if (this.#careful || stand === 'apart') {
        const moved = await this.#rounds.round(this.#projections, to);
        this.#careful = false;
        return moved;
      }
    }
    const events = await this.#rounds.ahead.read(this.#from, to);
    const last = events.at(-1);
    if (last === undefined) {
      await this.end();
      return before !== null;
    }
    const batch = { members: this.#members, from: this.#from, to: last.position, events };
    this.#before = await this.#rows.begin({ ...batch, side: 'building' }, before);
    this.#from = last.position;
    if (before !== null && !(await this.#came(before))) await this.end();
    return true;
  }

  /** Resolves once nothing is under way any more. */
  async end(): Promise<void> {
    const before = this.#before;
    if (before !== null) await this.#came(before);
    this.#before = null;
  }

  /** Whether a batch was written. Those that halted in it, or that another holds, are not part of the next. */
  async #came({ written }: Underway): Promise<boolean> {
    try {
      const advances = await written;
      this.#rounds.tell(advances);
      this.#members = advances.filter(({ halt }) => halt === null);
    } catch {
      this.#members = [];
    }
    // What is at fault, and whether there is anything left to do, is found by the round that follows.
    this.#careful = this.#members.length === 0;
    return !this.#careful;
  }

  /** Where those stand that go on; gone where another process has begun to build in our place. */
  async #stand(): Promise<'together' | 'apart' | 'gone'> {
    const checkpoints = await this.#rows.checkpoints(this.#projections, 'building');
    const following: Member[] = [];
    const positions = new Set<Position>();
    for (const one of this.#begun) {
      const checkpoint = checkpoints.find(
        ({ name, generation }) => name === one.projection.name && generation === one.generation,
      );
      if (checkpoint === undefined) return 'gone';
      if (checkpoint.halt !== null) continue;
      following.push(one);
      positions.add(checkpoint.position);
    }
    const [from] = positions;
    if (from === undefined || positions.size > 1) return 'apart';
    this.#from = from;
    this.#members = following;
    return 'together';
  }
}
