import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text as textOf } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { fromBufferPromise } from 'yauzl';
import { reportIdOf } from '#domain';
import type { Command } from '#kernel';
import { readMapping } from '#reports';
import { byOperator, exportList, importSheet, wholeFile } from '#sijil';
import type { ExportAsked } from '#sijil';
import { execute } from '#testing';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { admit } from './admit.js';
import { runCommand } from './run-command.js';

const FORMULA = '=HYPERLINK("http://127.0.0.1/";"a")';

const TABLE = [
  'Ref,Date,Town,Killed,Summary,Witness',
  `a,2021-05-04,"${FORMULA.replaceAll('"', '""')}",3,"@SUM(1) told by nobody",Zaytuna Inventova`,
  'b,2021-05-05,بلدة,4,"a right-to-left \u202Eoverride",',
  'c,2099-05-06,Third town,5,plain,',
].join('\n');
const MAPPING = {
  columns: {
    Ref: 'id',
    Date: 'date',
    Town: 'settlement',
    Killed: 'killed',
    Summary: 'summary',
    Witness: 'witnessNames',
  },
};

/** The head and the rows of an export, by heading. */
const read = (text: string) => {
  const lines = parse(text, { relax_column_count: true, bom: true });
  const blank = lines.findIndex((line) => line.join('') === '');
  const [headings = [], ...rows] = lines.slice(blank + 1);
  return {
    head: new Map(lines.slice(0, blank).map(([name = '', value = '']) => [name, value])),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, i) => [headings[i] ?? '', cell]))),
  };
};

/** The one sheet of a workbook. */
const sheetIn = async (bytes: Buffer): Promise<string> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry())
    if (entry.fileName.includes('sheet1')) return textOf(await zip.openReadStreamPromise(entry));
  return '';
};

describe('a list as a table', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
    await importSheet(test.desk, test.operator, {
      name: 't.csv',
      bytes: Buffer.from(TABLE),
      as: 'T',
      dryRun: false,
      mapping: readMapping(MAPPING),
    });
    await test.desk.catchUp();
  });
  afterAll(() => test.drop());

  const written = async (list: string, asked: Partial<ExportAsked> = {}): Promise<string> => {
    const pieces: Buffer[] = [];
    const to = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        pieces.push(chunk);
        done();
      },
    });
    const token = test.operator.tokens.team;
    await exportList(test.desk, { list, filter: null, token, bom: false, ...asked }, to);
    return Buffer.concat(pieces).toString('utf8');
  };

  it('says in its head what it is, and in its cells nothing that runs or turns', async () => {
    const out = await written('incidents', { bom: true });
    expect(out.startsWith('\uFEFFSijil,incidents\r\n')).toBe(true);
    const { head, rows } = read(out);
    expect(Object.fromEntries(head)).toMatchObject({
      register: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      purpose: 'sandbox',
      position: String(await test.desk.store.head()),
      filter: 'none',
      'counting rule': 'massacre, version 1',
      rows: '3',
    });
    expect(out).toContain('SANDBOX');
    const by = new Map(rows.map((row) => [row['unit'], row]));
    expect(by.get('a')).toMatchObject({
      settlement: `'${FORMULA}`,
      killed: '3',
      summary: "'@SUM(1) told by nobody",
      report: 'T',
    });
    expect(by.get('b')).toMatchObject({
      settlement: 'بلدة',
      summary: 'a right-to-left <U+202E>override',
    });
    expect(out).not.toContain('Inventova');
  });

  it('is filtered and read as of a position, as the API has it', async () => {
    const filter = { months: ['2031-01'] };
    const none = read(await written('incidents', { filter }));
    expect([none.head.get('filter'), none.head.get('rows'), none.rows]).toEqual([
      JSON.stringify(filter),
      '0',
      [],
    ]);
    const early = read(await written('incidents', { asOf: { position: 3 } }));
    expect([early.head.get('position'), early.rows]).toEqual(['3', []]);
    await expect(written('incidents', { filter: { nothing: 1 } })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('shows each member what that member may see, and says what is withheld', async () => {
    await expect(
      written('incidents', { token: await admit(test, 'administrator') }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'NOT_ALLOWED_TO_SEE' });
    const [finding] = read(await written('findings', { report: 'T' })).rows;
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, randomUUID()),
      steps: [
        {
          kind: 'ResolveFinding',
          data: {
            reportId: reportIdOf('T'),
            findingId: finding?.['id'],
            outcome: 'accepted',
            reason: 'weighed by nobody',
          },
        },
      ],
    });
    await test.desk.catchUp();
    const seen = await written('findings', { report: 'T' });
    expect(seen).toContain('weighed by nobody');
    const token = await admit(test, 'custodian');
    const [same] = read(await written('findings', { report: 'T', token })).rows;
    expect(same?.['reason']).toMatch(/^\[withheld: [^\]]+\]$/);
    await expect(written('incidents', { token: 'sijil_nobody' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it.each(['evidence', 'persons', 'actors', 'cases', 'findings', 'figures'])(
    'there is: %s',
    async (list) => {
      const ofReport = ['findings', 'figures'].includes(list);
      const { head, rows } = read(await written(list, ofReport ? { report: 'T' } : {}));
      expect(head.get('rows')).toBe(String(rows.length));
      if (list === 'persons') expect(rows[0]).toMatchObject({ identity: 'kept' });
    },
  );

  it('is a workbook as well, under the same rules, in Arabic from right to left', async () => {
    const asked = { list: 'incidents', filter: null, bom: false, format: 'xlsx' } as const;
    const file = join(test.home, 'out.xlsx');
    const token = test.operator.tokens.team;
    const done = await wholeFile(file, (to) =>
      exportList(test.desk, { ...asked, token, language: 'ar' }, to),
    );
    expect(done).toMatchObject({ rows: 3 });
    const sheet = await sheetIn(readFileSync(file));
    for (const cell of [
      'القتلى',
      'بلدة',
      'right-to-left &lt;U+202E&gt;',
      '=HYPERLINK(',
      '<v>3</v>',
    ])
      expect(sheet).toContain(cell);
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).not.toMatch(/<f>|Inventova/);
    const other = join(test.home, 'other.xlsx');
    const administrator = await admit(test, 'administrator');
    await expect(
      wholeFile(other, (to) => exportList(test.desk, { ...asked, token: administrator }, to)),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'NOT_ALLOWED_TO_SEE' });
    expect(existsSync(other)).toBe(false);
  });

  it('goes to a file whole or not at all, and never over another', async () => {
    const file = join(test.home, 'out.csv');
    await expect(wholeFile(file, () => Promise.reject(new Error('died')))).rejects.toThrow('died');
    await wholeFile(file, (to) => pipeline(['whole'], to));
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['whole', 0o600]);
    await expect(wholeFile(file, () => Promise.resolve())).rejects.toMatchObject({
      code: 'EXPORT_FILE_EXISTS',
    });
  });

  it('lists the exhibits of a case with what must be known of each, and of no other case', async () => {
    const [caseId, ...ids] = Array.from({ length: 5 }, () => randomUUID());
    const exhibitOf = (i: number) => ids[i] ?? '';
    const items = Array.from({ length: 4 }, () => randomUUID());
    const submit = async (by: string, ...steps: Command[]) =>
      await test.desk.writeSide.submit({
        origin: { commandId: randomUUID(), by },
        steps,
      });
    const team = `member-${test.operator.memberId}`;
    await submit(team, {
      kind: 'OpenCase',
      data: { caseId, reference: 'EX-1', title: { en: 'Invented' }, forum: 'ICC' },
    });
    for (const [i, evidenceId] of items.entries())
      await submit(
        team,
        {
          kind: 'AddEvidence',
          data: {
            evidenceId,
            kind: { code: null, printed: 'letter' },
            held: false,
            files: [],
            acquisition: {
              how: { code: null, printed: 'handed over' },
              at: null,
              ...(i === 2 ? { providerTerms: 'not before the trial' } : {}),
            },
            supports: [],
          },
        },
        {
          kind: 'IncludeEvidence',
          data: { caseId, exhibitId: exhibitOf(i), evidenceId, pages: i + 1, reason: 'Spec.' },
        },
      );
    const bears = (i: number, bearing: string): Command => ({
      kind: 'AssessBearing',
      data: { caseId, exhibitId: exhibitOf(i), suspectId: null, bearing, reason: 'Spec.' },
    });
    await submit(
      team,
      bears(0, 'incriminating'),
      bears(1, 'exculpatory'),
      bears(2, 'materialToDefence'),
      {
        kind: 'ContestEvidence',
        data: {
          evidenceId: items[1],
          by: { code: null, printed: 'the defence' },
          ground: { text: 'Invented.', lang: 'en' },
        },
      },
      {
        kind: 'ExcludeEvidence',
        data: { caseId, exhibitId: exhibitOf(3), reason: 'Spec.' },
      },
    );
    await test.desk.catchUp();
    const { head, rows } = read(await written('exhibits', { caseReference: 'EX-1' }));
    expect(head.get('rows')).toBe('4');
    expect(
      rows.map((row) => [row['number'], row['first page'], row['last page'], row['state']]),
    ).toEqual([
      ['1', '1', '1', ''],
      ['2', '2', '3', 'contested; exculpatory'],
      ['3', '4', '6', 'materialToDefence; underCondition'],
      ['4', '7', '10', 'excluded'],
    ]);
    await expect(written('exhibits', { caseReference: 'EX-2' })).rejects.toMatchObject({
      code: 'CASE_UNKNOWN',
    });
  });

  it('tells nobody more than the list does of what he may not know of: no row, no cell, no number, no refusal', async () => {
    const lawyer = await admit(test, 'lawyer');
    const as = (token: string, asked: Partial<ExportAsked> = {}) =>
      written('incidents', { token, ...asked });
    const of = { filter: { reports: [reportIdOf('T')] } };
    const seal = async (noun: string, id = '') => {
      const data = { subject: { noun, id }, level: 'secret', audience: ['custodian'], reason: 'x' };
      await test.desk.writeSide.submit({
        origin: byOperator(test.operator, randomUUID()),
        steps: [{ kind: 'SetHandling', data }],
      });
      await test.desk.catchUp();
    };
    const all = read(await as(lawyer)).rows;
    const hidden = all.find(({ unit }) => unit === 'a')?.['id'] ?? 'no row';

    await seal('incident', hidden);
    const left = await as(lawyer);
    expect([read(left).head.get('rows'), read(left).rows]).toEqual([
      '2',
      all.filter(({ id }) => id !== hidden),
    ]);
    for (const word of [hidden, FORMULA, 'told by nobody']) expect(left).not.toContain(word);
    // Today's seal holds for yesterday's position, too.
    const then = { asOf: { position: Number(read(left).head.get('position')) - 1 } };
    expect(read(await as(lawyer, then)).rows).toHaveLength(2);

    await seal('import', reportIdOf('T'));
    const unsaid = read(await as(lawyer));
    expect(unsaid.rows.map(({ unit, report }) => [unit, report])).toEqual([
      ['', ''],
      ['', ''],
    ]);
    const nobodys = { filter: { reports: [randomUUID()] } };
    const without = (text: string) => read(text).rows;
    expect(without(await as(lawyer, of))).toEqual(without(await as(lawyer, nobodys)));

    const exhibits = read(await written('exhibits', { caseReference: 'EX-1' })).rows;
    await seal('evidence', exhibits[2]?.['evidence']);
    const some = await written('exhibits', { caseReference: 'EX-1', token: lawyer });
    expect([read(some).head.get('rows'), read(some).rows.map(({ number }) => number)]).toEqual([
      '3',
      ['1', '2', '4'],
    ]);
    const cases = read(await written('cases')).rows;
    await seal('case', cases.find(({ reference }) => reference === 'EX-1')?.['id']);

    // A refusal is to the letter that of what was never there.
    const refused = async (list: string, asked: Partial<ExportAsked>): Promise<unknown> =>
      written(list, { token: lawyer, ...asked }).then(
        () => 'written',
        (error: unknown) => JSON.stringify(error),
      );
    for (const [list, kept, absent] of [
      ['findings', { report: 'T' }, { report: 'NEVER' }],
      ['exhibits', { caseReference: 'EX-1' }, { caseReference: 'NEVER' }],
    ] as const) {
      const said = await refused(list, kept);
      expect(said).toContain('not-found');
      expect(said).toEqual(await refused(list, absent));
    }
  });

  it('is refused, in words, where it cannot be known who may know of what', async () => {
    const then = await test.desk.store.head();
    await execute(
      test.adminUrl,
      `UPDATE read.checkpoint SET state = 'halted', halted_position = ${then + 1}, halted_code = 'PROJECTION_FAULT'
        WHERE name = 'handling' AND role = 'serving'`,
    );
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, randomUUID()),
      steps: [
        {
          kind: 'OpenCase',
          data: { caseId: randomUUID(), reference: 'EX-8', title: { en: 'Later' }, forum: 'ICC' },
        },
      ],
    });
    const output = join(test.home, 'not-written.csv');
    await expect(runCommand(test, 'export', ['cases'], { output })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'PROJECTION_HALTED',
      message: expect.stringContaining(`handling at position ${then + 1}`) as string,
    });
    expect(existsSync(output)).toBe(false);
    // Nor does the list itself go on: nothing of what nobody can say who may know of it.
    const list = await written('cases');
    expect([read(list).head.get('position'), list.includes('EX-8')]).toEqual([String(then), false]);
    await test.desk.projector.resume('handling');
    await test.desk.catchUp();
  });

  it('is of now where a read model that it does not ask has halted, and of then where it asks it', async () => {
    const then = await test.desk.store.head();
    await execute(
      test.adminUrl,
      `UPDATE read.checkpoint SET state = 'halted', halted_position = ${then + 1}, halted_code = 'PROJECTION_FAULT'
        WHERE name = 'evidence' AND role = 'serving'`,
    );
    await test.desk.writeSide.submit({
      origin: { commandId: randomUUID(), by: `member-${test.operator.memberId}` },
      steps: [
        {
          kind: 'OpenCase',
          data: { caseId: randomUUID(), reference: 'EX-9', title: { en: 'Later' }, forum: 'ICC' },
        },
      ],
    });
    const now = await test.desk.store.head();
    expect(now).toBeGreaterThan(then);
    for (const [list, position] of [
      ['incidents', now],
      ['cases', now],
      ['evidence', then],
    ] as const) {
      const output = join(test.home, `${list}-halted.csv`);
      const ran = await runCommand(test, 'export', [list], { output });
      expect(ran.answers).toMatchObject([{ list, position }]);
      expect(ran.said).toContain(`evidence at position ${then + 1} (PROJECTION_FAULT)`);
    }
    const counted = await runCommand(test, 'statistics', [], {});
    expect(counted.answers).toMatchObject([{ position: now }]);
    await expect(test.desk.catchUp()).rejects.toMatchObject({ code: 'PROJECTION_HALTED' });
    await test.desk.projector.resume('evidence');
    await test.desk.catchUp();
  });
});
