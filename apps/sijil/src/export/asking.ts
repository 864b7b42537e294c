import { refuse } from '#kernel';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { documentOf } from './export.document.js';
import type { ExportList } from './export.lists.js';
import { openOwnApi } from './own-api.js';

const ROWS_AT_ONCE = 50;
/** A page of an export is waited for longer than an answer to somebody who is served beside others. */
const PATIENCE_MS = 120_000;

type Node = Readonly<Record<string, unknown>>;

/** One page of a list, and the position at which all of them are read. */
export interface ExportPage {
  readonly position: number;
  readonly total: number;
  readonly nodes: readonly Node[];
}

/** What is asked for. */
export interface Asking {
  readonly list: ExportList;
  readonly filter: unknown;
  /** The key of the report or the reference of the case, for a list that belongs to one. */
  readonly key: string | undefined;
  readonly asOf: object | undefined;
  readonly token: string;
}

interface Connection {
  /** With the first page alone. */
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** The pages of a list as the API gives them to the member who asks. */
export async function* pagesOf(
  desk: Desk,
  card: RegisterCard,
  { list, filter, key, asOf, token }: Asking,
): AsyncGenerator<ExportPage> {
  const api = await openOwnApi(desk, card, 'export', { queryMs: PATIENCE_MS });
  try {
    let pinned = asOf;
    let total = 0;
    for (let after: string | null = null, more = true; more;) {
      const variables = {
        first: ROWS_AT_ONCE,
        after,
        ...(list.below === null ? { filter } : { key }),
        ...(pinned === undefined || (after !== null && list.below === null)
          ? {}
          : { asOf: pinned }),
      };
      const query = documentOf(list, after === null ? 'first' : 'next');
      const data = await api.ask(token, query, variables);
      const { position, connection } = connectionIn(data, list);
      // A list below a thing has no cursor that pins the thing: its first answer does.
      pinned = { position };
      total = connection.totalCount ?? total;
      yield { position, total, nodes: connection.nodes };
      after = connection.pageInfo.endCursor;
      more = connection.pageInfo.hasNextPage && after !== null;
    }
  } finally {
    await api.close();
  }
}

const connectionIn = (
  data: Readonly<Record<string, unknown>>,
  { root, below }: ExportList,
): { position: number; connection: Connection } => {
  const answer = data[below ?? root] as
    | ({ readonly position: number } & {
        readonly [B in 'report' | 'case']?: Node | null;
      } & Connection)
    | undefined;
  const connection = below === null ? answer : (answer?.[below]?.[root] as Connection | undefined);
  if (below === 'case' && !connection)
    return refuse(
      'not-found',
      'CASE_UNKNOWN',
      'There was no case of this reference by then, or not for you.',
      '/case',
    );
  if (!answer || !connection)
    return refuse(
      'not-found',
      'REPORT_UNKNOWN',
      'No report of this key was taken in by then.',
      '/report',
    );
  return { position: answer.position, connection };
};
