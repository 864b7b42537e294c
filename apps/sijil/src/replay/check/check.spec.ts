import { projections } from '#read-side';
import type { Projection } from '#read-side';
import { NAMED_KINDS } from '#replay';
import { openCheck } from './check.fixture.js';
import type { OpenCheck } from './check.fixture.js';
import { checkedTables } from './tables.js';

import.meta.jest.setTimeout(120_000);

/** One run of events, so that everything that differs is listed at once. */
const EVENTS = 1_850;

type Hearing = NonNullable<ReturnType<Projection['hear']>>;
type Changes = ReturnType<Hearing['apply']>;

/** One of our projections, with a fault in what it makes of facts. */
const faulty = (name: string, spoil: (type: string, changes: Changes) => Changes): Projection => {
  const sound = projections.find((one) => one.name === name);
  if (!sound) throw new Error(`There is no projection ${name}.`);
  return {
    ...sound,
    hear: (event) => {
      const heard = sound.hear(event);
      return heard && { ...heard, apply: (rows) => spoil(event.fact.type, heard.apply(rows)) };
    },
  };
};

const TAMPERED = [
  [
    'a version that ends too early',
    'incidents',
    'claim',
    null,
    'UPDATE $.claim SET valid_to = valid_from + 1 WHERE valid_to IS NULL',
  ],
  [
    'a version that ends too late',
    'incidents',
    'incident_description',
    null,
    'UPDATE $.incident_description SET valid_to = valid_to + 1 WHERE valid_to IS NOT NULL',
  ],
  [
    'another number',
    'incidents',
    'incident',
    'killed',
    'UPDATE $.incident SET killed = killed + 1 WHERE killed IS NOT NULL',
  ],
  [
    'another word in the rest of a row',
    'charges',
    'charge',
    'tool',
    `UPDATE $.charge SET data = jsonb_set(data, '{tool}', '"another"')`,
  ],
  [
    'another instant',
    'people',
    'person',
    'recordedAt',
    `UPDATE $.person SET recorded_at = recorded_at + interval '1 ms'`,
  ],
  [
    'another token of a sealed part',
    'cases',
    'case_file',
    'sealed',
    `UPDATE $.case_file SET sealed = replace(sealed::text, '"token":"', '"token":"x')::json`,
  ],
  [
    'a row that no fact tells of',
    'members',
    'member_role',
    null,
    `INSERT INTO $.member_role (member_id, role, by, recorded_at, valid_from) SELECT member_id, 'auditor', by, recorded_at, valid_from FROM $.member m WHERE NOT EXISTS (SELECT FROM $.member_role r WHERE r.member_id = m.member_id AND r.role = 'auditor') LIMIT 1`,
  ],
  [
    'something left out that no other record has',
    'incidents',
    'claim',
    'taken by another record',
    `INSERT INTO read.not_taken SELECT c.name, c.generation, t.valid_from, t.claim_id, '', 'claim', ARRAY[t.claim_id::text], (SELECT min(i.incident_id::text)::uuid FROM $.incident i WHERE i.incident_id <> t.incident_id) FROM read.checkpoint c, $.claim t WHERE c.name = 'incidents' AND c.role = 'serving' AND t.kind NOT IN ('toll', 'control', 'attribution', 'characterisation') AND t.valid_from = t.made ORDER BY t.made LIMIT 1`,
  ],
  [
    'a row from beyond the end',
    'handling',
    'hold',
    null,
    'UPDATE $.hold SET valid_from = 1000000 WHERE ctid = (SELECT min(ctid) FROM $.hold)',
  ],
] as const;

describe('the read models held against the streams', () => {
  let scene: OpenCheck;

  beforeAll(async () => {
    scene = await openCheck(EVENTS, 20_261);
    await scene.build();
  });
  afterAll(() => scene.drop());

  it('leaves no table out, and has words for every kind of thing', () => {
    const { tables, untold } = checkedTables();
    expect(untold).toEqual([]);
    // Lists of what happened, words to be found by, and counts are no things.
    const things = tables
      .map(({ name }) => name)
      .filter((name) => !/^history_|_words$|_total$/.test(name));
    expect(things.filter((name) => !NAMED_KINDS.includes(name))).toEqual([]);
  });

  it('agree at every position and at those chosen, however little is held in memory', async () => {
    const position = await scene.store.head();
    const all = await scene.check();
    expect(all).toMatchObject({ position, positions: position, differences: [] });
    const steps: number[] = [];
    const some = await scene.check({
      samples: 20,
      run: 100,
      hold: 50,
      progress: (at) => steps.push(at),
    });
    expect(some).toMatchObject({ position, positions: 20, differences: [] });
    expect(steps.length).toBeGreaterThan(15);
    expect(some.rows).toBeLessThan(all.rows);
    expect(some.standing).toBe(all.standing);
  });

  it('finds a row that ends without a fact, right where a run of events begins', async () => {
    const ends: number[] = [];
    await scene.check({ run: 300, progress: (at) => ends.push(at) });
    const at = (ends[0] ?? 0) + 1;
    const open = 'valid_to IS NULL';
    const chosen = `SELECT person_id FROM $.person WHERE ${open} AND valid_from < ${at} ORDER BY 1 LIMIT 1`;
    const ended = await scene.tamper(
      'people',
      `UPDATE $.person SET valid_to = ${at} WHERE ${open} AND person_id = (${chosen})`,
    );
    expect(ended).toBe(1);
    const { differences } = await scene.check({ run: 300 });
    expect(differences[0]).toMatchObject({ position: at, table: 'person', inTheReadModel: null });
    const later = `SELECT FROM $.person q WHERE q.person_id = p.person_id AND q.valid_from >= ${at}`;
    await scene.tamper(
      'people',
      `UPDATE $.person p SET valid_to = NULL WHERE valid_to = ${at} AND NOT EXISTS (${later})`,
    );
    expect((await scene.check()).differences).toEqual([]);
  });

  it('names whatever was altered behind the projector', async () => {
    for (const [, readModel, , , sql] of TAMPERED)
      expect([sql, await scene.tamper(readModel, sql)]).not.toEqual([sql, 0]);
    const { differences } = await scene.check({ most: 100_000 });
    for (const [, readModel, table, field] of TAMPERED)
      expect(differences).toContainEqual(
        expect.objectContaining({ readModel, table, ...(field === null ? {} : { field }) }),
      );
    expect(new Set(differences.map(({ table }) => table))).toEqual(
      new Set(TAMPERED.map(([, , table]) => table as string)),
    );
  });

  it('finds a row that was taken out of any table', async () => {
    const { tables } = checkedTables();
    for (const { name, projection, key } of tables) {
      const by = key
        .map(([property]) => `"${property.replaceAll(/[A-Z]/g, (c) => `_${c}`).toLowerCase()}"`)
        .join(', ');
      const first = `SELECT ctid FROM $."${name}" ORDER BY ${by} LIMIT 1`;
      const taken = await scene.tamper(
        projection,
        `DELETE FROM $."${name}" WHERE ctid = (${first})`,
      );
      expect([name, taken]).toEqual([name, 1]);
    }
    const { differences } = await scene.check({ most: 100_000 });
    const named = new Set(
      differences.flatMap(({ table, inTheReadModel }) => (inTheReadModel === null ? [table] : [])),
    );
    expect(named).toEqual(new Set(tables.map(({ name }) => name)));
  });
});

describe('a faulty projection', () => {
  let scene: OpenCheck;

  beforeAll(async () => {
    scene = await openCheck(EVENTS, 20_261);
    // Deaf to one fact, blind to what takes something back, and short of one row.
    await scene.build([
      faulty('evidence', (type, changes) => (type === 'EvidenceWithdrawn' ? [] : changes)),
      faulty('reports', (_, changes) =>
        changes.map((one) =>
          'put' in one && 'stands' in one.put && one.put.stands === false
            ? { ...one, put: { ...one.put, stands: true } }
            : one,
        ),
      ),
      faulty('history', (type, changes) => (type === 'HoldPlaced' ? changes.slice(0, 1) : changes)),
    ]);
  });
  afterAll(() => scene.drop());

  it('is found where it first shows, with both values', async () => {
    const { differences } = await scene.check({ most: 100_000 });
    const first = (readModel: string) => differences.find((one) => one.readModel === readModel);
    expect(first('evidence')).toMatchObject({
      table: 'evidence',
      subject: expect.stringMatching(/^evidence-/) as string,
      field: 'withdrawn',
      byTheEvents: true,
      inTheReadModel: false,
    });
    const [event] = await scene.store.readAll((first('evidence')?.position ?? 0) - 1, 1);
    expect(event?.leaf).toContain('"EvidenceWithdrawn"');
    expect(first('reports')).toMatchObject({ field: 'stands', byTheEvents: false });
    expect(first('history')).toMatchObject({ table: 'history_subject', inTheReadModel: null });
    expect(new Set(differences.map(({ readModel }) => readModel)).size).toBe(3);
    expect((await scene.check()).differences.length).toBeLessThanOrEqual(20);
  });
});
