import { Announcement } from './announcement.js';

const { jest } = import.meta;

describe('the announcement of growth', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes at once, and then once after a pause, however much is written', () => {
    let told = 0;
    const announcement = new Announcement(() => Promise.resolve((told += 1)));
    for (let i = 0; i < 100; i += 1) announcement.grown();
    expect(told).toBe(1);
    jest.advanceTimersByTime(1_000);
    expect(told).toBe(2);
    announcement.grown();
    expect(told).toBe(3);
  });

  it('tells what it kept back before it ends, and bears not being heard', async () => {
    let told = 0;
    const announcement = new Announcement(() => Promise.reject(new Error(String((told += 1)))));
    announcement.grown();
    announcement.grown();
    await announcement.close();
    expect(told).toBe(2);
    jest.advanceTimersByTime(1_000);
    expect(told).toBe(2);
  });
});
