import { Refusal, refuse } from '#kernel';
import type { RefusalKind } from '#kernel';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { documentOf } from './export.document.js';
import type { ExportList } from './export.lists.js';

const ROWS_AT_ONCE = 50;

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
  readonly report: string | undefined;
  readonly asOf: object | undefined;
  readonly token: string;
}

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { message: string; extensions?: Readonly<Record<string, string>> }[];
}

const KINDS: ReadonlySet<string> = new Set<RefusalKind>([
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'unavailable',
]);

const post = async (
  url: string,
  token: string,
  query: string,
  variables: object,
): Promise<Body> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Body;
  const [error] = body.errors ?? [];
  if (!error) return body;
  const { kind = '', code = 'EXPORT_REFUSED', path = '' } = error.extensions ?? {};
  throw new Refusal(KINDS.has(kind) ? (kind as RefusalKind) : 'invalid', code, error.message, path);
};

/**
 * The pages of a list as the API gives them to the member who asks: the very door that everybody uses, so that
 * no rule on who may see what is written twice. It listens on loopback, on a port that nobody was told.
 */
export async function* pagesOf(
  desk: Desk,
  card: RegisterCard,
  { list, filter, report, asOf, token }: Asking,
): AsyncGenerator<ExportPage> {
  const { createApi } = await import('#api');
  const { writeSide, readModels, vault, clock } = desk;
  const api = await createApi({
    writeSide,
    readModels,
    vault,
    clock,
    purpose: card.purpose,
    port: 0,
    mode: 'service',
  });
  try {
    const query = documentOf(list);
    let pinned = asOf;
    for (let after: string | null = null, more = true; more;) {
      const variables = {
        first: ROWS_AT_ONCE,
        after,
        ...(list.ofReport ? { key: report } : { filter }),
        ...(pinned === undefined || (after !== null && !list.ofReport) ? {} : { asOf: pinned }),
      };
      const { data } = await post(api.url, token, query, variables);
      const { position, connection } = connectionIn(data, list);
      // A list below a report has no cursor that pins the report: its first answer does.
      pinned = { position };
      yield { position, total: connection.totalCount, nodes: connection.nodes };
      after = connection.pageInfo.endCursor;
      more = connection.pageInfo.hasNextPage && after !== null;
    }
  } finally {
    await api.close();
  }
}

const connectionIn = (
  data: Body['data'],
  { root, ofReport }: ExportList,
): { position: number; connection: Connection } => {
  const answer = data?.[ofReport ? 'report' : root] as
    ({ readonly position: number; readonly report?: Node | null } & Connection) | undefined;
  const connection = ofReport ? (answer?.report?.[root] as Connection | undefined) : answer;
  if (!answer || !connection)
    return refuse(
      'not-found',
      'REPORT_UNKNOWN',
      'No report of this key was taken in by then.',
      '/report',
    );
  return { position: answer.position, connection };
};
