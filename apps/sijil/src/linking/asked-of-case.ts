import { isUuid, refuse } from '#kernel';
import type { Ask } from '../export/wishing.js';

/** An exhibit of a case, as whoever asks may know of it. */
export interface ExhibitNamed {
  readonly id: string;
  readonly evidenceId: string;
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly excluded: boolean;
}

interface FactNamed {
  readonly id: string;
  readonly number: number;
}

interface Connection<N> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly N[];
}

const PAGE = 50;

/** The id of a case, by its id or reference. */
export const caseIdOf = async (ask: Ask, named: string): Promise<string> => {
  const by = isUuid(named) ? 'id: UUID' : 'reference: String';
  const [name = ''] = by.split(':');
  const answer = await ask(
    `query Named($named: ${by.slice(name.length + 2)}!) { case(${name}: $named) { case { id } } }`,
    { named },
  );
  const found = (answer['case'] as { readonly case: { readonly id: string } | null }).case;
  return (
    found?.id ??
    refuse('not-found', 'CASE_NOT_FOUND', 'There is no such case, or not for you.', '/to')
  );
};

/** The first of a list of a case that fits, page by page. */
const firstOf = async <N>(
  ask: Ask,
  caseId: string,
  list: { readonly name: string; readonly fields: string },
  fits: (node: N) => boolean,
): Promise<N | undefined> => {
  const query = `query Of($id: UUID!, $first: Int!, $after: Cursor) {
    case(id: $id) { case { list: ${list.name}(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { ${list.fields} } } } } }`;
  for (let after: string | null = null; ;) {
    const answer = await ask(query, { id: caseId, first: PAGE, after });
    const { list: page } = (answer['case'] as { readonly case: { readonly list: Connection<N> } })
      .case;
    const found = page.nodes.find(fits);
    if (found !== undefined || !page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
};

/** The exhibit that an item is in a case. */
export const exhibitOf = async (
  ask: Ask,
  caseId: string,
  evidenceId: string,
): Promise<ExhibitNamed> =>
  (await firstOf<ExhibitNamed>(
    ask,
    caseId,
    { name: 'exhibits', fields: 'id evidenceId number firstPage lastPage excluded' },
    (one) => one.evidenceId === evidenceId && !one.excluded,
  )) ??
  refuse(
    'not-found',
    'NOT_AN_EXHIBIT',
    'This item is no exhibit of the case. Make it one first: npx sijil link exhibit ITEM CASE',
    '/evidence',
  );

/** The alleged fact of a case that has a number. */
export const factNumbered = async (ask: Ask, caseId: string, number: number): Promise<FactNamed> =>
  (await firstOf<FactNamed>(
    ask,
    caseId,
    { name: 'allegedFacts', fields: 'id number' },
    (one) => one.number === number,
  )) ??
  refuse(
    'not-found',
    'FACT_NOT_FOUND',
    'No fact is alleged in the case under this number.',
    '/fact',
  );
