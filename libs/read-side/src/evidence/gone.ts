import { Refusal } from '#kernel';
import type { DisposalRow } from './disposal.rows.js';

/** The order by which a file went. */
export const orderOf = (orders: readonly DisposalRow[], sha256: string): DisposalRow | undefined =>
  orders.find(
    ({ state, files, copies }) =>
      (state === 'returned' || state === 'destroyed') &&
      (files.includes(sha256) || copies.includes(sha256)),
  );

/** What became of a file that went by an order: a copy is destroyed also where the original is returned. */
export const fateOf = ({ state, files }: DisposalRow, sha256: string): 'returned' | 'destroyed' =>
  state === 'returned' && files.includes(sha256) ? 'returned' : 'destroyed';

/** The order in one breath: its day, ground and reference, which name nobody. */
export const orderInWords = ({ ground, reference, orderedOn, document }: DisposalRow): string =>
  [
    ground.printed,
    ...(reference === null ? [] : [`reference ${reference}`]),
    ...(orderedOn === null ? [] : [`of ${orderedOn}`]),
    ...(document === null ? [] : [`kept as item ${document}`]),
  ].join(', ');

/** The refusal of bytes that went by order: it names the order. */
export const goneByOrder = (orders: readonly DisposalRow[], sha256: string, path = ''): Refusal => {
  const order = orderOf(orders, sha256);
  const on = order?.steps.at(-1)?.recordedAt.slice(0, 10) ?? 'a day not known';
  const fate = order ? fateOf(order, sha256) : 'removed';
  const why = order ? ` (${orderInWords(order)})` : '';
  return new Refusal(
    'not-found',
    'EVIDENCE_FILE_GONE_BY_ORDER',
    `This file was ${fate} by order on ${on}${why}. Its bytes are not kept here any more; its hashes and its history are.`,
    path,
    { sha256, ...(order ? { disposalId: order.disposalId } : {}) },
  );
};
