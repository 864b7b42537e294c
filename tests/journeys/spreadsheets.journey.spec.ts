import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMapping } from '#reports';
import { importReport, importSheet, mappingNamed, saveMapping } from '#sijil';
import type { ImportResult } from '#sijil';
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
  }, 240_000);
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

  it('is rehearsed to the same answer, though nothing is kept of its rows', async () => {
    const table = workshop.path('odd.csv');
    // A row of which something is odd (more children than dead) comes in, and is a finding.
    const [heading = '', ...rows] = inventedCsv(70).toString().split('\r\n');
    const killedAt = heading.split(',').indexOf('Killed');
    const childrenAt = heading.split(',').indexOf('Children');
    const sourceAt = heading.split(',').indexOf('Source');
    writeFileSync(
      table,
      [
        heading,
        ...rows.map((row, i) => {
          const cells = row.split(',');
          if (i % 30 === 2) cells[childrenAt] = String(Number(cells[killedAt]) + 1);
          // A word that no vocabulary has, in one row alone: said of that row, when all have been read.
          if (i === 40) cells[sourceAt] = 'an invented word';
          return cells.join(',');
        }),
      ].join('\n'),
    );
    const args = [
      'import',
      table,
      '--mapping',
      workshop.path('mapping.json'),
      '--as',
      'ODD',
      '--json',
    ];
    const [rehearsed, real] = [
      await workshop.run([...args, '--dry-run']),
      await workshop.run(args),
    ].map(({ out }) => JSON.parse(out) as ImportResult);
    expect(rehearsed?.findings.map(({ path }) => path)).toEqual([
      '/rows/4/children',
      '/rows/34/children',
      '/rows/64/children',
      '/rows/2/columns',
      '/rows/42/evidenceType',
    ]);
    expect({ ...rehearsed, position: 0 }).toEqual({ ...real, position: 0 });
  }, 240_000);

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

describe('a mapping that is saved', () => {
  it('is there under its name for the next table, and changed only for a reason', async () => {
    const test = await openTestDesk();
    const file = join(test.home, 'mapping.json');
    try {
      await expect(mappingNamed(test.desk, 'Monthly')).rejects.toMatchObject({
        code: 'MAPPING_UNKNOWN',
      });
      writeFileSync(file, JSON.stringify(invented));
      await saveMapping(test.desk, 'Monthly', file);
      const saved = await mappingNamed(test.desk, 'monthly');
      expect(saved.given).toEqual((await mappingNamed(test.desk, file)).given);
      await expect(saveMapping(test.desk, 'Monthly', file)).rejects.toMatchObject({
        code: 'NOTHING_CHANGES',
      });
      writeFileSync(file, JSON.stringify({ ...invented, dates: 'MM/DD/YYYY' }));
      await expect(saveMapping(test.desk, 'Monthly', file)).rejects.toMatchObject({
        code: 'REASON_MISSING',
      });
      await saveMapping(test.desk, 'Monthly', file, 'The office changed its dates.');
      expect((await mappingNamed(test.desk, 'Monthly')).dates).toBe('MM/DD/YYYY');
      await test.desk.catchUp();
      expect((await test.desk.readModels.status()).filter(({ halted }) => halted)).toEqual([]);
    } finally {
      await test.drop();
    }
  }, 240_000);
});

describe('an export of Bayanat', () => {
  it('comes in as incidents, items, persons and actors, with the file itself as evidence', async () => {
    const test = await openTestDesk();
    const take = (json: object, as: string, dryRun = false) =>
      importReport(test.desk, test.operator, {
        name: 'b.json',
        bytes: Buffer.from(JSON.stringify(json)),
        as,
        from: 'bayanat',
        dryRun,
      });
    const actors = [
      { id: 1, type: 'Person', name: 'Zaytuna Inventova' },
      { id: 2, type: 'Person', name: 'Vicinus Inventov' },
      { id: 3, type: 'Entity', name: 'An invented brigade' },
    ];
    const bulletin = {
      id: 5,
      title: 'A video',
      actor_relations: [{ actor: { id: 2 }, related_as: [2], comment: 'He filmed it.' }],
      bulletin_relations: [{ bulletin: { id: 6 } }],
    };
    const incident = {
      id: 7,
      description: 'Invented.',
      events: [{ from_date: '2021-05-04T10:00' }],
      actor_relations: [{ actor: { id: 1 }, related_as: [2] }],
    };
    try {
      const whole = { incidents: [incident], bulletins: [bulletin], actors };
      const came = { items: 1, persons: 1, actors: 1, known: 0, refused: 0 };
      const dry = await take(whole, 'B', true);
      expect([dry.beside, dry.refusals]).toEqual([came, []]);
      const first = await take(whole, 'B');
      expect(first.incidents).toEqual({ accepted: 1, unchanged: 0, corrected: 0, refused: 0 });
      expect([first.beside, first.refusals]).toEqual([came, []]);
      expect(first.findings.map(({ code, path }) => [code, path])).toContainEqual([
        'RELATION_NOT_TAKEN',
        '/bulletins/0/bulletin_relations/0',
      ]);
      const again = await take(whole, 'B');
      expect(again.incidents).toMatchObject({ accepted: 0, unchanged: 1 });
      const later = await take({ ...whole, bulletins: [{ ...bulletin, id: 8 }, bulletin] }, 'B');
      expect(later.beside).toEqual({ items: 1, persons: 0, actors: 0, known: 3, refused: 0 });
      expect(later.findings.map(({ code }) => code)).toContain('RECORD_KNOWN');

      // Exported again by somebody who may not see them: nothing new, and nothing is taken back.
      const shut = await take(
        { incidents: [{ id: 7, restricted: true }], bulletins: [{ id: 9, restricted: true }] },
        'B',
      );
      expect(shut.incidents).toEqual({ accepted: 0, unchanged: 0, corrected: 0, refused: 1 });
      expect(shut.refusals.map(({ code, path }) => [code, path])).toEqual([
        ['RECORD_RESTRICTED', '/incidents/0'],
        ['RECORD_RESTRICTED', '/bulletins/0'],
      ]);
      expect(shut.findings).toEqual([]);

      await test.desk.catchUp();
      const { readModels, store } = test.desk;
      const at = await readModels.snapshot({ projections: ['evidence'] });
      const { total } = await readModels.evidence.list(at, {}, { first: 1 });
      // The publication, three versions of its file, two bulletins.
      expect(total).toBe(6);
      expect(JSON.stringify(await store.readAll(0, 1_000))).not.toMatch(/Inventov|filmed/);
      expect((await readModels.status()).filter(({ halted }) => halted)).toEqual([]);
    } finally {
      await test.drop();
    }
  }, 240_000);
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
  }, 240_000);
});
