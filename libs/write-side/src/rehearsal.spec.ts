import { randomUUID } from 'node:crypto';
import { InMemoryEventStore } from '#event-store';
import type { AppendRequest } from '#event-store';
import { commitmentTo } from '#events';
import type { NewEvent, Part } from '#events';
import { InMemoryVault } from '#vault';
import { RehearsalStore, RehearsalVault } from './rehearsal.js';
import type { Retention } from './rehearsal.js';

const event = (stream: string, revision: number): NewEvent => ({
  stream,
  revision,
  id: randomUUID(),
  type: 'NameAdded',
  version: 1,
  recordedAt: '2026-11-01T00:00:00.000Z',
  commandId: randomUUID(),
  commandMac: 'mac',
  leaf: '{}',
  parts: '{}',
});

const request = (stream: string, from: number, count: number): AppendRequest => ({
  commandId: randomUUID(),
  commandMac: 'mac',
  checks: [{ stream, revision: from - 1 }],
  events: Array.from({ length: count }, (_, i) => event(stream, from + i)),
});

const retention: Retention = (stream) =>
  stream.startsWith('import') ? 'all' : stream.startsWith('incident') ? 'first' : 'none';

describe('a rehearsal', () => {
  it('writes nothing, keeps what it is told to keep, and judges later steps by that', async () => {
    const real = new InMemoryEventStore();
    const store = new RehearsalStore(real, retention);
    const outcomes = await store.append([
      request('import-1', 0, 3),
      request('incident-1', 0, 3),
      request('person-1', 0, 3),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'appended', 'appended']);
    const streams = ['import-1', 'incident-1', 'person-1'];
    const held = await store.readStreams(streams);
    expect(streams.map((stream) => held.get(stream)?.length)).toEqual([3, 1, 0]);
    expect(await store.append([request('import-1', 2, 1), request('incident-1', 1, 1)])).toEqual([
      { kind: 'conflict', stream: 'import-1', actual: 2 },
      { kind: 'appended', first: 10, last: 10 },
    ]);
    expect(await real.head()).toBe(0);
  });

  it('opens what it keeps; the rest opens as what was destroyed', async () => {
    const vault = new RehearsalVault(new InMemoryVault(), retention);
    const part: Part = { class: 'work', salt: new Uint8Array(16), text: '{"why":"one"}' };
    const opened = async (stream: string): Promise<unknown> => {
      const [sealed] = await vault.seal([{ eventId: randomUUID(), stream, parts: [part] }]);
      const commitment = commitmentTo(part);
      const token = sealed?.tokens.work ?? '';
      return vault.open([{ eventId: randomUUID(), stream, class: 'work', token, commitment }]);
    };
    expect(await opened('person-1')).toEqual([null]);
    expect(await opened('import-1')).toMatchObject([{ text: '{"why":"one"}' }]);
  });
});
