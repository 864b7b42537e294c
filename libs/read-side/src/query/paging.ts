import { refuse } from '#kernel';
import type { Page, Paging } from '../kit/row.js';

/** The most rows that one page can have. */
export const MAX_PAGE = 1_000;

/** Which way a page is read, from where, and how long it is. */
export interface Way {
  readonly size: number;
  readonly from: string | null;
  readonly back: boolean;
}

const sized = (size: number, path: string): number =>
  Number.isSafeInteger(size) && size >= 1 && size <= MAX_PAGE
    ? size
    : refuse('invalid', 'PAGE_SIZE', `A page has 1 to ${MAX_PAGE} entries.`, path);

/** How a page was asked for. */
export const wayOf = (page: Paging): Way =>
  'last' in page
    ? { size: sized(page.last, '/last'), from: page.before ?? null, back: true }
    : { size: sized(page.first, '/first'), from: page.after ?? null, back: false };

/**
 * A page out of the rows found, which stand in the order of the list: one more than the page has where
 * the list goes on. Where a page begins at a cursor there is something on the cursor's side: its row.
 */
export const pageFrom = <R>(
  found: readonly R[],
  total: number,
  { size, from, back }: Way,
  cursorOf: (row: R) => string,
): Page<R> => {
  const more = found.length > size;
  const rows = back ? found.slice(more ? 1 : 0) : found.slice(0, size);
  const cursors = rows.map(cursorOf);
  const first = cursors[0] ?? null;
  const last = cursors.at(-1) ?? null;
  return {
    rows,
    total,
    cursors,
    next: (back ? from !== null : more) ? last : null,
    previous: (back ? more : from !== null) ? first : null,
  };
};
