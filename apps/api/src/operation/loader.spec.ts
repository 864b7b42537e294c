import { Loader } from './loader.js';

describe('a loader', () => {
  const asked: (readonly string[])[] = [];
  const lengths = new Loader(async (ids) => {
    asked.push(ids);
    return Promise.resolve(ids.map((id) => (id === 'nobody' ? null : id.length)));
  });

  it('asks together for what is asked for together, each once', async () => {
    await Promise.all([lengths.load('a'), lengths.load('abc'), lengths.ask(['abc', 'nobody'])]);
    expect(asked).toEqual([['a', 'abc', 'nobody']]);
  });

  it('has at once what was read, also that there is nothing', () => {
    expect(lengths.ask(['a', 'nobody'])).toBeUndefined();
    expect(lengths.of('abc')).toBe(3);
    expect(lengths.of('nobody')).toBeNull();
  });

  it('takes nothing for read that was not asked for, or whose question failed', async () => {
    const broken = new Loader(async () => Promise.reject(new Error('gone')));
    await expect(broken.ask(['x'])).rejects.toThrow('gone');
    expect(broken.has('x')).toBe(false);
    expect(() => broken.of('x')).toThrow('before it was asked for');
    expect(() => lengths.of('never')).toThrow('before it was asked for');
  });
});
