import pg from 'pg';
import { refuse } from '#kernel';
import type { Position, StreamName } from '#kernel';
import type { StoredEvent } from '#events';
import type { AppendOutcome, AppendRequest, EventStore } from '../event-store.js';
import { sound } from '../sound-request.js';
import { appendOneCall, NOT_JUST_SO } from './append-call.js';
import { isPassing } from './passing.js';
import type { RegisterSchema } from './register.schema.js';

const PATIENCE_MS = 30_000;
/** Of an event the notary reads the envelope alone. */
const NO_PARTS = '{}';

/** A register through the role of the notary: leaves can be read, and seals told of, and that is all. */
export class PostgresSealStore implements Pick<
  EventStore,
  'append' | 'close' | 'head' | 'readAll' | 'readStreams'
> {
  readonly #pool: pg.Pool;

  /** A register behind a connection URL. Nothing is asked of the database yet. */
  constructor(
    url: string,
    private readonly schema: RegisterSchema,
  ) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: PATIENCE_MS,
      application_name: `sijil notary ${schema}`,
    });
    this.#pool.on('error', () => undefined);
  }

  async append(asked: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const outcomes: AppendOutcome[] = [];
    for (const request of asked.map(sound)) outcomes.push(await this.#append(request));
    return outcomes;
  }

  async #append(request: AppendRequest): Promise<AppendOutcome> {
    const call = appendOneCall(this.schema, [request], 'append_seal');
    if (call === undefined) throw new TypeError('The notary tells of one seal at a time.');
    try {
      const [row] = await this.#query<{ position: string }>(call.text, call.values);
      const position = Number(row?.position);
      return { kind: 'appended', first: position, last: position };
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !NOT_JUST_SO.includes(error.code)) throw error;
      return await this.#judged(request);
    }
  }

  /** Why it could not be written just so. */
  async #judged({ events: [event], commandMac }: AppendRequest): Promise<AppendOutcome> {
    const stream = event?.stream ?? '';
    const [known] = await this.#query<{ position: string; command_mac: string }>(
      `SELECT position, command_mac FROM ${this.schema}.events WHERE id = $1`,
      [event?.id],
    );
    const position = Number(known?.position);
    if (known?.command_mac === commandMac)
      return { kind: 'duplicate', first: position, last: position };
    if (known) return { kind: 'mismatch' };
    const [there] = await this.#query<{ actual: number | null }>(
      `SELECT max(revision) AS actual FROM ${this.schema}.events WHERE stream = $1`,
      [stream],
    );
    return { kind: 'conflict', stream, actual: there?.actual ?? -1 };
  }

  /** Streams of seals; of any other the notary sees none. */
  async readStreams(
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly StoredEvent[]>> {
    const found = new Map<StreamName, StoredEvent[]>(streams.map((stream) => [stream, []]));
    const rows = await this.#query<{
      stream: string;
      o_position: string;
      leaf: string;
      parts: string;
    }>(`SELECT * FROM ${this.schema}.seals_on($1)`, [streams]);
    for (const { stream, o_position, leaf, parts } of rows)
      found.get(stream)?.push({ position: Number(o_position), leaf, parts });
    return found;
  }

  async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const rows = await this.#query<{ position: string; leaf: string }>(
      `SELECT position, leaf FROM ${this.schema}.events WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ position, leaf }) => ({
      position: Number(position),
      leaf,
      parts: NO_PARTS,
    }));
  }

  async head(): Promise<Position> {
    const [row] = await this.#query<{ position: string }>(
      `SELECT position FROM ${this.schema}.log_head`,
      [],
    );
    return Number(row?.position ?? 0);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #query<R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.#pool.query<R>(text, values)).rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && !isPassing(error.code)) throw error;
      return refuse(
        'unavailable',
        'STORE_UNAVAILABLE',
        'The register does not answer just now. Sealing goes on when it does.',
      );
    }
  }
}
