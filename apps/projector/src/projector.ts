import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '#event-store';
import { refuse } from '#kernel';
import type { Position } from '#kernel';
import { projections as all, readOnce, ReadStore } from '#read-side';
import type { Checkpoint, Projection, ProjectionName } from '#read-side';
import { Builder } from './builder.js';
import type { OnBuilt } from './builder.js';
import { allDone, allReached, hasHalted, mayPass, patiently } from './failure.js';
import { LookAhead } from './look-ahead.js';
import { Rounds } from './rounds.js';
import type { OnHalt } from './rounds.js';

/** What a projector works with. */
export interface ProjectorOptions {
  readonly store: EventStore;
  /** The database of the read models, as the projector's role. */
  readonly url: string;
  readonly projections?: readonly Projection[];
  /** How many events are folded and committed together. */
  readonly batch?: number;
  readonly onHalt?: OnHalt;
  /** How long rows that served are kept for those who still read them. */
  readonly graceMs?: number;
}

/** Longer than any answer may take. */
const GRACE_MS = 60_000;
const SWEEP_MS = 30_000;

const SOONEST_MS = 50;
const LATEST_MS = 5_000;

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
  readonly #rounds: Rounds;
  readonly #builder: Builder;
  readonly #batch: number;
  readonly #graceMs: number;

  private constructor(rows: ReadStore, options: ProjectorOptions) {
    const { store, batch = 3_000, onHalt = () => undefined } = options;
    this.#register = store;
    this.#rows = rows;
    this.#projections = options.projections ?? all;
    this.#batch = batch;
    this.#graceMs = options.graceMs ?? GRACE_MS;
    this.#ahead = new LookAhead(store, batch);
    this.#rounds = new Rounds(rows, this.#ahead, 'serving', onHalt);
    this.#builder = new Builder({ store, rows, batch, onHalt });
  }

  static async open(options: ProjectorOptions): Promise<Projector> {
    const rows = ReadStore.open(options.url);
    try {
      const projector = new Projector(rows, options);
      const { none } = await rows.generations.missing(projector.#projections);
      for (const projection of none) await rows.generations.beginServing(projection);
      await rows.generations.sweep(projector.#graceMs);
      return projector;
    } catch (error) {
      await rows.close();
      throw error;
    }
  }

  /** How far each projection is whose rows are of today's version. */
  async checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#rows.checkpoints(this.#projections);
  }

  /**
   * Resolves once every projection has reached a position; refuses where one has halted before it. What halts
   * while it is built anew holds up none of those that serve: seals and roles are among them.
   */
  async catchUp(to: Position): Promise<void> {
    const built = await Promise.allSettled([this.#buildOutdated()]);
    const served = await Promise.allSettled([this.#catchUp(this.#projections, to)]);
    allDone([...built, ...served]);
  }

  /**
   * Follows the register until the signal, beginning with another try for whatever has halted. Rows of
   * another version than today's are built anew meanwhile; until then the old ones are served as they are.
   */
  async run(signal: AbortSignal): Promise<void> {
    const building: { failed?: unknown; done?: Promise<void> } = {};
    building.done = this.#buildWhile(signal).catch((error: unknown) => {
      building.failed = error;
    });
    const sweeping = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_MS).unref();
    let resumed = false;
    let pause = SOONEST_MS;
    try {
      while (!signal.aborted && building.failed === undefined) {
        try {
          if (!resumed) await this.resume();
          resumed = true;
          if (!(await this.#rounds.round(this.#projections, forEver))) await this.#wait(signal);
          pause = SOONEST_MS;
        } catch (error) {
          if (!mayPass(error)) throw error;
          await sleep(pause, undefined, { signal }).catch(() => undefined);
          pause = Math.min(pause * 2, LATEST_MS);
        }
      }
    } finally {
      clearInterval(sweeping);
      await building.done;
    }
    if (building.failed !== undefined) throw building.failed;
  }

  /**
   * Builds projections anew from the first fact, together and so faster than one by one, beside the rows
   * that serve, and puts them in their place. The others go on, and so do the old ones.
   */
  async rebuild(
    names: readonly ProjectionName[],
    onBuilt: OnBuilt = () => undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    const chosen = names.map(
      (name) =>
        this.#projections.find((one) => one.name === name) ??
        refuse('not-found', 'PROJECTION_UNKNOWN', `There is no projection ${name}.`),
    );
    const alone = await this.#rows.generations.alone(() =>
      this.#builder.build(chosen, onBuilt, signal),
    );
    if (!alone)
      refuse(
        'conflict',
        'REBUILD_RUNNING',
        'Read models are being built anew already; npx sijil status says how far they are.',
      );
  }

  /** Lets halted projections, or one of them, try again at the event where they halted. */
  async resume(name?: ProjectionName): Promise<void> {
    await this.#rows.resume(
      this.#projections.filter((one) => name === undefined || one.name === name),
    );
  }

  /** Drops rows that nobody reads any more. */
  async sweep(): Promise<void> {
    await this.#rows.generations.sweep(this.#graceMs);
  }

  async close(): Promise<void> {
    await this.#rows.close();
  }

  /** Builds what has rows of another version or shape, unless another process is at it. */
  async #buildOutdated(signal?: AbortSignal): Promise<void> {
    const { generations } = this.#rows;
    for (;;) {
      const { other } = await generations.missing(this.#projections);
      if (other.length === 0 || signal?.aborted === true) return;
      await generations.alone(() => this.#builder.build(other, () => undefined, signal));
      // Another process may be at it, or may have been.
      await sleep(SOONEST_MS);
    }
  }

  /** The same, trying again where the moment is to blame. What halts is left: the others go on. */
  async #buildWhile(signal: AbortSignal): Promise<void> {
    for (let pause = SOONEST_MS; !signal.aborted; pause = Math.min(pause * 2, LATEST_MS))
      try {
        await this.#buildOutdated(signal);
        return;
      } catch (error) {
        if (hasHalted(error)) return;
        if (!mayPass(error)) throw error;
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
  }

  async #catchUp(projections: readonly Projection[], to: Position): Promise<void> {
    if (to > (await this.#register.head()))
      refuse('conflict', 'NOT_YET_REACHED', `The register has not reached position ${to} yet.`);
    for (;;) {
      if (await patiently(() => this.#rounds.round(projections, to))) continue;
      const checkpoints = await patiently(() => this.#rows.checkpoints(projections));
      const behind = checkpoints.filter(({ position }) => position < to);
      if (behind.every(({ halt }) => halt !== null)) return allReached(behind);
      // Another projector is at it.
      await sleep(SOONEST_MS / 2);
    }
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
