import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openApi } from '../api.fixture.js';
import type { OpenApi } from '../api.fixture.js';

describe('a query whose time is over', () => {
  let api: OpenApi;
  let other: pg.Client;
  let watcher: pg.Client;
  let incidents: string;
  beforeAll(async () => {
    api = await openApi();
    other = new pg.Client({ connectionString: api.register.adminUrl });
    // One transaction sees one picture of what runs: whoever watches is not whoever locks.
    watcher = new pg.Client({ connectionString: api.register.adminUrl });
    await Promise.all([other.connect(), watcher.connect()]);
    const { rows } = await watcher.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE tablename = 'incident'`,
    );
    incidents = rows[0]?.name ?? '';
  });
  afterAll(async () => {
    await Promise.all([other.end(), watcher.end()]);
    await api.close();
  });

  const running = async (): Promise<number> => {
    const { rows } = await watcher.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
        WHERE application_name = 'sijil reader' AND state = 'active' AND datname = current_database()`,
    );
    return rows[0]?.n ?? 0;
  };
  /** Resolves once as many statements run as wanted; however long that takes, it is no matter of this spec. */
  const until = async (wanted: 'one' | 'none'): Promise<void> => {
    while ((await running()) > 0 !== (wanted === 'one')) await sleep(20);
  };

  it('is refused, and the database is told to stop', async () => {
    const hurried = await api.beside({ limits: { queryMs: 500 } });
    await other.query(`BEGIN; LOCK TABLE ${incidents} IN ACCESS EXCLUSIVE MODE`);
    try {
      // On a busy machine the time may be over before the database is asked: then it is asked again.
      for (let ran = false; !ran;) {
        const over = new AbortController();
        const asking = hurried
          .ask('analyst', '{ incidents(first: 5) { nodes { id } } }')
          .finally(() => over.abort());
        while (!ran && !over.signal.aborted) ran = (await running()) > 0;
        expect((await asking).errors).toMatchObject([{ extensions: { code: 'DEADLINE_PASSED' } }]);
      }
      await until('none');
    } finally {
      await other.query('ROLLBACK');
    }
    expect((await api.ask('analyst', '{ incidents(first: 5) { nodes { id } } }')).errors).toEqual(
      [],
    );
    expect(api.faults).toEqual([]);
  });

  it('is stopped also where its caller has gone', async () => {
    await other.query(`BEGIN; LOCK TABLE ${incidents} IN ACCESS EXCLUSIVE MODE`);
    try {
      const gone = new AbortController();
      const asking = fetch(`${api.api.url}/graphql`, {
        method: 'POST',
        signal: gone.signal,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${api.tokens.get('analyst')}`,
        },
        body: JSON.stringify({ query: '{ incidents(first: 5) { nodes { id } } }' }),
      }).catch(() => undefined);
      await until('one');
      gone.abort();
      await asking;
      // Long before its own time is over.
      await until('none');
    } finally {
      await other.query('ROLLBACK');
    }
  });
});
