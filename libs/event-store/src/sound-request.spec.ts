import { newStream, request } from './event-store.conformance.js';
import { millisecondsOf, sound } from './sound-request.js';

describe('a sound request', () => {
  const [a, b] = [newStream(), newStream()];

  it('checks every stream that it writes, and each stream once', () => {
    const { events } = request([
      [a, 3],
      [b, -1],
      [a, 3],
    ]);
    const read = { stream: newStream(), revision: 7 };
    const checks = [read, read];
    expect(sound({ commandId: 'c', commandMac: 'm', events, checks }).checks).toEqual([
      read,
      { stream: a, revision: 3 },
      { stream: b, revision: -1 },
    ]);
  });

  it('relies on one revision of each stream', () => {
    const twice = [
      { stream: b, revision: 1 },
      { stream: b, revision: 2 },
    ];
    expect(() => sound({ ...request([[a, 0]]), checks: twice })).toThrow('two revisions');
  });
});

describe('an instant', () => {
  it('is read or refused', () => {
    expect(millisecondsOf('1970-01-01T00:00:01.500Z')).toBe(1500);
    expect(() => millisecondsOf('soon')).toThrow('no instant');
  });
});
