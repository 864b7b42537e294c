import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMapping } from '#reports';
import { importSheet } from '#sijil';
import { FAULT_CODES, invented, inventedCsv } from './invented-sheet.js';
import { killedImport } from './killed-import.js';
import type { KilledImport } from './killed-import.js';
import { openTestDesk } from './open-test-desk.js';
import { Workshop } from './sijil-process.js';

const ROWS = 300;

describe('a table of which the import is killed in the middle', () => {
  let workshop: Workshop;
  let killed: KilledImport;
  beforeAll(async () => {
    workshop = await Workshop.open();
    killed = await killedImport(workshop, ROWS, 1);
  }, 60_000);
  afterAll(() => workshop.drop([workshop.path('home')]));

  it('is taken in whole by the next run, nothing twice, with every fault explained', () => {
    const { result, types } = killed;
    expect(result.incidents).toEqual({ accepted: 297, unchanged: 0, corrected: 0, refused: 3 });
    expect(result.refusals.map(({ path, code }) => [path, code])).toEqual(
      FAULT_CODES.slice(0, 3).map(([field, code], i) => [`/rows/${i * 100 + 101}/${field}`, code]),
    );
    expect(types).toMatchObject({
      IncidentRecorded: 297,
      RowRefused: 3,
      ImportStarted: 1,
      ImportCompleted: 1,
      // Two of them are the members of the desk.
      PersonRegistered: 182,
    });
  });

  it('leaves no name of its people in the clear, in no file of the home', () => {
    const filesBelow = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        const stat = lstatSync(path);
        return stat.isDirectory() ? filesBelow(path) : stat.isFile() ? [path] : [];
      });
    const files = filesBelow(workshop.path('home'));
    expect(files.some((path) => path.includes('pg_wal'))).toBe(true);
    expect(
      files.filter((path) => {
        const bytes = readFileSync(path);
        return /Victimov|Witnessov|invented remark|office 1\d/i.test(bytes.toString('latin1'));
      }),
    ).toEqual([]);
    expect(JSON.stringify(killed.result)).not.toMatch(/Victimov|Witnessov/);
  });

  it('takes nothing in without a mapping, and proposes one', async () => {
    const { code, out } = await workshop.run(['import', workshop.path('table.csv')]);
    expect(code).toBe(1);
    expect(JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1))).toMatchObject({
      columns: { Ref: 'id', Date: 'date', Killed: 'killed', 'Office column': null },
    });
  });
});

describe('a table that comes again', () => {
  it('changes only what its publisher says of the rows that changed', async () => {
    const test = await openTestDesk();
    const take = (bytes: Uint8Array, dryRun = false) =>
      importSheet(test.desk, test.operator, {
        name: 'table.csv',
        bytes,
        as: 'T',
        dryRun,
        mapping: readMapping(invented),
      });
    try {
      const dry = await take(inventedCsv(40), true);
      expect(dry.incidents).toMatchObject({ accepted: 40 });
      expect(await test.desk.store.head()).toBe(dry.position);
      await take(inventedCsv(40));
      const same = await take(inventedCsv(40, { delimiter: ';' }));
      expect(same.incidents).toEqual({ accepted: 0, unchanged: 40, corrected: 0, refused: 0 });
      const changed = await take(inventedCsv(39, { killed: (i) => (i === 7 ? 99 : (i % 9) + 1) }));
      expect(changed.incidents).toEqual({ accepted: 0, unchanged: 38, corrected: 1, refused: 0 });
      expect(changed.findings.map(({ code }) => code)).toContain('UNIT_VANISHED');
      await test.desk.catchUp();
      const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
      const { total } = await test.desk.readModels.incidents.list(at, {}, { first: 1 });
      // The row that is gone is kept as no longer asserted.
      expect(total).toBe(39);
    } finally {
      await test.drop();
    }
  }, 60_000);
});
