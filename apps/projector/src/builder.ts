import type { EventStore } from '#event-store';
import { refuse } from '#kernel';
import type { Position } from '#kernel';
import { faultOf } from '#read-side';
import type { Member, Projection, ReadStore } from '#read-side';
import { BuildingLane } from './building-lane.js';
import { allReached, patiently } from './failure.js';
import { lanesOf } from './lanes.js';
import { LookAhead } from './look-ahead.js';
import { Rounds } from './rounds.js';
import type { OnHalt } from './rounds.js';
import { AHEAD, sideBySide } from './side-by-side.js';

/** Told how far what is being built has come. */
export type OnBuilt = (done: Position, of: Position) => void;

/** What a builder works with. */
interface BuilderOptions {
  readonly store: EventStore;
  readonly rows: ReadStore;
  readonly batch: number;
  readonly onHalt: OnHalt;
}

/**
 * Builds rows beside those that serve, from the first fact on, and puts them in their place. If we die
 * on the way the old ones serve on, and whoever builds next begins anew.
 */
export class Builder {
  readonly #options: BuilderOptions;

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** Builds these projections together. Those that halt are left unfinished, and refused at the end. */
  async build(
    projections: readonly Projection[],
    onBuilt: OnBuilt,
    signal?: AbortSignal,
  ): Promise<void> {
    const { store, rows, batch, onHalt } = this.#options;
    const { generations } = rows;
    const begun: { name: string; generation: number; projection: Projection }[] = [];
    for (const projection of projections) {
      const generation = await generations.beginBuilding(projection);
      begun.push({ name: projection.name, generation, projection });
    }
    const rounds = new Rounds(rows, new LookAhead(store, batch, AHEAD + 2), 'building', onHalt);
    const lanes = lanesOf(begun).map((lane) => new BuildingLane(rows, rounds, lane));
    let indexed = false;
    for (let taken = false; !taken;) {
      const head = await store.head();
      try {
        await sideBySide(lanes, async (lane) => {
          if (signal?.aborted === true || !(await patiently(() => lane.step(head)))) return false;
          onBuilt(await this.#done(projections), head);
          return true;
        });
      } finally {
        await Promise.all(lanes.map((lane) => lane.end()));
      }
      if (signal?.aborted === true) return;
      const checkpoints = await rows.checkpoints(projections, 'building');
      const halted = checkpoints.filter(({ halt }) => halt !== null);
      const ready = begun.filter(({ name, generation }) =>
        checkpoints.some(
          (one) => one.name === name && one.generation === generation && one.halt === null,
        ),
      );
      if (ready.length + halted.length < begun.length) takenAway();
      if (!indexed) {
        // Made at the end, and then once more up to the head, which has moved on meanwhile.
        await Promise.all(
          lanesOf(ready).map(async (lane) => {
            for (const one of lane) await this.#index(one);
          }),
        );
        indexed = true;
        continue;
      }
      taken = ready.length === 0 || (await patiently(() => generations.takeOver(ready)));
      if (taken) allReached(halted);
    }
  }

  /** Makes the indexes of what was built. Where they refuse its rows it halts, as at an event, and alone. */
  async #index({ projection, generation }: Member): Promise<void> {
    const { rows, onHalt } = this.#options;
    try {
      await rows.generations.index(projection, generation);
    } catch (error) {
      const code = faultOf(error);
      if (code === null) throw error;
      const [checkpoint] = await rows.checkpoints([projection], 'building');
      if (checkpoint?.generation !== generation) return;
      const { position } = checkpoint;
      const halt = { position, event: null, code };
      await rows.halt(projection, 'building', position, halt);
      onHalt(projection.name, halt);
    }
  }

  async #done(projections: readonly Projection[]): Promise<Position> {
    const checkpoints = await this.#options.rows.checkpoints(projections, 'building');
    return Math.min(...checkpoints.map(({ position }) => position));
  }
}

const takenAway = (): never =>
  refuse(
    'unavailable',
    'REBUILD_TAKEN_OVER',
    'Another process has begun to build the same read models anew.',
  );
