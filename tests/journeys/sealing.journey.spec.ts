import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { dropDatabases } from './open-test-desk.js';
import { Workshop } from './sijil-process.js';
import type { Ended } from './sijil-process.js';

const json = ({ out, err }: Ended): unknown => {
  const line = out.trim().split('\n').at(-1) ?? '';
  if (line === '') throw new Error(err);
  return JSON.parse(line);
};

interface CheckpointAnswer {
  readonly checkpoint: { readonly size: number; readonly root: string; readonly signed: string };
  readonly access: CheckpointAnswer['checkpoint'];
  readonly fresh: boolean;
  readonly ledger: string;
  readonly position: number;
}

describe('sealing at the command line', () => {
  const cluster = process.env['SIJIL_TEST_ADMIN_URL'] ?? '';
  const name = `journey_${randomBytes(5).toString('hex')}`;
  let workshop: Workshop;
  let url: string;
  const sijil = (...args: string[]): Promise<Ended> =>
    workshop.run(args, { SIJIL_DATABASE_URL: url });
  const asSuperuser = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    workshop = await Workshop.open();
    const at = new URL(cluster);
    at.pathname = `/${name}`;
    url = at.href;
    expect((await sijil('init', '--purpose', 'sandbox', '--json')).code).toBe(0);
  });
  afterAll(async () => {
    await workshop.drop([]);
    await dropDatabases(cluster, name);
  });

  it('signs what the register holds, keeps the key closed, and says where to copy from', async () => {
    const { checkpoint, fresh, ledger, position, access } = json(
      await sijil('checkpoint', '--json'),
    ) as CheckpointAnswer;
    // Nothing was shown to anybody yet: there is the opening of the access register alone.
    expect(access.size).toBe(1);
    expect(await readFile(`${ledger}/access/checkpoint`, 'utf8')).toBe(access.signed);
    expect(fresh).toBe(true);
    expect(position).toBe(checkpoint.size + 1);
    expect(await readFile(`${ledger}/checkpoint`, 'utf8')).toBe(checkpoint.signed);
    expect(existsSync(`${ledger}/tile/0/000.p/${checkpoint.size}`)).toBe(true);
    const verified = await sijil('verify', '--full', '--json');
    expect([verified.code, json(verified)]).toMatchObject([
      0,
      {
        ok: true,
        to: position,
        unsealed: 1,
        faults: [],
        access: { to: 2, unsealed: 1, faults: [], head: { size: 1 } },
      },
    ]);
    const file = workshop.path('proof.json');
    const options = ['--open', 'case,confidential', '-o', file];
    expect(json(await sijil('prove', '2', ...options, '--json'))).toMatchObject({ position: 2 });
    // Somebody else's machine: no home, no database.
    const check = await workshop.run(
      ['prove', '--check', file, '--key', `${ledger}/log.vkey`, '--json'],
      { SIJIL_HOME: workshop.path('nobody') },
    );
    expect([check.code, json(check)]).toMatchObject([0, { position: 2 }]);
    expect(existsSync(workshop.path('nobody'))).toBe(false);
    expect((await sijil('prove', '2', '--open', 'work', '-o', file)).err).toContain('USAGE_OPEN');
    const secrets = workshop.path('home', 'notary');
    expect(statSync(`${secrets}/notary.key`).mode & 0o777).toBe(0o600);
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
  });

  it('is sealed by a notary that has no home, no vault and a role of its own', async () => {
    const handed = workshop.path('connection');
    expect((await sijil('notary', '--hand-over', handed)).code).toBe(0);
    expect(statSync(handed).mode & 0o777).toBe(0o600);
    expect(await readFile(handed, 'utf8')).toContain('_notary:');
    const apart = {
      SIJIL_HOME: workshop.path('nobody'),
      SIJIL_LEDGER: workshop.path('apart', 'ledger'),
      SIJIL_NOTARY: workshop.path('apart', 'notary'),
      SIJIL_SEAL_EVENTS: '1',
    };
    const notary = workshop.start(['notary', '--connection', handed], apart);
    await Promise.all([notary.says(' events.'), notary.says(' events of the access register.')]);
    notary.signal('SIGTERM');
    expect((await notary.ended).code).toBe(0);
    expect(existsSync(workshop.path('nobody'))).toBe(false);
    const keys = workshop.path('apart', 'keys');
    const published = ['log.vkey', 'access/log.vkey'].map((file) =>
      readFile(`${apart.SIJIL_LEDGER}/${file}`, 'utf8'),
    );
    await writeFile(keys, (await Promise.all(published)).join(''));
    const outside = ['--ledger', apart.SIJIL_LEDGER, '--key', keys];
    const verified = await sijil('verify', ...outside, '--json');
    expect(json(verified)).toMatchObject({ ok: true, heads: 1, access: { heads: 1 } });
    const nowhere = await workshop.run(['notary', '--connection', handed], {
      SIJIL_HOME: workshop.path('nobody'),
    });
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('SIJIL_LEDGER')]);
  }, 120_000);

  it('does not start where the register is behind its last head, until two members say so', async () => {
    const token = async (role: string): Promise<string> =>
      (json(await sijil('token', '--role', role, '--json')) as { token: string }).token;
    const files = await Promise.all(
      (await Promise.all(['administrator', 'auditor'].map(token))).map(async (text, i) => {
        const file = workshop.path(`token-${i}`);
        await writeFile(file, `${text}\n`);
        return file;
      }),
    );
    const { checkpoint: before } = json(await sijil('checkpoint', '--json')) as CheckpointAnswer;
    await sijil('token', '--role', 'analyst');
    const { checkpoint } = json(await sijil('checkpoint', '--json')) as CheckpointAnswer;
    // What putting an older database back would look like.
    await asSuperuser(
      'ALTER TABLE register.events DISABLE TRIGGER ALL',
      `DELETE FROM register.events WHERE position > ${before.size}`,
      'ALTER TABLE register.events ENABLE ALWAYS TRIGGER deny_change',
      'ALTER TABLE register.events ENABLE ALWAYS TRIGGER deny_truncate',
      "DROP SCHEMA read CASCADE; DELETE FROM public.sijil_migrations WHERE name !~ '^(Register|Access)'",
    );
    const found = await sijil('verify', '--json');
    expect([found.code, json(found)]).toMatchObject([
      1,
      { ok: false, faults: [{ code: 'TAIL_MISSING', until: checkpoint.size }] },
    ]);
    for (const { code, err } of await Promise.all([sijil('start'), sijil('checkpoint')])) {
      expect(code).toBe(1);
      expect(err).toMatch(/was put back, or its end was cut off.*\[REGISTER_BEHIND_CHECKPOINT\]/);
    }
    const reason = ['--reason', 'The disk broke; this is the newest copy.'];
    const recover = (first: string, second: string): Promise<Ended> =>
      sijil('recover', '--json', '--first', first, '--second', second, ...reason);
    const [one = '', other = ''] = files;
    expect((await recover(one, one)).err).toContain('RESTORATION_NEEDS_TWO');
    const { loss } = json(await recover(one, other)) as { loss: object };
    expect(loss).toMatchObject({ keptUntil: before.size, knownSize: checkpoint.size });
    expect((await sijil('status')).code).toBe(0);

    // The access register is held to the same rule, and the same two decide on it.
    const { access } = json(await sijil('checkpoint', '--json')) as CheckpointAnswer;
    expect(access.size).toBeGreaterThan(1);
    await asSuperuser(
      'ALTER TABLE access.events DISABLE TRIGGER ALL',
      'DELETE FROM access.events WHERE position > 1',
      'ALTER TABLE access.events ENABLE ALWAYS TRIGGER deny_change',
    );
    expect((await sijil('status')).err).toMatch(
      /The access register holds 1 events.*\[REGISTER_BEHIND_CHECKPOINT\]/,
    );
    const decided = json(await recover(one, other)) as object;
    expect(decided).toMatchObject({
      loss: null,
      lossOfDisclosures: { keptUntil: 1, knownSize: access.size },
    });
    const again = await sijil('verify', '--full', '--json');
    expect([again.code, json(again)]).toMatchObject([0, { ok: true, access: { faults: [] } }]);
  }, 180_000);
});
