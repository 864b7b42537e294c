import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const SETTINGS = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_level',
  'wal_sync_method',
  'wal_compression',
  'commit_delay',
  'max_wal_size',
  'checkpoint_timeout',
  'shared_buffers',
  'work_mem',
  'maintenance_work_mem',
  'jit',
];

/** The settings that decide what a commit is worth and what it costs. */
export const settingsOf = async (url: string): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await onceOn(url, (db) =>
    db.query<{ name: string; value: string }>(
      `SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY ($1)`,
      [SETTINGS],
    ),
  );
  const found = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(SETTINGS.map((name) => [name, found.get(name) ?? '']));
};

const RESTING_LIMIT_MS = 120_000;

/**
 * Lets the server come to rest: what was written lies in its files, and nothing is swept up or looked
 * through in the background. Otherwise what comes next would be measured together with what came before.
 */
export const rest = (url: string): Promise<unknown> =>
  onceOn(url, async (db) => {
    await db.query('VACUUM (ANALYZE)');
    const until = performance.now() + RESTING_LIMIT_MS;
    for (let busy = 1; busy > 0 && performance.now() < until;) {
      await db.query('CHECKPOINT');
      const { rows } = await db.query<{ busy: number }>(
        `SELECT count(*)::int AS busy FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'`,
      );
      busy = rows[0]?.busy ?? 0;
      if (busy > 0) await sleep(500);
    }
  });

/** What autovacuum does in time, done now. */
export const vacuum = (url: string): Promise<unknown> =>
  onceOn(url, (db) => db.query('VACUUM (ANALYZE)'));

const onceOn = async <T>(url: string, ask: (db: pg.Client) => Promise<T>): Promise<T> => {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    return await ask(db);
  } finally {
    await db.end();
  }
};

const statOf = (pid: string): readonly string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Proportional memory of a process in MB: what it shares counts once for all that share it. */
const memoryOf = (pid: string): number => {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'));
  return Number(found?.[1] ?? 0) / 1024;
};

/** Not so often that looking would be felt: the system counts pages for it, process by process. */
const LOOK_MS = 5_000;

/** Looks, every so often, at what the whole PostgreSQL holds. Zero where the system does not tell. */
export class PostgresMemory {
  #peak = 0;
  #timer: NodeJS.Timeout;

  private constructor(private readonly postmaster: string) {
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    this.#timer.unref();
  }

  static async watch(url: string): Promise<PostgresMemory> {
    const { rows } = await onceOn(url, (db) =>
      db.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE backend_type = $1', [
        'checkpointer',
      ]),
    );
    return new PostgresMemory(parentOf(String(rows[0]?.pid ?? '')));
  }

  /** Stops looking; the most there was, in MB. */
  stop(): number {
    this.#look();
    clearInterval(this.#timer);
    return Math.round(this.#peak);
  }

  #look(): void {
    let sum = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        if (pid === this.postmaster || parentOf(pid) === this.postmaster) sum += memoryOf(pid);
      } catch {
        // It ended while we looked, or is not ours to look at.
      }
    this.#peak = Math.max(this.#peak, sum);
  }
}

const parentOf = (pid: string): string => {
  try {
    return statOf(pid)[1] ?? '';
  } catch {
    return '';
  }
};
