import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDemo, open, openDesk } from '#sijil';
import type { Desk, Operator } from '#sijil';
import { adminUrl, execute, inDatabase, keptFolder, oncePerRun } from '#testing';
import type { Purpose } from '#events';

/** A desk in a home of its own, on databases of its own in the run's cluster. */
export interface TestDesk {
  readonly desk: Desk;
  readonly operator: Operator;
  readonly home: string;
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A desk that was opened and closed: others begin with copies of its home and of its databases. */
interface KeptDesk {
  readonly home: string;
  readonly databases: readonly string[];
  readonly operator: Operator;
}

const newName = (): string => `journey_${randomBytes(5).toString('hex')}`;
const databasesOf = (name: string): readonly string[] => [name, `${name}_vault`];

const opened = async (purpose: Purpose, filled: boolean): Promise<KeptDesk> => {
  const name = newName();
  const home = await mkdtemp(join(keptFolder(), 'desk-'));
  const desk = await openDesk({ home, databaseUrl: inDatabase(adminUrl(), name), port: 0 });
  const operator = await open(desk, { purpose });
  if (filled) await fillDemo(desk, operator, (await desk.register())?.id ?? '', () => undefined);
  await desk.catchUp();
  await desk.close();
  return { home, databases: databasesOf(name), operator };
};

const copyOf = async ({ home: from, databases, operator }: KeptDesk): Promise<TestDesk> => {
  const name = newName();
  const url = inDatabase(adminUrl(), name);
  const home = await mkdtemp(join(tmpdir(), 'sijil-journey-'));
  await cp(from, home, { recursive: true });
  await execute(
    adminUrl(),
    ...databasesOf(name).map((copy, i) => `CREATE DATABASE ${copy} TEMPLATE ${databases[i]}`),
  );
  const desk = await openDesk({ home, databaseUrl: url, port: 0 });
  return {
    desk,
    operator,
    home,
    adminUrl: url,
    drop: async () => {
      await desk.close();
      await dropDatabases(adminUrl(), name);
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Opens a desk with a register on it. */
export const openTestDesk = async (purpose: Purpose = 'sandbox'): Promise<TestDesk> =>
  await copyOf(await oncePerRun(`desk-${purpose}`, () => opened(purpose, false)));

/** Opens a desk with the demo on it: the sample report and a case built on it. */
export const openDemoDesk = async (): Promise<TestDesk> =>
  await copyOf(await oncePerRun('desk-demo-filled', () => opened('demo', true)));

/** Removes the databases and roles that a home made on the cluster of the run. */
export const dropDatabases = (cluster: string, name: string): Promise<void> =>
  execute(
    cluster,
    ...databasesOf(name).map((database) => `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    ...['owner', 'writer', 'projector', 'reader', 'notary', 'vault'].map(
      (role) => `DROP ROLE IF EXISTS ${name}_${role}`,
    ),
  );
