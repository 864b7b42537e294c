import { GraphQLInt } from 'graphql';
import type { GraphQLArgument, GraphQLFieldResolver, GraphQLInputType } from 'graphql';
import { refuse } from '#kernel';
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
const indexOf = (places: readonly string[], place: string, { back, path }: Asked): number => {
  const at = places.indexOf(place);
  // It was there at this position when the cursor was made; by now it is kept for others.
  if (at < 0)
    refuse(
      'conflict',
      'CURSOR_EXPIRED',
      'The entry at which this cursor stands is no longer open to you. Begin again without one.',
      path,
    );
  return back ? at : at + 1;
};

/** Cuts a page out of everything that hangs on one thing. */
export const listed =
  (name: string, resolve: Resolve, entry: (thing: object) => string): Resolve =>
  async (row, args: PageAsked & Readonly<Record<string, unknown>>, context, info) => {
    const { operation } = context;
    const things = (await resolve(row, args, context, info)) as readonly object[];
    const way = asked(args, operation.house.limits.page);
    const { first: _first, after: _after, last: _last, before: _before, ...filter } = args;
    const { id, pinned } = row as Owner;
    const list = {
      name,
      filter: [id, filter],
      position: pinned.position,
      caller: operation.signedIn.viewer.memberId,
    };
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
