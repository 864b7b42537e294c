import { envelopeOf, readEvent } from '#events';
import type { RecordedEvent } from '#events';
import type { EventStore } from '#event-store';
import { stagesOf, World } from '#replay';
import type { Said } from '#replay';
import { differingFields } from './compare.js';
import type { Difference } from './compare.js';
import { Expected, untouched } from './expected.js';
import type { Timeline } from './expected.js';
import { RawRows } from './rows.js';
import type { Version } from './rows.js';
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

class Check {
  readonly #world = new World();
  readonly #samples: readonly number[] | null;
  readonly #differences: Difference[] = [];
  /** How many rows of each table stand by the facts. */
  readonly #standing = new Map<string, number>();
  #compared = 0;

  constructor(
    private readonly asked: Asked,
    private readonly tables: readonly CheckedTable[],
    private readonly rows: RawRows,
  ) {
    const { samples, seed } = asked;
    this.#samples = samples === undefined ? null : sampled(samples, rows.position, seed);
  }

  async run(): Promise<Findings> {
    const head = this.rows.position;
    let at = 0;
    while (at < head && this.#differences.length === 0) {
      const events = await this.#run(at, head);
      const last = events.at(-1)?.position ?? head;
      await this.#recall(events, at);
      this.#world.lookAt(events);
      const expected = new Expected(this.#world);
      for (const event of events) expected.tell(event);
      for (const table of this.tables)
        await this.#table(table, expected, { after: at, upTo: last });
      this.#world.holdAtMost(this.asked.hold ?? HOLD);
      at = last;
      this.asked.progress(at, head);
    }
    const standing = this.#differences.length === 0 ? await this.#count(at) : 0;
    return {
      position: at,
      positions: this.#samples === null ? at : this.#samples.filter((one) => one <= at).length,
      seed: this.asked.seed,
      rows: this.#compared,
      standing,
      tables: this.tables.length,
      differences: this.#differences
        .sort((a, b) => a.position - b.position)
        .slice(0, this.asked.most ?? MOST_DIFFERENCES),
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
        before: untouched(this.#world, table.name, key, streams.get(key) ?? ''),
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
    for (const position of this.#positions(steps, versions, run)) {
      const expected = steps.findLast((step) => step.position <= position);
      const said = expected === undefined ? before : expected.said;
      const standing = versions.filter(
        ({ from, to }) => from <= position && (to === null || position < to),
      );
      this.#compared += 1;
      const [actual] = standing;
      if (standing.length > 1)
        this.#differs(
          table,
          key,
          position,
          null,
          said,
          standing.map(({ row }) => row),
        );
      else if (this.#compare(table, key, position, said, actual?.row ?? null)) continue;
      return;
    }
  }

  #positions(steps: Timeline['steps'], versions: readonly Version[], run: Run): readonly number[] {
    const inRun = (position: number | null): position is number =>
      position !== null && position > run.after && position <= run.upTo;
    const all = [
      run.after + 1,
      ...steps.map(({ position }) => position),
      ...versions.flatMap(({ from, to }) => [from, to]),
    ].filter(inRun);
    if (this.#samples === null) return [...new Set(all)].sort((a, b) => a - b);
    // Between two looks at which nothing changed on either side there is nothing to see.
    let last = run.after;
    return [...this.#samples.filter(inRun), run.upTo].filter((look) => {
      const news = all.some((position) => position > last && position <= look);
      if (news) last = look;
      return news;
    });
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
      this.#compare(table, key, Number(row['position']), row, actual.get(key) ?? null);
      actual.delete(key);
    }
    for (const [key, row] of actual) this.#compare(table, key, Number(row['position']), null, row);
  }

  /** Whether both sides say the same; what they do not is noted. */
  #compare(
    table: CheckedTable,
    key: string,
    position: number,
    said: Said | null,
    row: Said | null,
  ) {
    if (said === null && row === null) return true;
    if (said === null || row === null) {
      this.#differs(table, key, position, null, said, row);
      return false;
    }
    const fields = differingFields(said, row);
    for (const field of fields)
      this.#differs(table, key, position, field, said[field] ?? null, row[field] ?? null, row);
    return fields.length === 0;
  }

  #differs(
    table: CheckedTable,
    key: string,
    position: number,
    field: string | null,
    byTheEvents: unknown,
    inTheReadModel: unknown,
    row: unknown = byTheEvents ?? inTheReadModel,
  ): void {
    const of = (Array.isArray(row) ? row[0] : row) as Said;
    this.#differences.push({
      position,
      readModel: table.projection,
      table: table.name,
      key,
      subject: table.streamOf(of) || ((of['subjectId'] as string | undefined) ?? key),
      field,
      byTheEvents,
      inTheReadModel,
    });
  }

  /** That no row stands or waits that no fact has told of. */
  async #count(at: number): Promise<number> {
    let all = 0;
    for (const table of this.tables) {
      const { standing, beyond } = await this.rows.count(table, at);
      all += standing;
      const told = table.versions ? (this.#standing.get(table.name) ?? 0) : standing;
      if (told === standing && beyond === 0) continue;
      this.#differences.push({
        position: at,
        readModel: table.projection,
        table: table.name,
        key: '',
        subject: table.name,
        field: beyond === 0 ? 'number of rows' : 'rows beyond the end of the register',
        byTheEvents: beyond === 0 ? told : 0,
        inTheReadModel: beyond === 0 ? standing : beyond,
      });
    }
    return all;
  }
}

interface Run {
  readonly after: number;
  readonly upTo: number;
}
