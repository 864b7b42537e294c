import { randomUUID } from 'node:crypto';
import { NO_STREAM, eventId, instant } from '#kernel';
import { InMemoryEventStore } from '#event-store';
import { namingItem } from './naming.js';

describe('the streams on which something was told of an item', () => {
  const store = new InMemoryEventStore();
  const told = async (stream: string, parts: object): Promise<void> => {
    const commandId = randomUUID();
    const [outcome] = await store.append([
      {
        commandId,
        commandMac: 'mac',
        checks: [{ stream, revision: NO_STREAM }],
        events: [
          {
            stream,
            revision: 0,
            id: eventId(commandId, 0),
            type: 'ActAdded',
            version: 1,
            recordedAt: instant(0),
            commandId,
            commandMac: 'mac',
            leaf: '{}',
            parts: JSON.stringify(parts),
          },
        ],
      },
    ]);
    expect(outcome?.kind).toBe('appended');
  };

  it('are all that name it in any class, and all that name an account which lies on it', async () => {
    const [item, attachment, account, incident, kase] = Array.from({ length: 5 }, () =>
      randomUUID(),
    );
    await told(`evidence-${item}`, { public: { body: { evidenceId: item } } });
    await told(`evidence-${attachment}`, { case: { body: { host: item } } });
    await told(`account-${account}`, { case: { body: { recording: item } } });
    await told(`incident-${incident}`, { case: { body: { source: { id: item } } } });
    await told(`case-${kase}`, { case: { body: { account } } });
    await told(`case-${randomUUID()}`, { case: { body: { account: randomUUID() } } });
    expect(await namingItem(store, item ?? '')).toEqual(
      [
        `account-${account}`,
        `case-${kase}`,
        `evidence-${attachment}`,
        `evidence-${item}`,
        `incident-${incident}`,
      ].sort(),
    );
  });
});
