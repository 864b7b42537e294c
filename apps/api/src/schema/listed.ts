import { GraphQLInt } from 'graphql';
import type { GraphQLArgument, GraphQLFieldResolver, GraphQLInputType } from 'graphql';
import { refuse } from '#kernel';
import type { Cut, Slice } from '#read-side';
import type { List } from '../operation/cursor.js';
import type { Paged } from '../operation/loaders.js';
import type { Operation } from '../operation/operation.js';
import { asked, connectionOf, placeIn } from '../operation/page.js';
import type { Asked, PageAsked } from '../operation/page.js';
import type { Hung } from '../operation/pinned.js';
import { Cursor } from './scalars.js';

const argument = (name: string, type: GraphQLInputType, description: string): GraphQLArgument => ({
  name,
  type,
  description,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
});

/** The arguments of every list below a thing: the same as those of a root. */
export const PAGE_ARGUMENTS: readonly GraphQLArgument[] = [
  argument('after', Cursor, 'With `first`: the cursor after which the page begins.'),
  argument('before', Cursor, 'With `last`: the cursor before which the page ends.'),
  argument('first', GraphQLInt, 'How many, from the beginning or after a cursor.'),
  argument('last', GraphQLInt, 'How many, from the end or before a cursor.'),
];

type Resolve = GraphQLFieldResolver<unknown, { readonly operation: Operation }>;
type Owner = Hung & { readonly id: string };

/** The index next to a cursor: where the page begins, or before which it ends. */
const indexOf = (places: readonly string[], place: string, way: Asked): number => {
  const at = places.indexOf(place);
  if (at < 0) expired(way);
  return way.back ? at : at + 1;
};

/** It was there at this position when the cursor was made; by now it is kept for others. */
const expired = ({ path }: Asked): never =>
  refuse(
    'conflict',
    'CURSOR_EXPIRED',
    'The entry at which this cursor stands is no longer open to you. Begin again without one.',
    path,
  );

type Hanging = readonly object[] | Promise<readonly object[]>;

/**
 * A list below a thing that is cut where it is read: how one page of it is asked for. Nothing else of the list
 * is loaded. Who may know of an entry is asked there, for pages and totals alike, and of the page once more.
 */
export class Below {
  constructor(readonly page: (cut: Cut) => Promise<Slice<object>>) {}
}

/** What hangs on a thing, page by page: `hang` gives those of a page that the caller may know of. */
export const pagesBelow = <T>(
  { id }: Owner,
  load: Paged<T>,
  hang: (rows: readonly T[]) => Hanging,
): Below =>
  new Below(async (cut) => {
    const slice = await load(cut).load(id);
    return { ...slice, rows: await hang(slice.rows) };
  });

/** The one page that was asked for. */
const cutBelow = async (
  operation: Operation,
  list: List,
  way: Asked,
  { page }: Below,
  entry: (thing: object) => string,
) => {
  const place = placeIn(operation, list, way);
  const { rows, total, placed, next, previous } = await page({
    size: way.size,
    back: way.back,
    place,
  });
  if (!placed && place !== null) expired(way);
  return connectionOf(
    operation,
    list,
    total,
    rows.map((node) => ({ node, place: entry(node) })),
    { next, previous },
  );
};

/** Cuts a page out of what hangs on one thing. */
export const listed =
  (name: string, resolve: Resolve, entry: (thing: object) => string): Resolve =>
  async (row, args: PageAsked & Readonly<Record<string, unknown>>, context, info) => {
    const { operation } = context;
    const way = asked(args, operation.house.limits.page);
    const { first: _first, after: _after, last: _last, before: _before, ...filter } = args;
    const { id, pinned } = row as Owner;
    const list = {
      name,
      filter: [id, filter],
      position: pinned.position,
      caller: operation.signedIn.viewer.memberId,
    };
    const hanging = (await resolve(row, args, context, info)) as readonly object[] | Below;
    if (hanging instanceof Below) return await cutBelow(operation, list, way, hanging, entry);
    const things = hanging;
    const places = things.map(entry);
    const place = placeIn(operation, list, way);
    const end = way.back && place !== null ? indexOf(places, place, way) : things.length;
    const begin = !way.back && place !== null ? indexOf(places, place, way) : 0;
    const from = way.back ? Math.max(0, end - way.size) : begin;
    const to = way.back ? end : Math.min(end, begin + way.size);
    return connectionOf(
      operation,
      list,
      things.length,
      things.slice(from, to).map((node, i) => ({ node, place: places[from + i] ?? '' })),
      { next: to < things.length, previous: from > 0 },
    );
  };
