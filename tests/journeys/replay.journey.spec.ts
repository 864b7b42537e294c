import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PROJECTION_NAMES } from '#read-side';
import { checkReadModels } from '#sijil';
import { Memory, stepsOf } from './guide.js';
import { openDemoDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { runCommand } from './run-command.js';
import { CHECKOUT, Workshop } from './sijil-process.js';
import type { Ended } from './sijil-process.js';

const COMMAND = /^npx sijil (replay .+)$/;

describe('the demo, told again from its events', () => {
  let opened: TestDesk;
  let workshop: Workshop;
  const memory = new Memory();
  const sijil = (args: string): Promise<Ended> =>
    workshop.run(args.split(' '), { SIJIL_HOME: opened.home, SIJIL_DATABASE_URL: opened.adminUrl });

  beforeAll(async () => {
    workshop = await Workshop.open();
    opened = await openDemoDesk();
  }, 120_000);
  afterAll(async () => {
    await workshop.drop([]);
    await opened.drop();
  });

  it('is what the read models say, at every position', async () => {
    const { store, urls } = opened.desk;
    const findings = await checkReadModels({
      store,
      url: urls.reader,
      seed: 1,
      progress: () => undefined,
    });
    const position = await store.head();
    expect(findings).toMatchObject({ position, positions: position, differences: [] });
    expect(position).toBeGreaterThan(500);
  });

  it('is served on where another process dies by kill -9 while it builds read models, and is as it was after the next', async () => {
    const { store, urls, readModels } = opened.desk;
    const head = await store.head();
    const onlooker = new pg.Client({ connectionString: opened.adminUrl });
    await onlooker.connect();
    const count = async (of: string): Promise<number> =>
      Number((await onlooker.query<{ n: string }>(`SELECT count(*) AS n FROM ${of}`)).rows[0]?.n);
    const until = async (of: string, wanted: (n: number) => boolean): Promise<void> => {
      while (!wanted(await count(of))) await sleep(20);
    };
    const stands = async () => {
      const at = await readModels.snapshot({ projections: PROJECTION_NAMES });
      const { rows } = await readModels.incidents.list(at, {}, { first: 500 });
      const status = (await readModels.status()).map(({ name, generation }) => [name, generation]);
      return { position: at.position, rows, status };
    };
    try {
      const served = await stands();
      expect([served.position, served.rows.length > 20]).toEqual([head, true]);

      // The rows of incidents are written, and their checkpoint waits: others are ready, none has taken over.
      await onlooker.query(
        `SELECT pg_advisory_lock(4711);
         CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NEW; END $$;
         CREATE TRIGGER wait BEFORE UPDATE ON read.checkpoint FOR EACH ROW
           WHEN (NEW.role = 'building' AND NEW.name = 'incidents') EXECUTE FUNCTION public.wait()`,
      );
      const others = `pg_stat_activity WHERE datname = current_database() AND application_name = 'sijil projector'
        AND backend_start > '${(await onlooker.query<{ now: Date }>('SELECT now()')).rows[0]?.now.toISOString()}'`;
      const dying = workshop.start(['rebuild'], {
        SIJIL_HOME: opened.home,
        SIJIL_DATABASE_URL: opened.adminUrl,
      });
      const early = dying.ended.then(({ err }) => {
        throw new Error(`It ended: ${err}`);
      });
      early.catch(() => undefined);
      await Promise.race([
        until('pg_locks WHERE objid = 4711 AND NOT granted', (n) => n > 0),
        early,
      ]);
      await Promise.race([
        until(`read.checkpoint WHERE role = 'building' AND position = ${head}`, (n) => n > 0),
        early,
      ]);
      expect(dying.said.err).toContain('Rebuilding ');
      dying.signal('SIGKILL');
      expect((await dying.ended).code).toBe('SIGKILL');

      expect(await stands()).toEqual(served);
      await onlooker.query('SELECT pg_advisory_unlock(4711)');
      // The database lets go of what the dead one held as soon as it has noticed.
      await until(others, (n) => n === 0);
      expect(await stands()).toEqual(served);
      expect(await count(`read.checkpoint WHERE role = 'building'`)).toBe(PROJECTION_NAMES.length);

      const { answers } = await runCommand(opened, 'rebuild', []);
      expect(answers).toEqual([{ rebuilt: PROJECTION_NAMES, position: head }]);
      const after = await stands();
      expect(after).toMatchObject({ position: head, rows: served.rows });
      for (const [i, [, generation]] of served.status.entries())
        expect(after.status[i]?.[1]).toBeGreaterThan(Number(generation));
      const findings = await checkReadModels({
        store,
        url: urls.reader,
        seed: 1,
        samples: 3,
        progress: () => undefined,
      });
      expect(findings).toMatchObject({ position: head, differences: [] });
    } finally {
      // With the connection goes the lock.
      await onlooker.end();
    }
  });

  const steps = stepsOf(readFileSync(join(CHECKOUT, 'docs/replay.md'), 'utf8'));

  it.each(steps.map((step) => [`${step.section}, line ${step.line}`, step] as const))(
    'reads as its page says: %s',
    async (_, step) => {
      expect(step.kind).toBe('shell');
      expect(step.sees).toHaveLength(1);
      const [command = ''] = step.kind === 'shell' ? step.commands : [];
      const { code, out, err } = await sijil(COMMAND.exec(memory.fill(command))?.[1] ?? '');
      expect([code, err]).toEqual([0, '']);
      expect([memory.missingLine(step.sees[0] ?? '', out), out]).toEqual([undefined, out]);
    },
  );

  it('refuses clearly what it cannot tell', async () => {
    const refused: readonly (readonly [args: string, ends: number, says: RegExp])[] = [
      ['replay', 2, /^Say of what: npx sijil replay SUBJECT\..*\[USAGE_REPLAY\]$/],
      ['replay X --check', 2, /\[USAGE_REPLAY\]$/],
      ['replay X --at 3 --from 2', 2, /^Give either --at, or --from and --to.*\[USAGE_MOMENTS at/],
      ['replay X --from soon', 2, /^--from takes a position .* \[USAGE_AS_OF at \/from\]$/],
    ];
    const ended = await Promise.all(refused.map(([args]) => sijil(args)));
    for (const [i, { code, err }] of ended.entries())
      expect([code, err.trim()]).toEqual([
        refused[i]?.[1],
        expect.stringMatching(refused[i]?.[2] ?? /x/),
      ]);
  }, 120_000);
});
