import { envelopeOf, readEvent } from '#events';
import type { RecordedEvent } from '#events';
import type { EventStore } from '#event-store';
import { stagesOf, World } from '#replay';
import type { NotTold, Said } from '#replay';
import type { Difference } from './compare.js';
import { Differences } from './differences.js';
import type { Place } from './differences.js';
import { Expected, StandingIncidents, untouched } from './expected.js';
import type { Timeline } from './expected.js';
import { looksAt } from './looks.js';
import type { Run } from './looks.js';
import { RawRows } from './rows.js';
import type { NotTaken, Version } from './rows.js';
import { sampled } from './sampled.js';
import { checkedTables, keyOf } from './tables.js';
import type { CheckedTable } from './tables.js';

/** What is checked, how closely, and who is told how far it came. */
export interface Asked {
  readonly store: Pick<EventStore, 'readAll' | 'readStreams'>;
  /** A role that can read the read models. */
  readonly url: string;
  /** At how many positions; at every one where left out. */
  readonly samples?: number;
  readonly seed: number;
  readonly progress: (position: number, of: number) => void;
  /** How many things are held in memory at most. */
  readonly hold?: number;
  /** How many events are told at once at most. */
  readonly run?: number;
  /** How many differences are listed at most. */
  readonly most?: number;
}

/** What a check found. */
export interface Findings {
  /** The last position that was looked at. */
  readonly position: number;
  readonly positions: number;
  readonly seed: number;
  /** How many rows were compared, each as often as it changed or was looked at. */
  readonly rows: number;
  /** How many rows stand at the end. */
  readonly standing: number;
  readonly tables: number;
  /** In order of position; the first run of events in which there is any is the last one looked at. */
  readonly differences: readonly Difference[];
}

const RUN = 2_000;
const HOLD = 200_000;
const MOST_DIFFERENCES = 20;

/** Holds every row of every read model against a fold of the streams themselves. */
export const checkReadModels = async (asked: Asked): Promise<Findings> => {
  const { tables } = checkedTables();
  const rows = await RawRows.open(asked.url, tables);
  try {
    return await new Check(asked, tables, rows).run();
  } finally {
    await rows.close();
  }
};

/** Where something was not taken in, and the stream of the record that is said to have it. */
interface Taken extends Place {
  readonly stream: string;
}

const notToldOf = (notTaken: readonly NotTaken[]): NotTold => {
  const at = new Map<number, Set<string>>();
  for (const { position, table, key } of notTaken)
    at.set(position, (at.get(position) ?? new Set()).add(`${table} ${key}`));
  return at;
};

class Check {
  readonly #world: World;
  readonly #incidents = new StandingIncidents();
  readonly #samples: readonly number[] | null;
  readonly #differences = new Differences();
  /** How many rows of each table stand by the facts. */
  readonly #standing = new Map<string, number>();
  #compared = 0;

  constructor(
    private readonly asked: Asked,
    private readonly tables: readonly CheckedTable[],
    private readonly rows: RawRows,
  ) {
    const { samples, seed } = asked;
    this.#world = new World(notToldOf(rows.notTaken));
    this.#samples = samples === undefined ? null : sampled(samples, rows.position, seed);
  }

  async run(): Promise<Findings> {
    const head = this.rows.position;
    let at = 0;
    while (at < head && this.#differences.isEmpty) {
      const events = await this.#run(at, head);
      const last = events.at(-1)?.position ?? head;
      await this.#recall(events, at);
      this.#world.lookAt(events);
      const expected = new Expected(this.#world, this.#incidents);
      const taken = this.#takenIn(at, last);
      await this.#know(new Set(taken.map(({ stream }) => stream)), at);
      for (const event of events) {
        for (const one of taken) if (one.position === event.position) this.#held(one);
        expected.tell(event);
      }
      for (const table of this.tables)
        await this.#table(table, expected, { after: at, upTo: last });
      this.#world.holdAtMost(this.asked.hold ?? HOLD);
      at = last;
      this.asked.progress(at, head);
    }
    const standing = this.#differences.isEmpty ? await this.#count(at) : 0;
    return {
      position: at,
      positions: this.#samples === null ? at : this.#samples.filter((one) => one <= at).length,
      seed: this.asked.seed,
      rows: this.#compared,
      standing,
      tables: this.tables.length,
      differences: this.#differences.first(this.asked.most ?? MOST_DIFFERENCES),
    };
  }

  /** The next events, up to the end of a command: what it says it says at once. */
  async #run(after: number, head: number): Promise<readonly RecordedEvent[]> {
    const stored = await this.asked.store.readAll(
      after,
      Math.min(this.asked.run ?? RUN, head - after),
    );
    const last = stored.at(-1);
    if (last === undefined || last.position === head) return stored.map(readEvent);
    const { commandId } = envelopeOf(last.leaf);
    const whole = stored.filter(({ leaf }) => envelopeOf(leaf).commandId !== commandId);
    return (whole.length === 0 ? stored : whole).map(readEvent);
  }

  /** Tells again what was let go, of all streams that these events tell of. */
  async #recall(events: readonly RecordedEvent[], upTo: number): Promise<void> {
    const begun = new Set(
      events.flatMap(({ envelope }) => (envelope.revision === 0 ? [envelope.stream] : [])),
    );
    await this.#know(new Set(events.flatMap(stagesOf).filter((one) => !begun.has(one))), upTo);
  }

  async #know(streams: ReadonlySet<string>, upTo: number): Promise<void> {
    const unknown = [...streams].filter((stream) => stream !== '' && !this.#world.knows(stream));
    for (let i = 0; i < unknown.length; i += 100) {
      const read = await this.asked.store.readStreams(unknown.slice(i, i + 100));
      for (const [stream, stored] of read)
        this.#world.recall(
          stream,
          stored.filter(({ position }) => position <= upTo).map(readEvent),
        );
    }
  }

  /** What is said to be another record's between two positions. */
  #takenIn(after: number, upTo: number): readonly Taken[] {
    return this.rows.notTaken.flatMap(({ position, table: name, key, holder }) => {
      const table = this.tables.find((one) => one.name === name);
      return table === undefined || position <= after || position > upTo
        ? []
        : [{ position, table, key, stream: table.heldBy(holder) }];
    });
  }

  /** Where a read model did not take something in, another record must have it by the events, too. */
  #held({ table, key, position, stream }: Taken): void {
    this.#compared += 1;
    if (!this.#world.thing(table.name, key, stream))
      this.#differences.notHeld({ table, key, position }, stream);
  }

  async #table(table: CheckedTable, expected: Expected, run: Run): Promise<void> {
    if (!table.versions) return await this.#log(table, expected, run);
    const told = expected.byTable.get(table.name) ?? new Map<string, Timeline>();
    this.#stand(table.name, told.values());
    const keys = new Map([...told.keys()].map((key) => [key, key.split(' ')]));
    for (const row of await this.rows.keysUpTo(table, run.upTo))
      keys.set(
        keyOf(table, row),
        table.key.map(([property]) => String(row[property])),
      );
    const versions = await this.rows.versions(table, [...keys.values()], run);
    const streams = new Map<string, string>();
    for (const key of keys.keys()) {
      if (told.has(key)) continue;
      const [first] = versions.get(key) ?? [];
      if (first) streams.set(key, table.streamOf(first.row));
    }
    await this.#know(new Set(streams.values()), run.upTo);
    for (const key of keys.keys()) {
      const timeline = told.get(key) ?? {
        key,
        before: untouched(this.#world, this.#incidents, table.name, key, streams.get(key) ?? ''),
        steps: [],
      };
      this.#row(table, timeline, versions.get(key) ?? [], run);
    }
  }

  #stand(table: string, timelines: Iterable<Timeline>): void {
    let now = this.#standing.get(table) ?? 0;
    for (const { before, steps } of timelines)
      now += Number(steps.at(-1)?.said != null) - Number(before !== null);
    this.#standing.set(table, now);
  }

  /** One row at every position at which it changes on either side, or at those that were chosen. */
  #row(
    table: CheckedTable,
    { key, before, steps }: Timeline,
    versions: readonly Version[],
    run: Run,
  ) {
    for (const position of looksAt(steps, versions, run, this.#samples)) {
      const expected = steps.findLast((step) => step.position <= position);
      const said = expected === undefined ? before : expected.said;
      const standing = versions.filter(
        ({ from, to }) => from <= position && (to === null || position < to),
      );
      this.#compared += 1;
      const [actual] = standing;
      if (standing.length > 1)
        this.#differences.twice(
          { table, key, position },
          said,
          standing.map(({ row }) => row),
        );
      else if (this.#differences.compare({ table, key, position }, said, actual?.row ?? null))
        continue;
      return;
    }
  }

  async #log(table: CheckedTable, expected: Expected, run: Run): Promise<void> {
    const rows: readonly Said[] =
      table.name === 'history_event' ? expected.events : expected.subjects;
    const actual = new Map(
      (await this.rows.logUpTo(table, run.upTo)).map((row) => [keyOf(table, row), row]),
    );
    for (const row of rows) {
      const key = keyOf(table, row);
      this.#compared += 1;
      const place = { table, key, position: Number(row['position']) };
      this.#differences.compare(place, row, actual.get(key) ?? null);
      actual.delete(key);
    }
    for (const [key, row] of actual)
      this.#differences.compare({ table, key, position: Number(row['position']) }, null, row);
  }

  /** That no row stands or waits that no fact has told of. */
  async #count(at: number): Promise<number> {
    let all = 0;
    for (const table of this.tables) {
      const { standing, beyond } = await this.rows.count(table, at);
      all += standing;
      const told = table.versions ? (this.#standing.get(table.name) ?? 0) : standing;
      if (told === standing && beyond === 0) continue;
      this.#differences.counted({ table, key: '', position: at }, { told, standing, beyond });
    }
    return all;
  }
}
