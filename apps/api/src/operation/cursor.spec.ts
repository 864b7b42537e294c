import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { cursorOf, placeOf, startOf } from './cursor.js';
import type { List, Mac } from './cursor.js';

const macUnder =
  (key: string): Mac =>
  (domain, text) =>
    createHmac('sha256', key).update(`${domain}:${text}`).digest('hex');
const mac = macUnder('a key');
const list: List = {
  name: 'incidents',
  filter: { months: ['2017-09'] },
  position: 12,
  caller: 'amal',
};

describe('a cursor', () => {
  it('leads on in the list it was made for', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (next, position) => {
        const of = { ...list, position };
        const cursor = cursorOf(mac, of, next);
        expect(startOf(mac, list, cursor)).toBe(position);
        expect(placeOf(mac, of, cursor)).toBe(next);
      }),
    );
  });

  it('leads nowhere else', () => {
    const cursor = cursorOf(mac, list, 'next');
    const others: [Mac, List][] = [
      [macUnder('another key'), list],
      [mac, { ...list, name: 'evidence' }],
      [mac, { ...list, filter: null }],
      [mac, { ...list, position: 13 }],
      [mac, { ...list, caller: 'badr' }],
    ];
    for (const [key, other] of others)
      expect(() => placeOf(key, other, cursor)).toThrow(
        expect.objectContaining({ code: 'CURSOR_UNKNOWN' }) as Error,
      );
  });

  it('of another list, or with another position in it, tells of no position', () => {
    const cursor = cursorOf(mac, list, 'next');
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const ahead = Buffer.from(JSON.stringify([1e9, ...parts.slice(1)])).toString('base64url');
    for (const [other, text] of [
      [{ ...list, filter: null }, cursor],
      [{ ...list, caller: 'badr' }, cursor],
      [list, ahead],
    ] as const)
      expect(() => startOf(mac, other, text, '/before')).toThrow(
        expect.objectContaining({ code: 'CURSOR_UNKNOWN', path: '/before' }) as Error,
      );
  });

  it('cannot be made up', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (text) => {
          expect(() => placeOf(mac, list, text)).toThrow(
            expect.objectContaining({ code: 'CURSOR_UNKNOWN', path: '/after' }) as Error,
          );
        },
      ),
    );
  });
});
