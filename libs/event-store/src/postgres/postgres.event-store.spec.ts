import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import pg from 'pg';
import { NO_STREAM } from '#kernel';
import { execute, testRegister } from '#testing';
import type { TestRegister } from '#testing';
import {
  describeEventStore,
  followed,
  idOf,
  newStream,
  request,
} from '../event-store.conformance.js';
import type { AppendRequest } from '../event-store.js';
import { appendCall } from './append-call.js';
import { checkDurability } from './durability.js';
import { PostgresEventStore } from './postgres.event-store.js';
import { onePenOf, registerGrants } from './register.schema.js';

describeEventStore('PostgreSQL', async () => {
  const register = await testRegister();
  const opened: PostgresEventStore[] = [];
  const again = async (): Promise<PostgresEventStore> => {
    const store = await PostgresEventStore.open(register.writerUrl);
    opened.push(store);
    return store;
  };
  return {
    store: await again(),
    again,
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await register.drop();
    },
  };
});

const OTHERS =
  'FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

/** A line to the database that can be cut between the answer and whoever asked. */
const openLine = async (url: string) => {
  const target = new URL(url);
  let deaf = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [near, far].forEach((s) => s.destroy()));
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => (deaf ? near.destroy() : near.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    goDeaf: (value: boolean) => {
      deaf = value;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};

describe('the register on PostgreSQL', () => {
  let register: TestRegister;
  let store: PostgresEventStore;
  beforeAll(async () => {
    register = await testRegister();
    store = await PostgresEventStore.open(register.writerUrl);
    await store.append([
      request([
        [newStream(), NO_STREAM],
        [newStream(), NO_STREAM],
      ]),
    ]);
  });
  afterAll(async () => {
    await store.close();
    await register.drop();
  });

  describe('is append-only', () => {
    const changes = ['events', 'pen'].flatMap((table) => [
      `DELETE FROM register.${table}`,
      `TRUNCATE register.${table}`,
      `DROP TABLE register.${table}`,
    ]);
    changes.push(
      `UPDATE register.events SET leaf = ''`,
      'DO $$ BEGIN LOCK TABLE register.pen IN ACCESS SHARE MODE; END $$',
      'INSERT INTO register.events SELECT * FROM register.events',
      'ALTER TABLE register.events DISABLE TRIGGER ALL',
      'SELECT register.write_run(0, 0, null, null, null, null, null, null, null, null, null, null)',
    );

    it.each(changes)('for those who serve it: %s', async (sql) => {
      for (const url of [register.writerUrl, register.projectorUrl, register.readerUrl])
        await expect(execute(url, sql)).rejects.toMatchObject({ code: '42501' });
    });

    it.each([
      `UPDATE register.events SET leaf = ''`,
      'DELETE FROM register.events',
      'TRUNCATE register.events',
    ])('for its owner too: %s', async (sql) => {
      await expect(execute(register.adminUrl, sql)).rejects.toMatchObject({ code: 'SJ001' });
      await expect(
        execute(register.adminUrl, 'SET session_replication_role = replica', sql),
      ).rejects.toMatchObject({ code: 'SJ001' });
    });

    it('and only one role has the pen', async () => {
      for (const url of [register.projectorUrl, register.readerUrl]) {
        const other = await PostgresEventStore.open(url);
        await expect(other.append([request([[newStream(), NO_STREAM]])])).rejects.toMatchObject({
          code: '42501',
        });
        await expect(other.head()).resolves.toBeGreaterThan(0);
        await other.close();
      }
    });
  });

  describe('opens no database that may lose what it acknowledged', () => {
    const notDurable = expect.objectContaining({
      kind: 'unavailable',
      code: 'STORE_NOT_DURABLE',
    }) as unknown;

    it('by the address', async () => {
      const url = new URL(register.writerUrl);
      url.searchParams.set('options', '-c synchronous_commit=off');
      await expect(PostgresEventStore.open(url.href)).rejects.toEqual(notDurable);
    });

    it('by the role', async () => {
      await execute(
        register.adminUrl,
        `ALTER ROLE ${register.writer} SET synchronous_commit = off`,
      );
      await expect(PostgresEventStore.open(register.writerUrl)).rejects.toEqual(notDurable);
      await execute(register.adminUrl, `ALTER ROLE ${register.writer} RESET synchronous_commit`);
    });

    it.each(['fsync', 'full_page_writes'])('by the server: %s', async (name) => {
      const pool = {
        query: () => Promise.resolve({ rows: [{ name, setting: 'off' }] }),
      } as unknown as pg.Pool;
      await expect(checkDurability(pool)).rejects.toEqual(notDurable);
    });
  });

  it('says that it does not answer, without the password', async () => {
    const url = new URL(register.writerUrl);
    url.port = '1';
    await expect(PostgresEventStore.open(url.href)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'STORE_UNAVAILABLE',
    });
    url.port = new URL(register.writerUrl).port;
    url.password = 'unmistakable';
    const error: unknown = await PostgresEventStore.open(url.href).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: 'unavailable', code: 'STORE_UNAVAILABLE' });
    expect(String(error)).not.toContain('unmistakable');
  });

  describe('loses and doubles nothing', () => {
    it('when the answer to an append is lost: the same request gets its result', async () => {
      const line = await openLine(register.writerUrl);
      const far = await PostgresEventStore.open(line.url);
      const one = request([
        [newStream(), NO_STREAM],
        [newStream(), NO_STREAM],
      ]);
      const head = await store.head();
      line.goDeaf(true);
      await expect(far.append([one])).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'STORE_UNAVAILABLE',
      });
      line.goDeaf(false);
      const [outcome] = await far.append([one]);
      expect(['appended', 'duplicate']).toContain(outcome?.kind);
      expect(outcome).toMatchObject({ first: head + 1, last: head + 2 });
      await expect(store.append([one])).resolves.toEqual([
        { kind: 'duplicate', first: head + 1, last: head + 2 },
      ]);
      await expect(store.head()).resolves.toBe(head + 2);
      await far.close();
      line.close();
    });

    it('when the server ends a connection in the middle of an append', async () => {
      const blocker = new pg.Client({ connectionString: register.adminUrl });
      await blocker.connect();
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE register.pen IN EXCLUSIVE MODE');
      const one = request([[newStream(), NO_STREAM]]);
      const waiting = store.append([one]);
      const endWaiting = `SELECT pg_terminate_backend(pid) ${OTHERS} AND wait_event_type = 'Lock'`;
      const ended = waiting.catch((error: unknown) => error);
      while ((await blocker.query(endWaiting)).rowCount === 0)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await expect(ended).resolves.toMatchObject({ kind: 'unavailable' });
      await blocker.query('ROLLBACK');
      await blocker.end();
      const head = await store.head();
      await expect(store.append([one])).resolves.toEqual([
        { kind: 'appended', first: head + 1, last: head + 1 },
      ]);
    });

    it('when all its connections break: whoever follows goes on', async () => {
      const after = await store.head();
      const follower = await PostgresEventStore.open(register.projectorUrl);
      const seen = followed(follower, after, 2);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await store.append([request([[newStream(), NO_STREAM]])]);
      await execute(
        register.adminUrl,
        `SELECT pg_terminate_backend(pid) ${OTHERS} AND state = 'idle'`,
      );
      // Whoever was refused sends the same again, until the pool knows of all that broke.
      const one = request([[newStream(), NO_STREAM]]);
      while ((await store.append([one]).catch(() => [])).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 10));
      const positions = (await seen).flatMap(({ events }) =>
        events.map(({ position }) => position),
      );
      expect(positions).toEqual([after + 1, after + 2]);
      await follower.close();
    });
  });

  it('goes on where a register was whose head stood in a row of its own', async () => {
    const old = await testRegister();
    const before = await PostgresEventStore.open(old.writerUrl);
    await before.append([request([[newStream(), NO_STREAM]])]);
    await before.close();
    await execute(
      old.adminUrl,
      'DROP VIEW register.log_head',
      'DROP TABLE register.pen',
      'CREATE TABLE register.log_head AS SELECT 1 AS id, max(position) AS position, 0 AS clock_ms FROM register.events',
      onePenOf('register'),
      onePenOf('register'),
      registerGrants({ writer: old.writer, projector: old.writer, reader: old.writer }),
    );
    const after = await PostgresEventStore.open(old.writerUrl);
    const two = request([
      [newStream(), NO_STREAM],
      [newStream(), NO_STREAM],
    ]);
    await expect(after.append([two])).resolves.toMatchObject([{ first: 2, last: 3 }]);
    await expect(after.head()).resolves.toBe(3);
    await after.close();
    await old.drop();
  });

  it('keeps one connection for what it writes, and takes another where that one broke', async () => {
    const mine = await PostgresEventStore.open(register.writerUrl);
    const write = () => mine.append([request([[newStream(), NO_STREAM]])]);
    const writers = async (): Promise<readonly number[]> => {
      const client = new pg.Client({ connectionString: register.adminUrl });
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid ${OTHERS} AND query LIKE '%append_one%' AND usename = '${register.writer}' ORDER BY query_start`,
      );
      await client.end();
      return rows.map(({ pid }) => pid);
    };
    await write();
    const one = (await writers()).at(-1);
    await write();
    expect((await writers()).at(-1)).toBe(one);
    await execute(register.adminUrl, `SELECT pg_terminate_backend(${one})`);
    await write().catch(() => undefined);
    await expect(write()).resolves.toMatchObject([{ kind: 'appended' }]);
    expect(await writers()).not.toContain(one);
    await mine.close();
  });

  it('keeps two processes with batches over the same streams, in opposite order, from standing in each other’s way', async () => {
    const streams = Array.from({ length: 12 }, () => newStream());
    const other = await PostgresEventStore.open(register.writerUrl);
    await Promise.all(
      [store, other].map(async (mine, n) => {
        const order = n === 0 ? streams : streams.toReversed();
        for (let round = 0; round < 15; round += 1) {
          const known = await mine.readStreams(order);
          const wish = (list: readonly string[]): AppendRequest =>
            request(list.map((s) => [s, (known.get(s)?.length ?? 0) + NO_STREAM]));
          const outcomes = await mine.append([
            wish(order.slice(0, 6)),
            wish(order.slice(6)),
            wish(order.slice(3, 9)),
          ]);
          for (const { kind } of outcomes) expect(['appended', 'conflict']).toContain(kind);
        }
      }),
    );
    const found = await other.readStreams(streams);
    // Whoever lost a round lost it to one who won it.
    const written = [...found.values()].reduce((sum, events) => sum + events.length, 0);
    expect(written).toBeGreaterThanOrEqual(6 * 15);
    await other.close();
  });

  it('keeps 32 writers with rollbacks and conflicts in one order, gapless, for one who follows', async () => {
    const fresh = await testRegister();
    const stores = await Promise.all(
      [1, 2].map(() => PostgresEventStore.open(fresh.writerUrl, { connections: 16 })),
    );
    const reader = await PostgresEventStore.open(fresh.projectorUrl);
    const stop = new AbortController();
    const seen: { position: number; id: string }[] = [];
    let goal = Number.POSITIVE_INFINITY;
    const reading = (async () => {
      for await (const { events } of reader.follow({ after: 0, batch: 17, signal: stop.signal })) {
        for (const event of events) seen.push({ position: event.position, id: idOf(event) });
        if (seen.length >= goal) stop.abort();
      }
    })();
    const shared = Array.from({ length: 8 }, () => newStream());
    const written = new Map<string, number>();
    let conflicts = 0;
    const rolledBack: string[] = [];
    const write = async (n: number): Promise<void> => {
      const mine = stores[n % 2] as PostgresEventStore;
      const own = newStream();
      const busy = [shared[n % 8] ?? own, shared[(n * 3 + 1) % 8] ?? own].filter(
        (s, i, all) => all.indexOf(s) === i,
      );
      for (let round = 0; round < 12; round += 1) {
        const known = await mine.readStreams([own, ...busy]);
        const one = request(
          [...known].map(([s, events]) => [s, events.length + NO_STREAM] as const),
        );
        if (round % 4 === 3) rolledBack.push(...(await rollBack(fresh.writerUrl, one)));
        const [outcome] = await mine.append([one]);
        if (outcome?.kind === 'appended')
          one.events.forEach(({ id }, i) => written.set(id, outcome.first + i));
        else conflicts += 1;
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, n) => write(n)));
    // One more wakes the reader, so that it sees that it is done.
    goal = (await reader.head()) + 1;
    await stores[0]?.append([request([[newStream(), NO_STREAM]])]);
    await reading;

    expect(seen.map(({ position }) => position)).toEqual(
      Array.from({ length: goal }, (_, i) => i + 1),
    );
    for (const [id, position] of written) expect(seen[position - 1]?.id).toBe(id);
    expect(written.size).toBe(goal - 1);
    expect(conflicts).toBeGreaterThan(0);
    expect(rolledBack.length).toBeGreaterThan(0);
    const columns = await reader.readColumns(0, goal);
    const revisions = new Map<string, number>();
    for (const { stream, revision } of columns) {
      expect(revision).toBe((revisions.get(stream) ?? NO_STREAM) + 1);
      revisions.set(stream, revision);
    }
    await Promise.all([...stores, reader].map((s) => s.close()));
    await fresh.drop();
  });
});

/** Carries a request out and takes it back before it is committed: nobody may ever have seen it. */
const rollBack = async (url: string, one: AppendRequest): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ o_outcome: string }>(appendCall('register', [one]));
    await client.query('ROLLBACK');
    return rows.map((row) => row.o_outcome).filter((kind) => kind === 'appended');
  } finally {
    await client.end();
  }
};
