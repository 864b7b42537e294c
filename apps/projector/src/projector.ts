import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import { Refusal, refuse } from '#kernel';
import type { Position } from '#kernel';
import { faultOf, projections as all, readOnce, ReadStore } from '#read-side';
import type { Advance, Checkpoint, Halt, Projection, ProjectionName, ReadOnce } from '#read-side';
import { groupsOf, lanesOf } from './lanes.js';
import { LookAhead } from './look-ahead.js';

/** What a projector works with. */
export interface ProjectorOptions {
  readonly store: EventStore;
  /** The database of the read models, as the projector's role. */
  readonly url: string;
  readonly projections?: readonly Projection[];
  /** How many events are folded and committed together. */
  readonly batch?: number;
  /** Told when a projection halts. */
  readonly onHalt?: (name: ProjectionName, halt: Halt) => void;
}

const SOONEST_MS = 50;
const LATEST_MS = 5_000;
/** How often `catchUp` tries a database that does not answer before it says so. */
const PATIENCE = 8;

const HALTED = 'PROJECTION_HALTED';

const forEver = Number.MAX_SAFE_INTEGER;

/**
 * Runs projections. Those that stand at one position move together, in one transaction with their
 * checkpoints; one that fails halts at the event, and the others go on. Several projectors may run
 * at once: each checkpoint is held by one of them at a time.
 */
export class Projector {
  readonly #register: EventStore;
  readonly #rows: ReadStore;
  readonly #projections: readonly Projection[];
  readonly #ahead: LookAhead;
  readonly #batch: number;
  readonly #onHalt: NonNullable<ProjectorOptions['onHalt']>;

  private constructor(rows: ReadStore, options: ProjectorOptions) {
    this.#register = options.store;
    this.#rows = rows;
    this.#projections = options.projections ?? all;
    this.#batch = options.batch ?? 5_000;
    this.#ahead = new LookAhead(options.store, this.#batch);
    this.#onHalt = options.onHalt ?? (() => undefined);
  }

  static async open(options: ProjectorOptions): Promise<Projector> {
    const rows = ReadStore.open(options.url);
    const projector = new Projector(rows, options);
    try {
      await rows.checkpoints(projector.#projections);
      return projector;
    } catch (error) {
      await rows.close();
      throw error;
    }
  }

  /** How far each projection is. */
  async checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#rows.checkpoints(this.#projections);
  }

  /** Resolves once every projection has reached a position; refuses where one has halted before it. */
  async catchUp(to: Position): Promise<void> {
    await this.#catchUp(this.#projections, to);
  }

  /** Follows the register until the signal, beginning with another try for whatever has halted. */
  async run(signal: AbortSignal): Promise<void> {
    let resumed = false;
    let pause = SOONEST_MS;
    while (!signal.aborted) {
      try {
        if (!resumed) await this.resume();
        resumed = true;
        if (!(await this.#round(this.#projections, forEver))) await this.#wait(signal);
        pause = SOONEST_MS;
      } catch (error) {
        if (!mayPass(error)) throw error;
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LATEST_MS);
      }
    }
  }

  /**
   * Drops the rows of projections and builds them anew from the first fact, together and so faster
   * than one by one. The others go on.
   */
  async rebuild(...names: readonly ProjectionName[]): Promise<void> {
    const chosen = names.map(
      (name) =>
        this.#projections.find((one) => one.name === name) ??
        refuse('not-found', 'PROJECTION_UNKNOWN', `There is no projection ${name}.`),
    );
    for (const projection of chosen) await this.#rows.reset(projection);
    await this.#catchUp(chosen, await this.#register.head());
  }

  /** Lets halted projections, or one of them, try again at the event where they halted. */
  async resume(name?: ProjectionName): Promise<void> {
    await this.#rows.resume(
      this.#projections.filter((one) => name === undefined || one.name === name),
    );
  }

  async close(): Promise<void> {
    await this.#rows.close();
  }

  async #catchUp(projections: readonly Projection[], to: Position): Promise<void> {
    if (to > (await this.#register.head()))
      refuse('conflict', 'NOT_YET_REACHED', `The register has not reached position ${to} yet.`);
    for (let failures = 0; failures < PATIENCE;) {
      try {
        if (await this.#round(projections, to)) continue;
        const checkpoints = await this.#rows.checkpoints(projections);
        const behind = checkpoints.filter(({ position }) => position < to);
        if (behind.every(({ halt }) => halt !== null)) return allReached(behind);
        // Another projector is at it.
        await sleep(SOONEST_MS / 2);
      } catch (error) {
        failures += 1;
        if (!mayPass(error) || failures === PATIENCE) throw error;
        await sleep(Math.min(SOONEST_MS * 2 ** failures, LATEST_MS));
      }
    }
  }

  /** One batch for each group of projections that stand together. Whether anything moved. */
  async #round(projections: readonly Projection[], to: Position): Promise<boolean> {
    const groups = groupsOf(projections, await this.#rows.checkpoints(projections), to);
    let moved = false;
    for (const [i, { from, projections: together }] of groups.entries()) {
      // Those behind stop where the next group stands, and go on with it.
      const events = await this.#ahead.read(from, groups[i + 1]?.from ?? to);
      if (events.length === 0) continue;
      const lanes = lanesOf(together).map((lane) => this.#advance(lane, from, events));
      // Every lane is through before one that failed is heard of.
      await Promise.allSettled(lanes);
      moved = (await Promise.all(lanes)).includes(true) || moved;
    }
    return moved;
  }

  /** Folds a batch. Where the database does not take it, finds the projection and the event at fault. */
  async #advance(
    projections: readonly Projection[],
    from: Position,
    events: readonly ReadOnce[],
  ): Promise<boolean> {
    const last = events.at(-1);
    if (last === undefined) return false;
    try {
      return this.#tell(await this.#rows.advance(projections, from, events, last.position));
    } catch (error) {
      const code = faultOf(error);
      if (code === null) throw error;
      if (projections.length > 1) {
        let moved = false;
        for (const one of projections) moved = (await this.#advance([one], from, events)) || moved;
        return moved;
      }
      if (events.length > 1)
        return this.#advance(projections, from, events.slice(0, Math.ceil(events.length / 2)));
      const halt = { position: last.position, event: idOf(last), code };
      for (const projection of projections) {
        await this.#rows.halt(projection, from, halt);
        this.#onHalt(projection.name, halt);
      }
      return true;
    }
  }

  #tell(advances: readonly Advance[]): boolean {
    for (const { projection, halt } of advances)
      if (halt !== null) this.#onHalt(projection.name, halt);
    return advances.length > 0;
  }

  /** Waits until there may be more to do. */
  async #wait(signal: AbortSignal): Promise<void> {
    const checkpoints = await this.#rows.checkpoints(this.#projections);
    const following = checkpoints.filter(({ halt }) => halt === null).map((c) => c.position);
    const head = await this.#register.head();
    if (following.some((position) => position < head)) {
      // There is more, and another projector is at it.
      await sleep(SOONEST_MS, undefined, { signal }).catch(() => undefined);
      return;
    }
    for await (const { events } of this.#register.follow({
      after: head,
      batch: this.#batch,
      signal,
    }))
      if (events.length > 0) {
        this.#ahead.offer(head, Promise.resolve(events.map(readOnce)));
        return;
      }
  }
}

const idOf = (one: ReadOnce): string | null =>
  'event' in one ? one.event.envelope.id : one.halt.event;

/** Whether trying again may help: the moment is to blame, not the rows and not the caller. */
const mayPass = (error: unknown): boolean => {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  if (error instanceof Refusal) return error.kind === 'unavailable' && error.code !== HALTED;
  return faultOf(error) === null;
};

/** Refuses where projections have halted on the way. */
const allReached = (behind: readonly Checkpoint[]): void => {
  if (behind.length === 0) return;
  const where = behind.map(
    ({ name, halt }) => `${name} at position ${halt?.position ?? 0} (${halt?.code ?? ''})`,
  );
  refuse('unavailable', HALTED, `The read models stand still: ${where.join(', ')}.`, '', {
    halted: behind.map(({ name, halt }) => ({ name, ...halt })),
  });
};
