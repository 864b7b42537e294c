import { randomUUID } from 'node:crypto';
import { leafFrame } from '#events';
import { InMemoryEventStore } from '#event-store';
import type { AppendOutcome, AppendRequest } from '#event-store';
import { AppendQueue } from './append-queue.js';
import type { Draft } from './append-queue.js';

/** A store that takes its time, as a disk does, and notes how many requests came together. */
class SlowStore extends InMemoryEventStore {
  readonly batches: number[] = [];

  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    this.batches.push(requests.length);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return super.append(requests);
  }
}

const draft = (): Draft => {
  const [id, commandId] = [randomUUID(), randomUUID()];
  const stream = `actor-${id}`;
  const named = { id, type: 'NameAdded', version: 1, stream, revision: 0 };
  const of = { by: 'process:spec', commandId, commandMac: 'mac' };
  const from = { register: id, correlation: commandId, causation: commandId, parts: {} };
  const envelope = { ...named, ...of, ...from };
  return {
    commandId,
    commandMac: 'mac',
    checks: [{ stream, revision: -1 }],
    events: [{ draft: envelope, frame: leafFrame(envelope), parts: '{}' }],
  };
};

describe('group commit', () => {
  it('keeps callers together who write again as soon as they are answered', async () => {
    const store = new SlowStore();
    const queue = new AppendQueue(store, { now: () => 0 });
    const [callers, rounds] = [16, 10];
    await Promise.all(
      Array.from({ length: callers }, async (_, who) => {
        // One is there before the others, and has a first batch to itself.
        if (who > 0) await new Promise((resolve) => setImmediate(resolve));
        for (let round = 0; round < rounds; round += 1) await queue.append(draft());
      }),
    );
    expect(await store.head()).toBe(callers * rounds);
    // In two halves, each waiting for the other's commit, it would take nearly twice as many.
    expect(store.batches.length).toBeLessThanOrEqual(rounds + 2);
  });
});
