import { randomUUID } from 'node:crypto';
import { envelopeOf } from '#events';
import { openScene } from './audit.fixture.js';
import type { Scene } from './audit.fixture.js';
import type { Findings } from './audit.js';

const codes = ({ faults }: Findings): readonly (readonly [string, number])[] =>
  faults.map(({ code, position }) => [code, position] as const);

describe('an audit of the access register', () => {
  let scene: Scene;
  let member: string;

  beforeAll(async () => {
    scene = await openScene();
    await scene.write(2);
    const events = await scene.store.readAll(0, 100);
    member = events
      .map(({ leaf }) => envelopeOf(leaf).stream)
      .find((stream) => stream.startsWith('member-')) as string;
    for (let n = 0; n < 5; n += 1) await scene.disclose(member, [member]);
    await scene.sealAccess();
  });
  afterAll(() => scene.drop());

  it('finds nothing where nothing was done', async () => {
    expect(await scene.verifyAccess()).toMatchObject({ faults: [], to: 7, unsealed: 1 });
  });

  it('finds what was changed, taken out or brought in from the register itself', async () => {
    const changes = [
      [
        `UPDATE access.events SET parts = replace(parts, '"reason"', '"summary"') WHERE position = 3`,
        ['PART_NOT_AS_COMMITTED', 3],
      ],
      [`UPDATE access.events SET recorded_ms = 1 WHERE position = 4`, ['COLUMN_NOT_AS_LEAF', 4]],
      [`DELETE FROM access.events WHERE position = 5`, ['POSITION_MISSING', 5]],
      [
        `UPDATE access.events a SET leaf = e.leaf, parts = e.parts FROM register.events e
          WHERE a.position = 2 AND e.position = 2`,
        ['EVENT_OF_ANOTHER_REGISTER', 2],
      ],
    ] as const;
    for (const [change, fault] of changes) {
      await scene.tamper('CREATE TABLE kept AS TABLE access.events');
      await scene.tamper(change);
      const findings = await scene.verifyAccess();
      await scene.tamper('DELETE FROM access.events');
      await scene.tamper('INSERT INTO access.events SELECT * FROM kept');
      await scene.tamper('DROP TABLE kept');
      expect(codes(findings)).toContainEqual(fault);
    }
    expect((await scene.verifyAccess()).faults).toEqual([]);
  });

  it('holds it against the register: nobody sees what is not there, nor before it is there', async () => {
    await scene.disclose(member, [`incident-${randomUUID()}`]);
    await scene.disclose(`member-${randomUUID()}`, [member]);
    await scene.disclose(member, [member], 9_999);
    const found = codes(await scene.verifyAccess());
    expect(found).toEqual([8, 9, 10].map((at) => ['DISCLOSURE_OF_NOTHING', at]));
  });
});
