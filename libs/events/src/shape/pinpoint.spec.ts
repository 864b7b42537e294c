import { pinpoint, spanOf } from './pinpoint.js';
import type { Pinpoint } from './pinpoint.js';
import { pinpointWords } from './pinpoint.words.js';

const region = { x: 100, y: 255, width: 300, height: 200 };

describe('where something stands', () => {
  it.each<[Pinpoint, string, string]>([
    [{ pages: [3] }, 'p. 3', 'ص 3'],
    [{ pages: [2, 3, 4, 7] }, 'pp. 2–4, 7', 'ص 2–4، 7'],
    [
      { pages: [3], region },
      'p. 3, region 10–40% from the left, 25.5–45.5% from the top',
      'ص 3، المنطقة 10–40% من اليسار و25.5–45.5% من الأعلى',
    ],
    [{ timecode: '00:01:10-00:01:25' }, '00:01:10–00:01:25', '00:01:10–00:01:25'],
    [{ timecode: '00:01:10.500' }, '00:01:10.500', '00:01:10.500'],
    // As somebody once wrote it, before time-codes had a form.
    [
      { timecode: 'after the second-last cut' },
      'after the second-last cut',
      'after the second-last cut',
    ],
    [{ lines: [4], passage: 2 }, 'line 4, passage 2', 'السطر 4، المقطع 2'],
    [{ lines: [9, 10, 11], pointer: '/incidents/3' }, 'lines 9–11', 'الأسطر 9–11'],
    [
      { pointer: '/incidents/3' },
      'entry /incidents/3 of the structured copy',
      'المدخل /incidents/3 في النسخة المهيكلة',
    ],
    [{}, '', ''],
  ])('%j is said in two languages', (where, en, ar) => {
    expect(pinpointWords(where, 'en').replaceAll('\u00a0', ' ')).toBe(en);
    expect(pinpointWords(where, 'ar').replaceAll('\u00a0', ' ')).toBe(ar);
  });

  it('counts time in milliseconds, without fractions', () => {
    expect(spanOf('00:01:10')).toEqual({ from: 70_000, to: 70_000 });
    expect(spanOf('00:01:10.250–100:00:00')).toEqual({ from: 70_250, to: 360_000_000 });
    for (const words of ['00:10', '0:01:10', '00:61:00', '00:00:60', '00:01:10.5', 'Zaynab', ''])
      expect(spanOf(words)).toBeNull();
  });

  it('has regions in whole thousandths', () => {
    expect(pinpoint.check({ pages: [1], region }, '')).toEqual({ pages: [1], region });
    for (const wrong of [{ x: 0.5 }, { x: 1000 }, { width: 0 }, { height: 1001 }, { unit: 'px' }])
      expect(() => pinpoint.check({ region: { ...region, ...wrong } }, '')).toThrow();
  });

  it('still reads what was recorded before there were regions', () => {
    const before = { lines: [1], pages: [1], passage: 1, pointer: 'words', timecode: 'words' };
    expect(pinpoint.check(before, '')).toEqual(before);
  });
});
