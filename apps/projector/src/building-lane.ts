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
  readonly #projections: readonly Projection[];
  #members: readonly Member[] = [];
  #from: Position = 0;
  #before: Underway | null = null;
  #careful = false;

  constructor(rows: ReadStore, rounds: Rounds, projections: readonly Projection[]) {
    this.#rows = rows;
    this.#rounds = rounds;
    this.#projections = projections;
  }

  /** One batch further. Whether there may be more to do. */
  async step(to: Position): Promise<boolean> {
    const before = this.#before;
    if (before === null && (this.#careful || !(await this.#standTogether()))) {
      const moved = await this.#rounds.round(this.#projections, to);
      this.#careful = false;
      return moved;
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

  /** Whether a batch was written. Those that halted in it are not part of the next. */
  async #came({ written }: Underway): Promise<boolean> {
    try {
      const advances = await written;
      this.#rounds.tell(advances);
      this.#members = advances.filter(({ halt }) => halt === null);
      return this.#members.length > 0;
    } catch {
      // What is at fault is found, and said, by the round that follows.
      this.#careful = true;
      return false;
    }
  }

  async #standTogether(): Promise<boolean> {
    const checkpoints = await this.#rows.checkpoints(this.#projections, 'building');
    const following = checkpoints.filter(({ halt }) => halt === null);
    const [first] = following;
    if (first === undefined || following.some(({ position }) => position !== first.position))
      return false;
    this.#from = first.position;
    this.#members = this.#projections.flatMap((projection) => {
      const { generation } = following.find(({ name }) => name === projection.name) ?? {};
      return generation === undefined ? [] : [{ projection, generation }];
    });
    return true;
  }
}
