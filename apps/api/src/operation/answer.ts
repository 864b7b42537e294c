import type { Page, Paging } from '#read-side';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import type { ListArgs } from '../schema/list.args.js';
import type { Operation } from './operation.js';
import { pageAt } from './page.js';
import { below, readAt } from './pinned.js';
import type { Hung, Pinned } from './pinned.js';

const LAST_EVENTS = 20;

/** The payload of one thing, under its name, with what happened to it last where that is asked. */
export const answer = async (
  operation: Operation,
  asOf: AsOfInput | undefined,
  field: string,
  find: (pinned: Pinned) => Promise<({ readonly id: string } & Hung) | null>,
) => {
  const pinned = await operation.pin(asOf);
  const thing = await find(pinned);
  return {
    ...readAt(pinned, asOf),
    [field]: thing,
    // graphql-js calls it only where the query asks for it.
    history: async () =>
      thing === null
        ? []
        : below(
            thing,
            (await operation.models.history.of(pinned.forReader, thing.id, { first: LAST_EVENTS }))
              .rows,
          ),
  };
};

/** The payload of a list of things: those of a page that the caller may know of. */
export const page = <R, T extends { readonly id: string }>(
  operation: Operation,
  args: ListArgs,
  list: { readonly name: string; readonly filter?: unknown },
  ask: (pinned: Pinned, paging: Paging) => Promise<Page<R>>,
  view: (row: R) => T,
) =>
  pageAt(operation, args, list, ask, async (pinned, rows) => {
    const views = rows.map(view);
    const known = new Map((await pinned.things(views)).map((thing) => [thing.id, thing]));
    return views.map(({ id }) => known.get(id) ?? null);
  });
