import type { StreamName } from '#kernel';
import type { StoredEvent } from '#events';
import { StreamReads } from './stream-reads.js';

const stored = (position: number): StoredEvent => ({ position, leaf: '{}', parts: '{}' });

describe('reading together', () => {
  it('asks once for whoever asks in the same breath, and remembers nothing', async () => {
    const asked: (readonly StreamName[])[] = [];
    const reads = new StreamReads({
      readStreams: (streams) => {
        asked.push(streams);
        return Promise.resolve(new Map(streams.map((stream) => [stream, [stored(asked.length)]])));
      },
    });
    const answers = await Promise.all([reads.read(['a', 'b']), reads.read(['b']), reads.read([])]);
    expect(asked).toEqual([['a', 'b']]);
    expect(answers).toEqual([[[stored(1)], [stored(1)]], [[stored(1)]], []]);
    expect(await reads.read(['b'])).toEqual([[stored(2)]]);
  });

  it('lets everybody hear of a failure, and asks anew the next time', async () => {
    let fails = true;
    const reads = new StreamReads({
      readStreams: () =>
        fails ? Promise.reject(new Error('gone')) : Promise.resolve(new Map([['a', []]])),
    });
    const both = await Promise.allSettled([reads.read(['a']), reads.read(['a', 'b'])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await reads.read(['a'])).toEqual([[]]);
  });
});
