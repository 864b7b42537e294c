import type { Position } from '#kernel';
import { faultOf } from '#read-side';
import type {
  Advance,
  Halt,
  Member,
  Projection,
  ProjectionName,
  ReadOnce,
  ReadStore,
  Side,
} from '#read-side';
import { groupsOf, lanesOf } from './lanes.js';
import type { LookAhead } from './look-ahead.js';

/** Told when a projection halts. */
export type OnHalt = (name: ProjectionName, halt: Halt) => void;

/** Moves projections on by batches: on the rows that serve, or on those that are being built. */
export class Rounds {
  readonly #rows: ReadStore;
  readonly #side: Side;
  readonly #onHalt: OnHalt;

  constructor(
    rows: ReadStore,
    readonly ahead: LookAhead,
    side: Side,
    onHalt: OnHalt,
  ) {
    this.#rows = rows;
    this.#side = side;
    this.#onHalt = onHalt;
  }

  /** One batch for each group of projections that stand together. Whether anything moved. */
  async round(projections: readonly Projection[], to: Position): Promise<boolean> {
    const checkpoints = await this.#rows.checkpoints(projections, this.#side);
    const groups = groupsOf(projections, checkpoints, to);
    let moved = false;
    for (const [i, { from, members }] of groups.entries()) {
      // Those behind stop where the next group stands, and go on with it.
      const events = await this.ahead.read(from, groups[i + 1]?.from ?? to);
      if (events.length === 0) continue;
      const lanes = lanesOf(members).map((lane) => this.#advance(lane, from, events));
      // Every lane is through before one that failed is heard of.
      await Promise.allSettled(lanes);
      moved = (await Promise.all(lanes)).includes(true) || moved;
    }
    return moved;
  }

  /** Folds a batch. Where the database does not take it, finds the projection and the event at fault. */
  async #advance(
    members: readonly Member[],
    from: Position,
    events: readonly ReadOnce[],
  ): Promise<boolean> {
    const last = events.at(-1);
    if (last === undefined) return false;
    try {
      const side = this.#side;
      return this.tell(
        await this.#rows.advance({ side, members, from, to: last.position, events }),
      );
    } catch (error) {
      const code = faultOf(error);
      if (code === null) throw error;
      if (members.length > 1) {
        let moved = false;
        for (const one of members) moved = (await this.#advance([one], from, events)) || moved;
        return moved;
      }
      if (events.length > 1)
        return this.#advance(members, from, events.slice(0, Math.ceil(events.length / 2)));
      const halt = { position: last.position, event: idOf(last), code };
      for (const { projection } of members) {
        await this.#rows.halt(projection, this.#side, from, halt);
        this.#onHalt(projection.name, halt);
      }
      return true;
    }
  }

  /** Tells of what halted. Whether anything moved. */
  tell(advances: readonly Advance[]): boolean {
    for (const { projection, halt } of advances)
      if (halt !== null) this.#onHalt(projection.name, halt);
    return advances.length > 0;
  }
}

const idOf = (one: ReadOnce): string | null =>
  'event' in one ? one.event.envelope.id : one.halt.event;
