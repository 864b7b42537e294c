import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { instant } from '#kernel';
import { canonical } from '#events';
import { testRegister } from '#testing';
import type { TestRegister } from '#testing';
import type { AppendRequest } from '../event-store.js';
import { PostgresEventStore } from './postgres.event-store.js';
import { PostgresSealStore } from './postgres.seal-store.js';

const REGISTER = randomUUID();
const AT = instant(Date.parse('2026-01-01'));

interface Said {
  readonly type?: string;
  readonly stream?: string;
  readonly by?: string;
  readonly register?: string;
  readonly id?: string;
}

describe('the register through the role of the notary', () => {
  let database: TestRegister;
  let store: PostgresEventStore;
  let seals: PostgresSealStore;
  let notary: pg.Client;

  /** One event; what its leaf says can be told otherwise than its columns. */
  const request = (said: Said = {}, inLeaf: Said = {}, parts: object = {}): AppendRequest => {
    const told = {
      id: randomUUID(),
      type: 'CheckpointSealed',
      stream: `seal-${randomUUID()}`,
      by: 'process:notary',
      register: REGISTER,
      ...said,
    };
    const ids = { commandId: randomUUID(), commandMac: randomUUID().replaceAll('-', '').repeat(2) };
    const common = { ...told, ...ids, version: 1, revision: 0, recordedAt: AT };
    const leaf = canonical({ ...common, ...inLeaf, parts: {} });
    return {
      ...ids,
      checks: [{ stream: told.stream, revision: -1 }],
      events: [{ ...common, leaf, parts: canonical(parts) }],
    };
  };
  const refusedBy = async (asked: Promise<unknown>): Promise<string | undefined> =>
    await asked.then(
      () => 'nobody',
      (error: { code?: string }) => error.code,
    );

  beforeAll(async () => {
    database = await testRegister();
    store = await PostgresEventStore.open(database.writerUrl);
    seals = new PostgresSealStore(database.notaryUrl, 'register');
    notary = new pg.Client({ connectionString: database.notaryUrl });
    await notary.connect();
    const stream = `member-${randomUUID()}`;
    await store.append([
      request({ type: 'MemberAdmitted', stream, by: 'process:sijil' }, {}, { case: { body: 1 } }),
    ]);
  });
  afterAll(async () => {
    await notary.end();
    await seals.close();
    await store.close();
    await database.drop();
  });

  it('gives leaves, and no part of what happened', async () => {
    expect(await seals.head()).toBe(await store.head());
    const [own] = await store.readAll(0, 1);
    const [event] = await seals.readAll(0, 1);
    expect(event).toEqual({ ...own, parts: '{}' });
    const { stream } = JSON.parse(own?.leaf ?? '{}') as { stream: string };
    expect((await seals.readStreams([stream])).get(stream)).toEqual([]);
    expect(await refusedBy(notary.query('SELECT parts FROM register.events'))).toBe('42501');
  });

  it('is told of a seal, once, and judges as the register does', async () => {
    const asked = request({}, {}, { public: { body: {}, salt: '' } });
    const at = (await store.head()) + 1;
    expect(await seals.append([asked])).toEqual([{ kind: 'appended', first: at, last: at }]);
    expect(await seals.append([asked])).toEqual([{ kind: 'duplicate', first: at, last: at }]);
    const [event] = asked.events;
    const stream = event?.stream ?? '';
    expect(await seals.append([request({ id: event?.id ?? '' })])).toEqual([{ kind: 'mismatch' }]);
    expect(await seals.append([request({ stream })])).toEqual([
      { kind: 'conflict', stream, actual: 0 },
    ]);
    expect((await seals.readStreams([stream])).get(stream)).toEqual([
      { position: at, leaf: event?.leaf, parts: event?.parts },
    ]);
    expect(await seals.readStreams([stream])).toEqual(await store.readStreams([stream]));
  });

  it('takes nothing else from it, however it is dressed', async () => {
    const before = await store.head();
    const member = `member-${randomUUID()}`;
    for (const wrong of [
      request({ type: 'MemberAdmitted' }),
      request({ stream: member }),
      request({}, { type: 'MemberAdmitted' }),
      request({}, { stream: member }),
      request({}, { id: randomUUID() }),
      request({ by: 'member-1' }),
      request({ register: randomUUID() }),
      request({}, {}, { case: { body: {}, salt: '' } }),
    ])
      expect(await refusedBy(seals.append([wrong]))).toBe('42501');
    for (const text of [
      'INSERT INTO register.events SELECT * FROM register.events',
      "UPDATE register.events SET leaf = ''",
      'DELETE FROM register.events',
      'DO $$ BEGIN LOCK TABLE register.pen IN ACCESS SHARE MODE; END $$',
      "SELECT register.append_one('seal-1', 0, gen_random_uuid(), 'x', 1::smallint, 0, gen_random_uuid(), '', '', '')",
    ])
      expect([text, await refusedBy(notary.query(text))]).toEqual([text, '42501']);
    expect(await store.head()).toBe(before);
  });
});
