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

const sealOf = (mac: Mac, list: List, next: string): string =>
  mac(
    'cursor',
    JSON.stringify([list.name, list.filter ?? null, list.position, list.caller, next]),
  ).slice(0, 32);

/** A cursor that nobody else can make and that fits no other list. */
export const cursorOf = (mac: Mac, list: List, next: string): string =>
  Buffer.from(JSON.stringify([list.position, next, sealOf(mac, list, next)])).toString('base64url');

const bad = (): never =>
  refuse(
    'invalid',
    'CURSOR_UNKNOWN',
    'This cursor does not belong to this list. Begin again without one.',
    '/after',
  );

const parsed = (cursor: string): readonly [number, string, string] => {
  try {
    const value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(value)) return bad();
    const [position, next, seal] = value as unknown[];
    return typeof position === 'number' && typeof next === 'string' && typeof seal === 'string'
      ? [position, next, seal]
      : bad();
  } catch {
    return bad();
  }
};

/** The position for which a cursor was made. Attacker-controlled until `nextOf` has looked at it. */
export const positionOfCursor = (cursor: string): number => parsed(cursor)[0];

/** Where the next page begins, if the cursor was made for just this list. */
export const nextOf = (mac: Mac, list: List, cursor: string): string => {
  const [position, next, seal] = parsed(cursor);
  return position === list.position && seal === sealOf(mac, list, next) ? next : bad();
};
