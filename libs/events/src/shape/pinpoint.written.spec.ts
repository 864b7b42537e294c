import type { Pinpoint } from './pinpoint.js';
import { pinpointWords } from './pinpoint.words.js';
import { readPinpoint, writtenPinpoint } from './pinpoint.written.js';

const region = { x: 100, y: 200, width: 505, height: 400 };

const PLACES: readonly (readonly [Pinpoint, written: string])[] = [
  [{ pages: [3] }, 'p. 3'],
  [{ pages: [3, 4] }, 'p. 3-4'],
  [{ pages: [2, 3, 4, 7] }, 'p. 2-4, 7'],
  [{ pages: [3], region }, 'p. 3 [100,200,505,400]'],
  [{ region }, '[100,200,505,400]'],
  [{ timecode: '00:01:05-00:02:10' }, '00:01:05-00:02:10'],
  [{ timecode: '00:00:10.500', region }, '00:00:10.500 [100,200,505,400]'],
  [{ pages: [3], timecode: '101:01:05' }, 'p. 3 101:01:05'],
  [{ lines: [9, 10, 11] }, 'lines 9-11'],
  [{ lines: [11, 9] }, 'lines 11, 9'],
  [{ pages: [1, 9], lines: [4], passage: 2 }, 'p. 1, 9; lines 4; passage 2'],
  [{ pointer: '/rows/3' }, '/rows/3'],
];

describe('a place in an item, as it is typed', () => {
  it.each(PLACES)('%j is written and read in one form', (where, written) => {
    expect(writtenPinpoint(where)).toBe(written);
    expect(readPinpoint(written)).toEqual(where);
  });

  it.each(PLACES)('%j is read back from what is printed, in either language', (where) => {
    for (const language of ['en', 'ar'] as const)
      expect(readPinpoint(pinpointWords(where, language))).toEqual(where);
  });

  it.each<[string, Pinpoint]>([
    ['P.3', { pages: [3] }],
    ['pages 3 – 4', { pages: [3, 4] }],
    ['page 3, page 5', { pages: [3, 5] }],
    ['ص ٣-٤', { pages: [3, 4] }],
    ['صفحة ۷، السطر ۲', { pages: [7], lines: [2] }],
    ['\u2067ص ٣–٤\u2069', { pages: [3, 4] }],
    ['0:01:05 - 0:02:10.5', { timecode: '00:01:05-00:02:10.500' }],
    ['٠٠:٠١:٠٥', { timecode: '00:01:05' }],
    ['p. 3, 00:01:10', { pages: [3], timecode: '00:01:10' }],
    ['p. 3,10:01:10', { pages: [3], timecode: '10:01:10' }],
    ['[ 0, 0, 1000, 500 ]', { region: { x: 0, y: 0, width: 1000, height: 500 } }],
    ['  ', {}],
  ])('%s is read as it is meant', (text, where) => {
    expect(readPinpoint(text)).toEqual(where);
  });

  it.each([
    ['3', 'unreadable'],
    ['p. 0', 'unreadable'],
    ['p. three', 'unreadable'],
    ['p. 3 where Zaynab speaks', 'unreadable'],
    ['p. 3.5', 'unreadable'],
    ['[10%,20,30,40]', 'unreadable'],
    ['[1,2,0,4]', 'unreadable'],
    ['passage 2-3', 'unreadable'],
    ['01:05', 'time'],
    ['00:61:05', 'time'],
    ['00:01:05-00:99:00', 'time'],
    ['00:01:05, 00:02:10', 'twice'],
    ['[1,2,3,4] [5,6,7,8]', 'twice'],
    ['p. 4-3', 'reversed'],
    ['p. 1-9999999', 'wide'],
  ])('%s is no place', (text, fault) => {
    expect(readPinpoint(text)).toBe(fault);
  });
});
