import { readdirSync, readFileSync, lstatSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pg from 'pg';
import { createApi } from '#api';
import { exportList, importReport, open, openDesk, servedBy } from '#sijil';
import type { Desk, ImportResult, Operator } from '#sijil';

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

/** As told, in Arabic letters, in another Latin spelling; and somebody who is nowhere. */
const ASKED = [NAMES.person, 'زيتونة', 'Zaitouna', 'Zaytuna Inventara'] as const;

/** Everybody looks for the names, by every way there is. */
const searchedFor = async (desk: Desk, operator: Operator) => {
  const said: string[] = [];
  const api = await createApi({
    ...servedBy(desk),
    purpose: 'sandbox',
    port: 0,
    mode: 'desk',
    log: (fault) => void said.push(JSON.stringify(fault)),
  });
  const count = async (token: string, root: string, filter: object): Promise<number | null> => {
    const type = root === 'persons' ? 'PersonFilterInput' : 'IncidentFilterInput';
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `query ($filter: ${type}) { ${root}(filter: $filter) { totalCount } }`,
        variables: { filter },
      }),
    });
    const text = await response.text();
    said.push(text, JSON.stringify([...response.headers]));
    const { data } = JSON.parse(text) as { data: Record<string, { totalCount: number }> | null };
    return data?.[root]?.totalCount ?? null;
  };
  const both = (token: string) =>
    Promise.all(
      ASKED.map(async (name) => {
        const people = await count(token, 'persons', { name });
        const incidents = await count(token, 'incidents', { person: name });
        return incidents === people ? people : -1;
      }),
    );
  const pieces: Buffer[] = [];
  const exported = async (list: string, filter: object): Promise<void> => {
    const to = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk);
        done();
      },
    });
    await exportList(desk, { list, filter, token: operator.tokens.custodian, bom: false }, to);
  };
  try {
    const byCustodian = await both(operator.tokens.custodian);
    const byOthers = await both(operator.tokens.team);
    await exported('persons', { name: NAMES.person });
    await exported('incidents', { person: NAMES.person });
    const index = await desk.vault.indexNames({ anyway: true });
    return {
      byCustodian,
      byOthers,
      saidToOthers: said.join('\n'),
      exported: Buffer.concat(pieces).toString('utf8'),
      index,
    };
  } finally {
    await api.close();
  }
};

describe('names of people', () => {
  let folder: string;
  let home: string;
  let desk: Desk;
  let result: ImportResult;
  let found: Awaited<ReturnType<typeof searchedFor>>;

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
    found = await searchedFor(desk, operator);
  }, 120_000);
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

  it('are found by the custodian in any spelling, and stand in no answer that others get', () => {
    expect(found.byCustodian).toEqual([1, 1, 1, 0]);
    expect(found.byOthers).toEqual([null, null, null, null]);
    expect(leaks(Buffer.from(found.saidToOthers), 'an answer')).toEqual([]);
    expect(found.index).toBeGreaterThan(1);
  });

  it('stand in no table that leaves the house, nor in its head', () => {
    expect(found.exported).toContain('[protected]');
    expect(found.exported).toContain('rows,1');
    for (const name of NAMES.person.split(' ')) expect(found.exported).not.toContain(name);
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
