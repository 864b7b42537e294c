import { invalid } from '../refusals.js';
import { fromDecimal } from '../text/decimal.js';

/** How many levels of the tree one tile holds (C2SP tlog-tiles). */
export const TILE_HEIGHT = 8n;

/** How many hashes a full tile holds. */
export const TILE_WIDTH = 256;

/**
 * Where a tile lies: its level (0 holds leaf hashes; each hash above is the root of a *full* tile
 * below), its index in the level, and how many hashes it has: 256, or fewer at the right edge.
 */
export interface Tile {
  readonly level: number;
  readonly index: bigint;
  readonly width: number;
}

/** How many hashes stand at a level of tiles over a tree of `size` leaves. */
export const hashesAtLevel = (level: number, size: bigint): bigint =>
  size >> (TILE_HEIGHT * BigInt(level));

/** The tile of this level and index as a tree of `size` leaves has it: full, partial, or of no width. */
export const tileAt = (level: number, index: bigint, size: bigint): Tile => {
  const from = index * BigInt(TILE_WIDTH);
  const width = hashesAtLevel(level, size) - from;
  return { level, index, width: Number(width < 0n ? 0n : width > 256n ? 256n : width) };
};

/** A tile's path: `tile/<level>/<index>[.p/<width>]`, the index in groups of three such as `x001/x234/067`. */
export const tilePath = ({ level, index, width }: Tile): string => {
  const digits = index.toString();
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const named = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group));
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${named.join('/')}${partial}`;
};

const PATH =
  /^tile\/(?<level>0|[1-9][0-9]?)\/(?<index>(?:x[0-9]{3}\/){0,6}[0-9]{3})(?:\.p\/(?<width>[1-9][0-9]{0,2}))?$/;

/** The tile at a path. There is one path for every tile; any other spelling is refused. */
export const parseTilePath = (path: string): Tile => {
  const groups = PATH.exec(path)?.groups;
  const digits = (groups?.['index'] ?? '').replaceAll(/[x/]/g, '').replace(/^0+(?=.)/, '');
  const index = fromDecimal(digits);
  const width = Number(groups?.['width'] ?? TILE_WIDTH);
  const tile = { level: Number(groups?.['level']), index: index ?? 0n, width };
  const exists = index !== null && tile.level < 64 && width <= TILE_WIDTH;
  if (exists && tilePath(tile) === path) return tile;
  throw invalid('TILE_PATH_MALFORMED', 'This is not the path of a tile.');
};
