import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import pg from 'pg';
import { commitmentTo } from '#events';
import { Protected } from '#kernel';
import { execute, testVault } from '#testing';
import type { TestVault } from '#testing';
import { dataKey, freshKey } from '../seal/data-key.js';
import { describeVault, part, registration } from '../vault.conformance.js';
import { REWRAP_PAGE } from './postgres.safe.js';
import { PostgresVault } from './postgres.vault.js';

const rows = async (url: string, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
};

describeVault('PostgreSQL', async () => {
  const place = await testVault();
  const masterKey = freshKey();
  const opened: PostgresVault[] = [];
  const again = async (): Promise<PostgresVault> => {
    const vault = await PostgresVault.open({ url: place.url, masterKey });
    opened.push(vault);
    return vault;
  };
  return {
    vault: await again(),
    again,
    atRest: async () => {
      const tables = ['epochs', 'secrets', 'keys', 'destroyed', 'identities', 'names'];
      const all = await Promise.all(
        tables.map((table) => rows(place.adminUrl, `SELECT t::text FROM vault.${table} t`)),
      );
      return all.flat(2).join('\n');
    },
    tamper: async (change) => {
      for (const [at, owner, sealed] of await rows(
        place.url,
        'SELECT ctid::text, owner, sealed FROM vault.identities',
      )) {
        const changed = change({ owner: String(owner), sealed: String(sealed) });
        if (changed.owner === owner && changed.sealed === sealed) continue;
        const client = new pg.Client({ connectionString: place.url });
        await client.connect();
        await client.query(
          'UPDATE vault.identities SET owner = $2, sealed = $3 WHERE ctid = $1::tid',
          [at, changed.owner, changed.sealed],
        );
        await client.end();
      }
    },
    close: async () => {
      await Promise.all(opened.map((vault) => vault.close()));
      await place.drop();
    },
  };
});

describe('the vault on PostgreSQL', () => {
  let place: TestVault;
  const masterKey = freshKey();
  let vault: PostgresVault;
  beforeAll(async () => {
    place = await testVault();
    vault = await PostgresVault.open({ url: place.url, masterKey });
  });
  afterAll(async () => {
    await vault.close();
    await place.drop();
  });

  it('opens under its own master key alone', async () => {
    const other = PostgresVault.open({ url: place.url, masterKey: freshKey() });
    await expect(other).rejects.toMatchObject({ kind: 'unavailable', code: 'VAULT_KEY_WRONG' });
  });

  it('says that it does not answer, whatever is asked', async () => {
    const nowhere = PostgresVault.open({
      url: 'postgres://nobody:secret@127.0.0.1:1/none',
      masterKey,
    });
    await expect(nowhere).rejects.toMatchObject({ kind: 'unavailable', code: 'VAULT_UNAVAILABLE' });
    const lost = await testVault();
    const orphan = await PostgresVault.open({ url: lost.url, masterKey });
    await orphan.fileKey('0'.repeat(64));
    await lost.drop();
    const secret = registration(randomUUID(), 'Amal Unmistakable');
    const error: unknown = await orphan.seal([secret]).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: 'unavailable', code: 'VAULT_UNAVAILABLE' });
    expect(inspect(error, { depth: 5 })).not.toMatch(/Unmistakable|secret/);
    const asked = { eventId: randomUUID(), personId: randomUUID(), commitment: '0'.repeat(64) };
    await expect(orphan.identities([asked])).rejects.toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    await expect(orphan.destroyPerson(asked.personId)).rejects.toMatchObject({
      code: 'VAULT_UNAVAILABLE',
    });
    await orphan.close();
  });

  it('refuses a database that may lose what it acknowledged', async () => {
    const url = new URL(place.url);
    url.searchParams.set('options', '-c synchronous_commit=off');
    await expect(PostgresVault.open({ url: url.href, masterKey })).rejects.toMatchObject({
      code: 'VAULT_NOT_DURABLE',
    });
  });

  it('survives the loss of its connections', async () => {
    const sealing = {
      eventId: randomUUID(),
      stream: 'case-1',
      parts: [part('work', { why: 'one' })],
    };
    await vault.seal([sealing]);
    await execute(
      place.adminUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await expect(vault.fileKey(randomBytes(32).toString('hex'))).resolves.toHaveLength(32);
  });

  it('asks as few statements for a thousand as for one', async () => {
    const asked = import.meta.jest.spyOn(pg.Pool.prototype, 'query');
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      asked.mockClear();
      await work();
      return asked.mock.calls.length;
    };
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => registration(randomUUID(), `Person ${i}`));
    const [one] = many(1);
    const thousand = many(1000);
    expect(await count(() => vault.seal(one ? [one] : []))).toBe(2);
    expect(await count(() => vault.seal(thousand))).toBe(2);
    // Keys that are wanted in the same breath are made together; identities are kept one by one.
    expect(await count(() => Promise.all(many(8).map((each) => vault.seal([each]))))).toBe(9);
    const fresh = await PostgresVault.open({ url: place.url, masterKey });
    const ask = thousand.map(({ eventId, personId, parts }) => ({
      eventId,
      personId,
      commitment: parts.filter((p) => p.class === 'identity').map(commitmentTo)[0] ?? '',
    }));
    let found: unknown[] = [];
    expect(await count(async () => (found = [...(await fresh.identities(ask))]))).toBe(1);
    expect(found).not.toContain(null);
    for (const name of ['Nobody', 'Person'])
      expect(await count(() => fresh.namesakes(new Protected(name)))).toBe(1);
    asked.mockRestore();
    await fresh.close();
  });

  it('leaves no wrapped key and no ciphertext of a destroyed person in its files, whoever is looking at an older moment', async () => {
    const gone = registration(randomUUID(), 'Gone');
    await vault.seal([registration(randomUUID(), 'Stays'), gone]);
    const [kept] = await rows(
      place.adminUrl,
      `SELECT wrapped FROM vault.keys WHERE owner = 'person:${gone.personId}'`,
    );
    const [epoch] = await rows(
      place.adminUrl,
      `SELECT wrapped FROM vault.epochs WHERE ring = 'person'`,
    );
    const [token] = await rows(
      place.adminUrl,
      `SELECT token FROM vault.names WHERE event_id = '${gone.eventId}'`,
    );
    expect(token).toHaveLength(1);
    const onlooker = new pg.Client({ connectionString: place.adminUrl });
    await onlooker.connect();
    await onlooker.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await onlooker.query('SELECT 1');
    const left = sleep(300).then(() => onlooker.end());
    await vault.destroyPerson(gone.personId);
    await left;
    await execute(place.adminUrl, 'CHECKPOINT');
    const files = await rows(
      place.adminUrl,
      `SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
        WHERE relnamespace = 'vault'::regnamespace AND relkind = 'r' AND relname IN ('keys', 'epochs', 'identities', 'names')`,
    );
    expect(files).toHaveLength(4);
    for (const [bytes] of files)
      for (const [wrapped] of [kept, epoch, token].map((row) => row ?? []))
        expect((bytes as Buffer).includes(wrapped as Buffer)).toBe(false);
    await expect(
      rows(place.adminUrl, `SELECT FROM vault.identities WHERE owner = 'person:${gone.personId}'`),
    ).resolves.toEqual([]);
  });

  it('re-wraps more survivors than it holds at a time', async () => {
    const people = Array.from({ length: 3 * REWRAP_PAGE }, (_, n) =>
      registration(randomUUID(), `Person ${n}`),
    );
    await vault.seal(people);
    const [first] = people;
    await vault.destroyPerson(first?.personId ?? '');
    const fresh = await PostgresVault.open({ url: place.url, masterKey });
    const found = await fresh.identities(
      people.map(({ eventId, personId, parts }) => ({
        eventId,
        personId,
        commitment: parts.filter((p) => p.class === 'identity').map(commitmentTo)[0] ?? '',
      })),
    );
    expect(found.filter((identity) => identity === null)).toHaveLength(1);
    await fresh.close();
  });

  it('refuses a wrapped key that was exchanged in the database', async () => {
    const [amal, badr] = [registration(randomUUID(), 'Amal'), registration(randomUUID(), 'Badr')];
    await vault.seal([amal, badr]);
    await execute(
      place.adminUrl,
      `UPDATE vault.keys k SET wrapped = o.wrapped, check_value = o.check_value FROM vault.keys o
        WHERE k.owner = 'person:${amal.personId}' AND o.owner = 'person:${badr.personId}'`,
    );
    const fresh = await PostgresVault.open({ url: place.url, masterKey });
    const commitment = amal.parts.filter((p) => p.class === 'identity').map(commitmentTo)[0] ?? '';
    await expect(
      fresh.identities([{ eventId: amal.eventId, personId: amal.personId, commitment }]),
    ).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'VAULT_KEY_BROKEN',
    });
    await fresh.close();
  });

  it('indexes what was kept before there was an index, once', async () => {
    const older = await testVault();
    const first = await PostgresVault.open({ url: older.url, masterKey });
    const [amal, badr] = [registration(randomUUID(), 'Amal'), registration(randomUUID(), 'Badr')];
    await first.seal([amal, badr]);
    await execute(older.adminUrl, 'TRUNCATE vault.names');
    // What is not as it was sealed is found by no name, and stops nobody.
    await execute(
      older.adminUrl,
      `UPDATE vault.identities SET sealed = '{}' WHERE event_id = '${badr.eventId}'`,
    );
    await expect(first.namesakes(new Protected('Amal'))).resolves.toEqual([]);
    await expect(first.indexNames()).resolves.toBe(2);
    await expect(first.namesakes(new Protected('أمل'))).resolves.toMatchObject([
      { eventId: amal.eventId },
    ]);
    await expect(first.namesakes(new Protected('Badr'))).resolves.toEqual([]);
    await expect(first.indexNames()).resolves.toBe(0);
    await first.close();
    await older.drop();
  });

  it('has an index that says no more than which sounds and beginnings are the same, and not across registers', async () => {
    const tokensOf = async (url: string, name: string) => {
      const own = await PostgresVault.open({ url, masterKey });
      const one = registration(randomUUID(), name);
      await own.seal([one]);
      await own.close();
      const found = await rows(
        place.adminUrl.replace(/[^/]*$/, new URL(url).pathname.slice(1)),
        `SELECT encode(token, 'hex') FROM vault.names WHERE event_id = '${one.eventId}' ORDER BY 1`,
      );
      return found.flat();
    };
    const elsewhere = await testVault();
    const here = await tokensOf(place.url, 'Safiya Inventova');
    // Two words, two sounds of the one (sf) and two, three and four of the other.
    expect(here).toHaveLength(6);
    expect(await tokensOf(place.url, 'صفية إنفنتوفا')).toContain(here[0]);
    for (const token of await tokensOf(elsewhere.url, 'Safiya Inventova'))
      expect(here).not.toContain(token);
    await elsewhere.drop();
  });

  it('has tables that nobody drops by a migration', async () => {
    const { vaultMigrations } = await import('./vault.migrations.js');
    const [First] = vaultMigrations;
    await expect(async () => new First().down()).rejects.toMatchObject({
      code: 'VAULT_NOT_DROPPED',
    });
  });

  it('is closed to another role', async () => {
    const other = await testVault();
    const stranger = new URL(other.url);
    stranger.pathname = new URL(place.url).pathname;
    await expect(rows(stranger.href, 'SELECT * FROM vault.keys')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      PostgresVault.open({ url: stranger.href, masterKey: dataKey(randomBytes(32)) }),
    ).rejects.toMatchObject({ code: '42501' });
    await other.drop();
  });
});
