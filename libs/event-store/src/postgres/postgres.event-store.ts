import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal, refuse } from '#kernel';
import type { Instant, Position, StreamName } from '#kernel';
import type { Columns, StoredEvent } from '#events';
import { EventStore } from '../event-store.js';
import type { AppendOutcome, AppendRequest, Batch, Follow } from '../event-store.js';
import { millisecondsOf, sound } from '../sound-request.js';
import { Announcement } from './announcement.js';
import {
  appendCall,
  appendOneCall,
  appendRunCall,
  NOT_JUST_SO,
  outcomeOf,
  writtenBehind,
} from './append-call.js';
import type { OutcomeRow } from './append-call.js';
import { HeldConnection } from './held-connection.js';
import { isPassing } from './passing.js';
import { checkDurability } from './durability.js';
import type { RegisterSchema } from './register.schema.js';
import { WakeUp } from './wake-up.js';

interface EventRow {
  position: string;
  leaf: string;
  parts: string;
}
const stored = (row: EventRow): StoredEvent => ({
  position: Number(row.position),
  leaf: row.leaf,
  parts: row.parts,
});

const channelOf = (schema: RegisterSchema): string => `sijil_${schema}`;

/**
 * Plans are kept for as long as the connection: one that was made while the register was small would read it
 * from end to end ever after. The pool waits for the promise, though its types do not say so.
 */
const byIndex = (client: pg.ClientBase): unknown => client.query('SET enable_seqscan = off');

const PATIENCE_MS = 30_000;
const AGAIN_MS = 25;

/** The register on PostgreSQL (15 or newer), through a role that can append and read and no more. */
export class PostgresEventStore extends EventStore {
  readonly #pool: pg.Pool;
  readonly #pen: HeldConnection;
  readonly #wakeUp: WakeUp;
  readonly #announcement: Announcement;
  readonly #schema: RegisterSchema;

  private constructor(pool: pg.Pool, wakeUp: WakeUp, schema: RegisterSchema) {
    super();
    this.#pool = pool;
    this.#pen = new HeldConnection(pool);
    this.#wakeUp = wakeUp;
    this.#announcement = new Announcement(() => pool.query(`NOTIFY ${channelOf(schema)}`));
    this.#schema = schema;
  }

  /** Opens a register behind a connection URL. Refuses a database that is not durable. */
  static async open(
    url: string,
    options: { readonly connections?: number; readonly schema?: RegisterSchema } = {},
  ): Promise<PostgresEventStore> {
    const { schema = 'register' } = options;
    const pool = new pg.Pool({
      connectionString: url,
      max: options.connections ?? 6,
      connectionTimeoutMillis: PATIENCE_MS,
      application_name: `sijil ${schema}`,
      onConnect: byIndex,
    });
    // Without a listener an idle connection that breaks would end the process; the next query reports it.
    pool.on('error', () => undefined);
    try {
      await checkDurability(pool);
    } catch (error) {
      await pool.end();
      throw error instanceof Refusal ? error : unavailable();
    }
    return new PostgresEventStore(pool, new WakeUp(url, channelOf(schema)), schema);
  }

  override async append(asked: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    if (asked.length === 0) return [];
    const outcomes = await this.#append(asked.map(sound));
    if (outcomes.some(({ kind }) => kind === 'appended')) this.#announcement.grown();
    return outcomes;
  }

  async #append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const written = await this.#written(requests);
    if (written !== undefined) return written;
    const { text, values } = appendCall(this.#schema, requests);
    return (await this.#query<OutcomeRow>(text, values, 'append', this.#pen)).map(outcomeOf);
  }

  /** Writes what can be written without being judged; undefined where it has to be. */
  async #written(
    requests: readonly AppendRequest[],
  ): Promise<readonly AppendOutcome[] | undefined> {
    const one = appendOneCall(this.#schema, requests);
    const call = one ?? appendRunCall(this.#schema, requests);
    if (call === undefined) return undefined;
    const name = one === undefined ? 'append_run' : 'append_one';
    try {
      const [row] = await this.#query<{ position: string }>(
        call.text,
        call.values,
        name,
        this.#pen,
      );
      const position = Number(row?.position);
      return writtenBehind(one === undefined ? position : position - 1, requests);
    } catch (error) {
      if (error instanceof pg.DatabaseError && NOT_JUST_SO.includes(error.code)) return undefined;
      throw error;
    }
  }

  override async readStreams(
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly StoredEvent[]>> {
    const found = new Map<StreamName, StoredEvent[]>(streams.map((s) => [s, []]));
    const rows = await this.#read<EventRow & { stream: string }>(
      `SELECT stream, position, leaf, parts FROM ${this.#schema}.events WHERE stream = ANY ($1) ORDER BY stream, revision`,
      [streams],
      'streams',
    );
    for (const row of rows) found.get(row.stream)?.push(stored(row));
    return found;
  }

  override async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.#read<EventRow>(
      `SELECT position, leaf, parts FROM ${this.#schema}.events WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, limit],
      'all',
    );
    return rows.map(stored);
  }

  override async naming(texts: readonly string[]): Promise<readonly StreamName[]> {
    if (texts.length === 0) return [];
    const rows = await this.#read<{ stream: string }>(
      `SELECT DISTINCT stream FROM ${this.#schema}.events
        WHERE EXISTS (SELECT FROM unnest($1::text[]) AS sought(text) WHERE strpos(parts, sought.text) > 0)`,
      [texts],
    );
    return rows.map(({ stream }) => stream);
  }

  override async telling(types: readonly string[]): Promise<readonly StreamName[]> {
    const rows = await this.#read<{ stream: string }>(
      `SELECT DISTINCT stream FROM ${this.#schema}.events WHERE type = ANY ($1::text[])`,
      [types],
    );
    return rows.map(({ stream }) => stream);
  }

  override async readColumns(after: Position, limit: number): Promise<readonly Columns[]> {
    const rows = await this.#read<Record<string, string>>(
      `SELECT position, stream, revision, id, type, version, recorded_ms, command_id, command_mac
         FROM ${this.#schema}.events WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => ({
      position: Number(row['position']),
      stream: row['stream'] ?? '',
      revision: Number(row['revision']),
      id: row['id'] ?? '',
      type: row['type'] ?? '',
      version: Number(row['version']),
      recordedAt: new Date(Number(row['recorded_ms'])).toISOString(),
      commandId: row['command_id'] ?? '',
      commandMac: row['command_mac'] ?? '',
    }));
  }

  override async head(): Promise<Position> {
    const [row] = await this.#read<{ position: string }>(
      `SELECT position FROM ${this.#schema}.log_head`,
      [],
      'head',
    );
    return Number(row?.position ?? 0);
  }

  override async positionAt(instant: Instant): Promise<Position> {
    const [row] = await this.#read<{ p: string }>(`SELECT ${this.#schema}.position_at($1) AS p`, [
      millisecondsOf(instant),
    ]);
    return Number(row?.p ?? 0);
  }

  override async *follow({ after, batch, signal }: Follow): AsyncIterable<Batch> {
    let seen = after;
    let said = false;
    while (!signal.aborted) {
      const mark = this.#wakeUp.mark();
      const events = await this.readAll(seen, batch);
      seen = events.at(-1)?.position ?? seen;
      const caughtUp = events.length < batch;
      if (events.length > 0 || (caughtUp && !said)) yield { events, caughtUp };
      said = caughtUp;
      // A notification only wakes the poll: what is there is read from the table alone.
      if (caughtUp && events.length === 0) await this.#wakeUp.next(mark, signal);
    }
  }

  override async close(): Promise<void> {
    await this.#wakeUp.close();
    await this.#announcement.close();
    this.#pen.close();
    await this.#pool.end();
  }

  /** Asks once more where a connection had broken: a pool hands out dead ones before it knows. */
  async #read<R extends pg.QueryResultRow>(
    text: string,
    values: unknown[],
    name?: string,
  ): Promise<R[]> {
    try {
      return await this.#query<R>(text, values, name);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await sleep(AGAIN_MS);
      return await this.#query<R>(text, values, name);
    }
  }

  async #query<R extends pg.QueryResultRow>(
    text: string,
    values: unknown[],
    name?: string,
    through: Pick<HeldConnection, 'query'> = this.#pool,
  ): Promise<R[]> {
    try {
      const { rows } = await through.query<R>({
        text,
        values,
        ...(name === undefined ? {} : { name: `sijil_${name}` }),
      });
      return rows;
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw error; // Ours, not the store's.
      if (error instanceof pg.DatabaseError && error.code === '53100') return storeFull();
      if (error instanceof pg.DatabaseError && !isPassing(error.code)) throw error;
      return unavailable();
    }
  }
}

const unavailable = (): never =>
  refuse(
    'unavailable',
    'STORE_UNAVAILABLE',
    'The register does not answer just now. The same command can be sent again.',
  );

const storeFull = (): never =>
  refuse('unavailable', 'STORE_FULL', 'The disk of the register is full.');
