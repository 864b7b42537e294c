import { Lru } from './lru.js';

describe('what is remembered', () => {
  it('is never more than allowed, and loses what was used longest ago', () => {
    const lru = new Lru<number>(3);
    for (const [n, key] of ['a', 'b', 'c'].entries()) lru.set(key, n);
    expect(lru.get('a')).toBe(0);
    lru.set('d', 3);
    expect(lru.get('b')).toBeUndefined();
    expect([lru.get('a'), lru.get('c'), lru.get('d')]).toEqual([0, 2, 3]);
    lru.set('d', 4);
    expect(lru.size).toBe(3);
    lru.clear();
    expect(lru.size).toBe(0);
  });
});
