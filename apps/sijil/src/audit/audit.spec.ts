import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical, commitmentTo, envelopeOf } from '#events';
import type { StoredParts } from '#events';
import { keep, LedgerFolder } from '#notary';
import { openScene } from './audit.fixture.js';
import type { Scene } from './audit.fixture.js';
import type { Findings } from './audit.js';
import { CHANGES, flipped, lookAfter } from './tampering.fixture.js';

const codes = ({ faults }: Findings): readonly (readonly [string, number])[] =>
  faults.map(({ code, position }) => [code, position] as const);

describe('an audit of the register', () => {
  let scene: Scene;
  let sealed: number;

  beforeAll(async () => {
    scene = await openScene();
    await scene.write(100);
    sealed = (await scene.notary.seal()).head?.size ?? 0;
    await scene.write(2);
  });
  afterAll(() => scene.drop());

  const after = (change: string, values?: readonly unknown[]): Promise<Findings> =>
    lookAfter(scene, change, values);

  it('finds nothing where nothing was done, and says what is not sealed yet', async () => {
    const findings = await scene.verify();
    expect(findings.faults).toEqual([]);
    expect(findings).toMatchObject({ from: 1, to: await scene.store.head(), destroyed: 0 });
    expect(findings.head?.size).toBe(sealed);
    expect(findings.unsealed).toBe(findings.to - sealed);
    expect(findings.opened).toBeGreaterThan(300);
  });

  it.each(CHANGES)('finds and names a change of the column %s (%s)', async (column, to) => {
    const total = await scene.store.head();
    for (const at of [2, Math.ceil(sealed / 2), sealed, total - 1]) {
      const findings = await after(
        `UPDATE register.events SET ${column} = ${to} WHERE position = $1`,
        [at],
      );
      const named = findings.faults.filter(({ position }) => position === at);
      expect([column, at, named.length > 0]).toEqual([column, at, true]);
    }
  });

  it('finds a flipped bit in any part and any leaf', async () => {
    const rows = await scene.store.readAll(0, 1_000);
    for (let n = 0; n < 60; n += 1) {
      const row = rows[Math.floor(Math.random() * rows.length)];
      const column = n % 2 === 0 ? 'leaf' : 'parts';
      if (!row) continue;
      const at = Math.floor(Math.random() * Buffer.byteLength(row[column]));
      const findings = await after(
        `UPDATE register.events SET ${column} = $2 WHERE position = $1`,
        [row.position, flipped(row[column], at)],
      );
      const unsealedLeaf = column === 'leaf' && row.position > sealed;
      const named = findings.faults.some(({ position }) => position === row.position);
      // Who acted in an event that is not sealed yet is held by nothing but the database.
      expect([row.position, column, at, named || unsealedLeaf]).toEqual([
        row.position,
        column,
        at,
        true,
      ]);
    }
  });

  it('finds a part that was put in the place of another', async () => {
    const [row] = await scene.store.readAll(1, 1);
    const parts = JSON.parse(row?.parts ?? '{}') as StoredParts;
    const { identity } = envelopeOf(row?.leaf ?? '').parts;
    expect(identity).toBeDefined();
    for (const [name, instead] of [
      ['public', 'identity'],
      ['public', 'work'],
    ] as const) {
      const moved = canonical({ ...parts, [name]: undefined, [instead]: { sealed: 'AAAA' } });
      const findings = await after('UPDATE register.events SET parts = $1 WHERE position = 2', [
        moved,
      ]);
      expect(codes(findings)).toEqual([
        ['PART_ADDED', 2],
        ['PART_MISSING', 2],
      ]);
    }
  });

  it('finds an event that was rewritten and hashed again', async () => {
    const [row] = await scene.store.readAll(0, 1);
    if (!row) throw new Error('There is no event.');
    const parts = JSON.parse(row.parts) as StoredParts;
    const salt = Buffer.alloc(16, 9);
    const body = { name: { en: 'Another office' } };
    const envelope = envelopeOf(row.leaf);
    const rewritten = canonical({
      ...envelope,
      parts: { ...envelope.parts, case: commitmentTo({ salt, text: canonical(body) }) },
    });
    const findings = await after(
      'UPDATE register.events SET leaf = $1, parts = $2 WHERE position = 1',
      [rewritten, canonical({ ...parts, case: { salt: salt.toString('base64'), body } })],
    );
    expect(codes(findings)).toEqual([['LEAF_NOT_AS_SEALED', 1]]);
  });

  it('finds a tail that was cut off, and events that were inserted, swapped or taken out', async () => {
    const cut = await after(`DELETE FROM register.events WHERE position > ${sealed - 10}`);
    expect(cut.faults).toContainEqual(
      expect.objectContaining({ code: 'TAIL_MISSING', position: sealed - 9, until: sealed }),
    );

    const gone = await after('DELETE FROM register.events WHERE position = 40');
    expect(codes(gone)).toContainEqual(['POSITION_MISSING', 40]);
    const holed = await after(
      `DELETE FROM register.events WHERE position = (SELECT min(position) FROM register.events
         WHERE revision = 0 AND stream IN (SELECT stream FROM register.events WHERE revision = 1))`,
    );
    expect(holed.faults.map(({ code }) => code)).toContain('STREAM_NOT_AS_EVENTS');

    const swapped = await after(
      'UPDATE register.events SET position = CASE position WHEN 50 THEN 100051 ELSE 100050 END WHERE position IN (50, 51)',
    );
    expect(codes(swapped)).toContainEqual(['POSITION_MISSING', 50]);

    const exchanged = await after(
      `WITH a AS (SELECT leaf, parts FROM register.events WHERE position = 60), b AS (SELECT leaf, parts FROM register.events WHERE position = 61)
       UPDATE register.events e SET leaf = CASE position WHEN 60 THEN b.leaf ELSE a.leaf END, parts = CASE position WHEN 60 THEN b.parts ELSE a.parts END
         FROM a, b WHERE position IN (60, 61)`,
    );
    expect(codes(exchanged)).toEqual(
      expect.arrayContaining([
        ['LEAF_NOT_AS_SEALED', 60],
        ['LEAF_NOT_AS_SEALED', 61],
      ]),
    );

    const inserted = await after(
      `DO $$ BEGIN
         UPDATE register.events SET position = position + 100001 WHERE position > 70;
         INSERT INTO register.events SELECT 71, stream || 'x', 0, gen_random_uuid(), type, version, recorded_ms, clock_ms, command_id, command_mac, leaf, parts
           FROM register.events WHERE position = 70;
         UPDATE register.events SET position = position - 100000 WHERE position > 100000;
       END $$`,
    );
    expect(codes(inserted)).toContainEqual(['LEAF_NOT_AS_SEALED', 71]);
  });

  it('names the interval where the tiles do not tell the event', async () => {
    const copy = `${scene.ledger.folder}-copy`;
    await cp(scene.ledger.folder, copy, { recursive: true });
    await rm(join(copy, 'tile'), { recursive: true });
    const bare = new LedgerFolder(copy, keep);
    expect((await scene.verify({ ledger: bare })).faults.map(({ code }) => code)).toEqual(
      Array.from({ length: Math.ceil(sealed / 256) }, () => 'TILE_DAMAGED'),
    );
    const [row] = await scene.store.readAll(4, 1);
    await scene.tamper(
      `UPDATE register.events SET leaf = replace(leaf, 'process:sijil', 'process:other') WHERE position = 5`,
    );
    const changed = (await scene.store.readAll(4, 1))[0]?.leaf !== row?.leaf;
    const { faults } = await scene.verify({ ledger: bare });
    await scene.tamper('UPDATE register.events SET leaf = $1 WHERE position = 5', [row?.leaf]);
    expect(
      faults.some(
        ({ code, position, until }) =>
          code === 'ROOT_NOT_AS_SEALED' && position === 1 && until === sealed,
      ),
    ).toBe(changed);
    expect((await scene.verify()).faults).toEqual([]);
    await rm(copy, { recursive: true });
  });

  it('looks only at what came since, and at everything where that is not sure', async () => {
    const first = await scene.verify({ full: false });
    expect(first.faults).toEqual([]);
    const again = await scene.verify({ full: false });
    expect(again).toMatchObject({ earlier: sealed, from: sealed + 1, faults: [] });
    await scene.write(1);
    await scene.notary.seal();
    sealed = (await scene.verify({ full: false })).head?.size ?? 0;
    expect(await scene.verify({ full: false })).toMatchObject({ earlier: sealed, faults: [] });
  });

  it('finds, of what came since, what does not go on where its stream was', async () => {
    const [person = ''] = await scene.write(1);
    const set = (to: string) =>
      scene.tamper(`UPDATE register.events SET revision = ${to} WHERE stream = $1`, [
        `person-${person}`,
      ]);
    const broken = async (there: string, back: string): Promise<readonly string[]> => {
      await set(there);
      const { earlier, faults } = await scene.verify({ full: false });
      await set(back);
      expect(earlier).toBe(sealed);
      return faults.filter(({ code }) => code === 'STREAM_NOT_AS_EVENTS').map(({ what }) => what);
    };
    const hole = await broken('revision * 11', 'revision / 11');
    expect(hole).toEqual([`person-${person}`]);
    const nothingBefore = await broken('revision + 5', 'revision - 5');
    expect(nothingBefore).toEqual([`person-${person}`]);
    expect((await scene.verify({ full: false })).faults).toEqual([]);
  });

  it('still holds where an identity was destroyed', async () => {
    const before = await scene.verify();
    const [person = ''] = await scene.write(1);
    await scene.notary.seal();
    await scene.vault.destroyPerson(person);
    const { faults, destroyed, opened } = await scene.verify();
    expect(faults).toEqual([]);
    expect(destroyed).toBe(before.destroyed + 1);
    expect(opened).toBeGreaterThan(before.opened);
  });
});
