import { refuse } from '#kernel';
import type { Page, Paging } from '#read-side';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import { cursorOf, placeOf, startOf } from './cursor.js';
import type { CursorPath, List } from './cursor.js';
import type { Operation } from './operation.js';
import { readAt } from './pinned.js';
import type { Pinned } from './pinned.js';

/** Which page a caller asks for. */
export interface PageAsked {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page asked for in one of the two ways in which one can be. */
export interface Asked {
  readonly back: boolean;
  readonly size: number;
  readonly cursor: string | null;
  readonly path: CursorPath;
}

const mixed = (path: string): never =>
  refuse(
    'invalid',
    'PAGE_MIXED',
    'A page is asked for either by first and after or by last and before.',
    path,
  );

/**
 * How a page was asked for. Neither `first` nor `last`: only the count is wanted, since the policy has
 * refused everything else (PAGE_SIZE_MISSING), and a page of one entry does for it.
 */
export const asked = ({ first, after, last, before }: PageAsked, most: number): Asked => {
  const back = typeof last === 'number';
  if (back && typeof first === 'number') mixed('/last');
  if (back && typeof after === 'string') mixed('/after');
  if (!back && typeof before === 'string') mixed('/before');
  const size = (back ? last : first) ?? 1;
  if (size > most)
    refuse(
      'invalid',
      'PAGE_TOO_LARGE',
      `A page has at most ${most} entries.`,
      back ? '/last' : '/first',
    );
  return back
    ? { back, size, cursor: before ?? null, path: '/before' }
    : { back, size, cursor: after ?? null, path: '/after' };
};

/** One page as the schema shows it. Cursors are made only where they are asked for. */
export const connectionOf = <T>(
  operation: Operation,
  list: List,
  totalCount: number,
  entries: readonly { readonly node: T; readonly place: string }[],
  goesOn: { readonly next: boolean; readonly previous: boolean },
) => {
  const cursor = (place: string | undefined): string | null =>
    place === undefined ? null : cursorOf(operation.mac, list, place);
  return {
    totalCount,
    nodes: entries.map(({ node }) => node),
    edges: () => entries.map(({ node, place }) => ({ node, cursor: () => cursor(place) })),
    pageInfo: {
      hasNextPage: goesOn.next,
      hasPreviousPage: goesOn.previous,
      startCursor: () => cursor(entries[0]?.place),
      endCursor: () => cursor(entries.at(-1)?.place),
    },
  };
};

/** The place of a cursor in a list, or null without one; refused where it is of another list. */
export const placeIn = (
  operation: Operation,
  list: List,
  { cursor, path }: Asked,
): string | null => (cursor === null ? null : placeOf(operation.mac, list, cursor, path));

/**
 * A root that is a list. A later page stands at the position of the first, so a walk sees each thing
 * once, whatever is written meanwhile.
 */
export const pageAt = async <R, T>(
  operation: Operation,
  args: PageAsked & { readonly asOf?: AsOfInput },
  { name, filter = null }: { readonly name: string; readonly filter?: unknown },
  ask: (pinned: Pinned, paging: Paging) => Promise<Page<R>>,
  hang: (pinned: Pinned, rows: readonly R[]) => Promise<readonly (T | null)[]>,
) => {
  const { asOf } = args;
  const way = asked(args, operation.house.limits.page);
  const asList = { name, filter, caller: operation.signedIn.viewer.memberId };
  const pinned = await operation.pin(
    asOf ??
      (way.cursor === null
        ? undefined
        : { position: startOf(operation.mac, asList, way.cursor, way.path) }),
  );
  const list: List = { ...asList, position: pinned.position };
  const place = placeIn(operation, list, way);
  const { knower } = operation.rights;
  const page = await ask(
    pinned,
    way.back
      ? { last: way.size, before: place, knower }
      : { first: way.size, after: place, knower },
  );
  const nodes = await hang(pinned, page.rows);
  const entries = nodes.flatMap((node, i) =>
    node === null ? [] : [{ node, place: page.cursors[i] ?? '' }],
  );
  return {
    ...readAt(pinned, asOf),
    ...connectionOf(operation, list, page.total, entries, {
      next: page.next !== null,
      previous: page.previous !== null,
    }),
  };
};
