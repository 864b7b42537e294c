import fc from 'fast-check';
import { refused } from '../ledger.fixture.js';
import { parseTilePath, tileAt, tilePath } from './tile.js';

describe('the path of a tile', () => {
  it('has its index in groups of three, and its width where it is not full', () => {
    const table: readonly [number, bigint, number, string][] = [
      [0, 0n, 256, 'tile/0/000'],
      [0, 0n, 1, 'tile/0/000.p/1'],
      [1, 999n, 255, 'tile/1/999.p/255'],
      [2, 1000n, 256, 'tile/2/x001/000'],
      [0, 1_234_067n, 256, 'tile/0/x001/x234/067'],
      [0, 1_234_067n, 17, 'tile/0/x001/x234/067.p/17'],
      [63, 2n ** 56n - 1n, 256, 'tile/63/x072/x057/x594/x037/x927/935'],
    ];
    for (const [level, index, width, path] of table) {
      expect(tilePath({ level, index, width })).toBe(path);
      expect(parseTilePath(path)).toEqual({ level, index, width });
    }
  });

  it('is read back for every tile', () => {
    const tiles = fc.record({
      level: fc.nat(63),
      index: fc.bigInt(0n, 2n ** 56n - 1n),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tiles, (tile) => expect(parseTilePath(tilePath(tile))).toEqual(tile)));
  });

  it.each([
    '',
    'tile/0/0',
    'tile/0/00',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/x001/',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/999',
    'tile/0/000.p/',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/0/../../etc/passwd',
    'tile/entries/000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    `tile/0/${'x000/'.repeat(10_000)}000`,
  ])('is refused in any other spelling: %j', (path) => {
    refused('TILE_PATH_MALFORMED', () => parseTilePath(path));
  });
});

describe('the tiles of a tree', () => {
  it('of 70,000 leaves are those that the standard counts', () => {
    const widths = (level: number, index: bigint) => tileAt(level, index, 70_000n).width;
    expect([widths(0, 272n), widths(0, 273n), widths(0, 274n)]).toEqual([256, 112, 0]);
    expect([widths(1, 0n), widths(1, 1n), widths(1, 2n)]).toEqual([256, 17, 0]);
    expect([widths(2, 0n), widths(3, 0n)]).toEqual([1, 0]);
  });

  it('of 256 leaves are a full one and one with a single hash above it', () => {
    expect(tileAt(0, 0n, 256n).width).toBe(256);
    expect(tileAt(1, 0n, 256n).width).toBe(1);
  });
});
