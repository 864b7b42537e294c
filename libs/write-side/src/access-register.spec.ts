import { randomBytes, randomUUID } from 'node:crypto';
import { Refusal } from '#kernel';
import { envelopeOf, readEvent } from '#events';
import { PostgresEventStore } from '#event-store';
import { testRegister } from '#testing';
import type { TestRegister } from '#testing';
import { InMemoryVault } from '#vault';
import { AccessRegister, accessRegisterId } from './access-register.js';
import type { Disclosure } from './access-register.js';

const by = `member-${randomUUID()}`;
const disclosure = (): Disclosure => ({
  disclosureId: randomUUID(),
  means: 'answer',
  purpose: 'caseWork',
  position: 7,
  shown: [{ class: 'work', fields: ['reason'], subjects: [`incident-${randomUUID()}`] }],
});

describe('the access register', () => {
  const registerId = randomUUID();
  const vault = new InMemoryVault();
  let database: TestRegister;
  let store: PostgresEventStore;
  const over = (id = registerId): AccessRegister =>
    new AccessRegister(
      {
        store,
        vault,
        clock: { now: () => Date.now() },
        random: (bytes) => randomBytes(bytes),
      },
      () => Promise.resolve({ id, purpose: 'sandbox' }),
    );

  beforeAll(async () => {
    database = await testRegister();
    store = await PostgresEventStore.open(database.writerUrl, { schema: 'access' });
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('opens itself once, whoever comes first, under an id that follows from its register', async () => {
    const [one, other] = [over(), over()];
    const all = Array.from({ length: 10 }, (_, n) =>
      (n % 2 === 0 ? one : other).record({ by }, disclosure()),
    );
    expect((await Promise.all(all)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, n) => n + 2),
    );
    const events = await store.readAll(0, 20);
    expect(events.map(({ leaf }) => envelopeOf(leaf).register)).toEqual(
      Array.from({ length: 11 }, () => accessRegisterId(registerId)),
    );
    expect(events.map((event) => readEvent(event).fact.type)).toEqual([
      'RegisterOpened',
      ...Array.from({ length: 10 }, () => 'ContentDisclosed'),
    ]);
    expect(envelopeOf(events[1]?.leaf ?? '').by).toBe(by);
  });

  it('never moves the register itself', async () => {
    const main = await PostgresEventStore.open(database.writerUrl);
    expect(await main.head()).toBe(0);
    await main.close();
  });

  it('is not taken for the one of another register', async () => {
    await expect(over(randomUUID()).record({ by }, disclosure())).rejects.toMatchObject({
      code: 'ACCESS_REGISTER_OF_ANOTHER',
    });
  });

  it('says the same disclosure once', async () => {
    const said = disclosure();
    const [first, again] = [await over().record({ by }, said), await over().record({ by }, said)];
    expect(again).toBe(first);
    await expect(over().record({ by }, { ...said, purpose: 'audit' })).rejects.toThrow(Refusal);
  });
});
