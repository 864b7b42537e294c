import { refuse } from '#kernel';

/** What a cursor is good for: one list, under one filter, at one position, for one caller. */
export interface List {
  readonly name: string;
  readonly filter: unknown;
  readonly position: number;
  readonly caller: string;
}

/** A keyed digest under a secret of this register. */
export type Mac = (domain: string, text: string) => string;

/** The argument in which a cursor came. */
export type CursorPath = '/after' | '/before';

const sealOf = (mac: Mac, list: List, place: string): string =>
  mac(
    'cursor',
    JSON.stringify([list.name, list.filter ?? null, list.position, list.caller, place]),
  ).slice(0, 32);

/**
 * A cursor that nobody else can make and that fits no other list. It never expires: the position it
 * names never changes.
 */
export const cursorOf = (mac: Mac, list: List, place: string): string =>
  Buffer.from(JSON.stringify([list.position, place, sealOf(mac, list, place)])).toString(
    'base64url',
  );

const bad = (path: CursorPath): never =>
  refuse(
    'invalid',
    'CURSOR_UNKNOWN',
    'This cursor does not belong to this list. Begin again without one.',
    path,
  );

const parsed = (cursor: string, path: CursorPath): readonly [number, string, string] => {
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(value)) return bad(path);
    const [position, place, seal] = value as unknown[];
    return typeof position === 'number' && typeof place === 'string' && typeof seal === 'string'
      ? [position, place, seal]
      : bad(path);
  } catch {
    return bad(path);
  }
};

/** The place in the list at which a cursor stands, if it was made for just this list. */
export const placeOf = (
  mac: Mac,
  list: List,
  cursor: string,
  path: CursorPath = '/after',
): string => {
  const [position, place, seal] = parsed(cursor, path);
  return position === list.position && seal === sealOf(mac, list, place) ? place : bad(path);
};

/** The position of the first page of the walk to which a cursor belongs, if it was made for just this list. */
export const startOf = (
  mac: Mac,
  list: Omit<List, 'position'>,
  cursor: string,
  path: CursorPath = '/after',
): number => {
  const [position] = parsed(cursor, path);
  placeOf(mac, { ...list, position }, cursor, path);
  return position;
};
