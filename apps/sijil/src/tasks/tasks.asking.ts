import type { AsOf } from '#read-side';
import type { Ask } from '../export/wishing.js';

/** A value that is protected, or why it is not shown. */
export interface Worded {
  readonly value: string | null;
  readonly withheld: { readonly reason: string } | null;
}

/** A task as the API shows it. */
export interface TaskShown {
  readonly id: string;
  readonly stage: 'open' | 'done' | 'dropped';
  readonly due: string | null;
  readonly assigneeId: string | null;
  readonly subjectNoun: string;
  readonly subjectId: string;
  readonly askedBy: string;
  readonly title: Worded;
  readonly details: Worded | null;
  readonly result: Worded | null;
}

/** A page of tasks, and what holds for all of them. */
export interface TasksPage {
  readonly position: number;
  readonly total: number;
  readonly tasks: readonly TaskShown[];
}

const PAGE = 50;
const worded = (name: string): string => `${name} { value withheld { reason } }`;
const TASK = `id stage due assigneeId subjectNoun subjectId askedBy askedAt closedBy
  ${['title', 'details', 'result', 'reason'].map(worded).join(' ')}`;
const LIST = `query Tasks($filter: TaskFilterInput!, $asOf: AsOfInput, $first: Int!, $after: Cursor) {
  tasks(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    position totalCount pageInfo { hasNextPage endCursor } nodes { ${TASK} } } }`;

interface Connection {
  readonly position: number;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly TaskShown[];
}

/** The tasks that a filter takes in, page by page, all read at the position of the first. */
export async function* tasksOf(
  ask: Ask,
  filter: object,
  asOf: AsOf | undefined,
): AsyncGenerator<TasksPage> {
  for (let after: string | null = null, more = true; more;) {
    // The cursor pins the position of the pages that follow.
    const pinned = after === null ? { asOf: asOf ?? null } : {};
    const answer = await ask(LIST, { filter, first: PAGE, after, ...pinned });
    const { position, totalCount, pageInfo, nodes } = answer['tasks'] as Connection;
    yield { position, total: totalCount, tasks: nodes };
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
}

/** The member whose token it is. */
export const meAs = async (ask: Ask): Promise<string> =>
  ((await ask('{ me { memberId } }', {}))['me'] as { readonly memberId: string }).memberId;

/** The id of a report by its key, or of a case by its reference; undefined where there is none for this member. */
export const recordNamed = async (
  ask: Ask,
  noun: 'report' | 'case',
  name: string,
): Promise<string | undefined> => {
  const by = noun === 'report' ? 'key' : 'reference';
  const answer = await ask(
    `query Named($name: String!) { ${noun}(${by}: $name) { ${noun} { id } } }`,
    { name },
  );
  return (answer[noun] as Readonly<Record<string, { readonly id: string } | null>>)[noun]?.id;
};
