import { randomBytes, randomUUID } from 'node:crypto';
import { newId, Protected, Refusal } from '#kernel';
import type { Clock, Command, Position } from '#kernel';
import { envelopeOf } from '#events';
import { InMemoryEventStore } from '#event-store';
import type { AppendOutcome, AppendRequest } from '#event-store';
import { InMemoryVault } from '#vault';
import { WriteSide } from './write-side.js';
import type { Receipt } from './submission.js';

const ticking = (start = 1_700_000_000_000): Clock & { at: number } => {
  const clock = { at: start, now: () => (clock.at += 1) };
  return clock;
};

/** A register with one member, and the ways to write in it. */
const desk = async (store = new InMemoryEventStore(), clock: Clock = ticking()) => {
  const vault = new InMemoryVault();
  const pen = new WriteSide({
    store,
    vault,
    clock,
    random: (n) => randomBytes(n),
    pause: () => Promise.resolve(),
  });
  const process = 'process:test';
  const registerId = randomUUID();
  await pen.submit({
    origin: { commandId: randomUUID(), by: process },
    steps: [{ kind: 'OpenRegister', data: { registerId, purpose: 'sandbox' } }],
  });
  const admission = randomUUID();
  await pen.submit({
    origin: { commandId: admission, by: process },
    steps: [
      {
        kind: 'AdmitMember',
        data: { name: new Protected('Invented Analyst'), roles: ['analyst'] },
      },
    ],
  });
  const by = `member-${newId(admission, 'member')}`;
  const submit = (
    steps: readonly Command[],
    commandId: string = randomUUID(),
    expectedRevision?: number,
  ): Promise<Receipt> =>
    pen.submit({
      origin: { commandId, by },
      steps,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
  return { store, vault, pen, by, submit, registerId };
};

const actor = (name: string, note?: string): Command => ({
  kind: 'RegisterActor',
  data: {
    kind: 'unit',
    name: { en: name },
    source: { kind: 'tool', id: 'test' },
    ...(note === undefined ? {} : { note }),
  },
});

const code = async (what: Promise<unknown>): Promise<string> => {
  try {
    await what;
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe('submitting', () => {
  it('answers a repeated command with its first receipt, and writes nothing', async () => {
    const { submit, store } = await desk();
    const commandId = randomUUID();
    const first = await submit([actor('First Brigade', 'a note')], commandId);
    const head = await store.head();
    const again = await submit([actor('First Brigade', 'a note')], commandId);
    expect(again).toEqual({ ...first, repeated: true });
    expect(await store.head()).toBe(head);
  });

  it('refuses a command id that was used for something else', async () => {
    const { submit } = await desk();
    const commandId = randomUUID();
    await submit([actor('First Brigade')], commandId);
    // The id is looked for on the streams that the command reads: here, on the same one.
    expect(await code(submit([actor('Second Brigade')], commandId))).toBe('COMMAND_ID_REUSED');
  });

  it('writes all steps of a submission or none', async () => {
    const { submit, store } = await desk();
    const head = await store.head();
    const broken = {
      kind: 'EndMembership',
      data: { actorId: randomUUID(), claimId: randomUUID(), reason: 'why' },
    };
    expect(await code(submit([actor('Kept?'), broken]))).not.toBe('accepted');
    expect(await store.head()).toBe(head);
  });

  it('lets a later step rely on an earlier one', async () => {
    const { submit } = await desk();
    const actorId = randomUUID();
    const receipt = await submit([
      { ...actor('Named twice'), data: { ...actor('Named twice').data, actorId } },
      {
        kind: 'AddName',
        data: { actorId, name: { en: 'Another spelling' }, source: { kind: 'tool', id: 'test' } },
      },
    ]);
    expect(receipt.facts.map(({ type }) => type)).toEqual(['ActorRegistered', 'NameAdded']);
  });

  it('says what changed where the record is not at the revision expected', async () => {
    const { submit } = await desk();
    const actorId = randomUUID();
    await submit([{ ...actor('Unit'), data: { ...actor('Unit').data, actorId } }]);
    const add = (en: string): Command => ({
      kind: 'AddName',
      data: { actorId, name: { en }, source: { kind: 'tool', id: 'test' } },
    });
    await submit([add('one')], randomUUID(), 0);
    const late = submit([add('two')], randomUUID(), 0);
    await expect(late).rejects.toMatchObject({
      code: 'REVISION_CONFLICT',
      details: { expectedRevision: 0, currentRevision: 1, changes: [{ type: 'NameAdded' }] },
    });
  });

  it('decides again where a stream moved meanwhile', async () => {
    const { submit, store } = await desk();
    const actorId = randomUUID();
    await submit([{ ...actor('Hot'), data: { ...actor('Hot').data, actorId } }]);
    const names = Array.from({ length: 4 }, (_, i) => `name ${i}`);
    await Promise.all(
      names.map((en) =>
        submit([
          {
            kind: 'AddName',
            data: { actorId, name: { en }, source: { kind: 'tool', id: 'test' } },
          },
        ]),
      ),
    );
    const events = (await store.readStreams([`actor-${actorId}`])).get(`actor-${actorId}`) ?? [];
    expect(events.map(({ leaf }) => envelopeOf(leaf).revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuses before a register is opened', async () => {
    const pen = new WriteSide({
      store: new InMemoryEventStore(),
      vault: new InMemoryVault(),
      clock: ticking(),
      random: (n) => randomBytes(n),
    });
    expect(
      await code(
        pen.submit({
          origin: { commandId: randomUUID(), by: 'process:test' },
          steps: [actor('Nowhere')],
        }),
      ),
    ).toBe('REGISTER_NOT_OPENED');
  });
});

describe('what is written', () => {
  it('holds no sealed text and no name in clear', async () => {
    const { submit, store } = await desk();
    await submit([
      {
        kind: 'RegisterPerson',
        data: { name: new Protected('Zaytuna Invented'), note: 'lives by the blue door' },
      },
    ]);
    const all = JSON.stringify(await store.readAll(0, 100));
    expect(all).not.toContain('Zaytuna');
    expect(all).not.toContain('blue door');
    expect(all).not.toContain('Invented Analyst');
  });

  it('never goes back in time within one writer', async () => {
    const clock = { times: [50, 10, 90, 20, 20, 95], now: () => clock.times.shift() ?? 95 };
    const { submit, store } = await desk(new InMemoryEventStore(), clock);
    for (const name of ['a', 'b', 'c']) await submit([actor(name)]);
    const times = (await store.readAll(0, 100)).map(({ leaf }) => envelopeOf(leaf).recordedAt);
    expect(times).toEqual([...times].sort());
  });
});

/** A store that writes and then loses the answer. */
class Deaf extends InMemoryEventStore {
  deaf = 0;

  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    const outcomes = await super.append(requests);
    if (this.deaf > 0) {
      this.deaf -= 1;
      throw new Refusal('unavailable', 'STORE_UNAVAILABLE', 'The answer was lost.');
    }
    return outcomes;
  }
}

describe('a lost acknowledgement', () => {
  it('is resolved by looking again: the first result, once', async () => {
    const store = new Deaf();
    const { submit } = await desk(store);
    const head: Position = await store.head();
    store.deaf = 1;
    const receipt = await submit([actor('Written once', 'sealed')]);
    expect(receipt).toMatchObject({ first: head + 1, position: head + 1 });
    expect(await store.head()).toBe(head + 1);
  });
});
