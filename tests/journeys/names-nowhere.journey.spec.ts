import { readdirSync, readFileSync, lstatSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { importReport, open, openDesk } from '#sijil';
import type { Desk, ImportResult } from '#sijil';

/** Invented, and distinct enough to be found wherever they were to leak. */
const NAMES = {
  person: 'Zaytuna Invented-Qasimova',
  alias: 'Umm Inventara',
  who: 'Farhad Inventov',
  via: 'cousin Inventilda',
  by: 'Ghazal Inventanyan',
  note: 'Sabiha Notewritten',
  unknown: 'Haroun Unfielded',
  key: 'kaveh-fieldname',
  summary: 'Mirza Summarised',
  site: 'Laleh Housed',
  relation: 'Tamim Related',
  top: 'Nasrin Topmost',
  fileName: 'Behzad-Filename',
} as const;

type Loose = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a report file as anybody may write it

const planted = async (): Promise<Buffer> => {
  const file = join(import.meta.dirname, '../../samples/reports/2017-09-massacres.json');
  const report = JSON.parse(await readFile(file, 'utf8')) as Loose;
  const unit = report['incidents'][16] as Loose;
  unit['persons'] = [{ name: NAMES.person, role: 'witness', alias: NAMES.alias, lines: [193] }];
  unit['evidence'][2]['who'] = NAMES.who;
  unit['evidence'][2]['via'] = NAMES.via;
  unit['timesReported'][1]['by'] = `witness ${NAMES.by}`;
  unit['note'] = `Told by ${NAMES.note}.`;
  unit['madeUpField'] = { deep: [`about ${NAMES.unknown}`] };
  unit[NAMES.key] = 1;
  unit['summary'] = `Jets hit the market near ${NAMES.summary}.`;
  unit['place']['site'] = `the house of ${NAMES.site}`;
  unit['place']['neighbourhood'] = `quarter of ${NAMES.person}`;
  unit['relatedIncidents'] = [{ id: '2017-09-29-armanaz', relation: `seen by ${NAMES.relation}` }];
  report['remark'] = `Sent in by ${NAMES.top}.`;
  return Buffer.from(JSON.stringify(report));
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    return stat.isDirectory() ? filesBelow(path) : stat.isFile() ? [path] : [];
  });

const leaks = (bytes: Buffer, where: string): string[] =>
  Object.values(NAMES).flatMap((name) =>
    [name, name.toLowerCase(), encodeURIComponent(name)].some((form) => bytes.includes(form)) ||
    bytes.includes(Buffer.from(name, 'utf16le')) ||
    bytes.includes(Buffer.from(name).toString('base64').replace(/=+$/, '').slice(0, -1))
      ? [`${name} in ${where}`]
      : [],
  );

/** Every row of every table of a database, as text: large values are compressed on disk, not here. */
const everyRow = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ s: string; t: string }>(
      `SELECT table_schema s, table_name t FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { s, t } of rows) {
      const all = await client.query<{ r: string }>(`SELECT x::text AS r FROM "${s}"."${t}" x`);
      texts.push(...all.rows.map(({ r }) => r));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
};

describe('names of people', () => {
  let folder: string;
  let home: string;
  let desk: Desk;
  let result: ImportResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijil-names-'));
    // As root the database runs as somebody else, who must be able to pass.
    await chmod(folder, 0o711);
    home = join(folder, 'home');
    desk = await openDesk({ home, port: 0 });
    const operator = await open(desk, { purpose: 'sandbox' });
    result = await importReport(desk, operator, {
      name: `${NAMES.fileName}.json`,
      bytes: await planted(),
      as: 'S17',
      dryRun: false,
    });
    await desk.catchUp();
  });
  afterAll(async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('come in with the report, and nothing of it is refused', () => {
    expect(result.incidents).toMatchObject({ accepted: 43, refused: 0 });
  });

  it('stand in no table in clear', async () => {
    const admin = (database: string): string => {
      const { port, user, password } = JSON.parse(
        readFileSync(join(home, 'secrets/cluster.json'), 'utf8'),
      ) as Record<string, string>;
      return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
    };
    for (const database of ['sijil', 'sijil_vault'])
      expect(leaks(Buffer.from(await everyRow(admin(database))), database)).toEqual([]);
  });

  it('stand in no file of the home: database, write-ahead log, logs, evidence', () => {
    const files = filesBelow(home);
    expect(files.some((path) => path.includes('pg_wal'))).toBe(true);
    expect(files.flatMap((path) => leaks(readFileSync(path), path))).toEqual([]);
  });

  it('stand in nothing that the import says', () => {
    expect(leaks(Buffer.from(JSON.stringify(result)), 'the result')).toEqual([]);
  });

  it('are there for the vault', async () => {
    const at = await desk.readModels.snapshot({ projections: ['people'] });
    const persons = await desk.readModels.persons.list(at, {}, { first: 50 });
    const names = await desk.vault.identities(
      persons.rows.map(({ personId, identityEvent, identityCommitment }) => ({
        personId,
        eventId: identityEvent,
        commitment: identityCommitment,
      })),
    );
    expect(names.map((fields) => fields?.['name']?.reveal())).toContain(NAMES.person);
  });
});
