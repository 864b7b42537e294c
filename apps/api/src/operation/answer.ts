import type { Page, Paging } from '#read-side';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import type { ListArgs } from '../schema/list.args.js';
import { cursorOf, nextOf, positionOfCursor } from './cursor.js';
import type { Operation } from './operation.js';
import { below } from './pinned.js';
import type { Hung, Pinned } from './pinned.js';

const LAST_EVENTS = 20;

/** How many rows a page has where nobody says. */
export const DEFAULT_FIRST = 50;

/** What every payload says of when it was read. */
export const readAt = ({ position }: Pinned, asOf: AsOfInput | undefined) => ({
  position,
  instant: asOf?.instant ?? null,
});

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
            (await operation.models.history.of(pinned.snapshot, thing.id, { first: LAST_EVENTS }))
              .entries,
          ),
  };
};

/** The payload of a list: a later page stands at the position of the first. */
export const page = async <R, T extends { readonly id: string }>(
  operation: Operation,
  args: ListArgs,
  list: { readonly name: string; readonly filter?: unknown },
  ask: (pinned: Pinned, paging: Paging) => Promise<Page<R>>,
  view: (row: R) => T,
) => {
  const { asOf } = args;
  const first = args.first ?? DEFAULT_FIRST;
  const after = args.after ?? null;
  const pinned = await operation.pin(
    asOf ?? (after === null ? undefined : { position: positionOfCursor(after) }),
  );
  const of = {
    name: list.name,
    filter: list.filter ?? null,
    position: pinned.position,
    caller: operation.signedIn.viewer.memberId,
  };
  const mac = (domain: string, text: string): string => operation.house.vault.mac(domain, text);
  const rows = await ask(pinned, { first, after: after === null ? null : nextOf(mac, of, after) });
  const nodes: readonly (T & Hung)[] = await pinned.things(rows.rows.map(view));
  return {
    ...readAt(pinned, asOf),
    total: rows.total,
    nodes,
    pageInfo: {
      hasNextPage: rows.next !== null,
      endCursor: rows.next === null ? null : cursorOf(mac, of, rows.next),
    },
  };
};
