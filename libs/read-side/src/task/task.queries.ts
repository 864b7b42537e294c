import type { Knower } from '#access';
import { sqlTable } from '../kit/table.js';
import { knownToAll } from '../query/known.js';
import { groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { TaskQuestions } from '../questions.js';
import type { AssignmentFilter, TaskFilter } from './task.rows.js';
import { tasks } from './task.tables.js';

const late = (on: string, values: Values, alias: string): string =>
  `${alias}.due < ${values.add(on)} AND ${alias}.stage = 'open'`;

/** What must hold of a task. */
const assigned = (
  { assignees, unassigned, overdue }: AssignmentFilter,
  values: Values,
  alias = 't',
): readonly string[] => [
  ...(assignees === undefined
    ? []
    : [`${alias}.assignee = ANY (${values.add(assignees)}::uuid[])`]),
  ...(unassigned === undefined ? [] : [`(${alias}.assignee IS NULL) = ${values.add(unassigned)}`]),
  ...(overdue?.is === true ? [late(overdue.on, values, alias)] : []),
];

/** What must not hold of a task. */
const notAssigned = (
  { notAssignees, overdue }: AssignmentFilter,
  values: Values,
  alias = 't',
): readonly string[] => [
  ...(notAssignees === undefined
    ? []
    : [`${alias}.assignee = ANY (${values.add(notAssignees)}::uuid[])`]),
  ...(overdue?.is === false ? [late(overdue.on, values, alias)] : []),
];

const matching =
  (filter: TaskFilter, knower: Knower | undefined) =>
  (values: Values): readonly string[] => [
    ...(knower === undefined ? [] : [knownToAll(knower, 'stands_on', values)]),
    ...assigned(filter, values),
    ...notAssigned(filter, values).map((one) => `(${one}) IS NOT TRUE`),
    ...(filter.stages === undefined ? [] : [`t.stage = ANY (${values.add(filter.stages)})`]),
    ...(filter.nouns === undefined ? [] : [`t.subject_noun = ANY (${values.add(filter.nouns)})`]),
    ...(filter.askedBy === undefined
      ? []
      : [`t."by" = ANY (${values.add(filter.askedBy.map((id) => `member-${id}`))})`]),
    ...(filter.about === undefined ? [] : [aboutAny(filter.about, values)]),
  ];

const aboutAny = (ids: readonly string[], values: Values): string => {
  const asked = values.add(ids);
  return `(t.subject_id = ANY (${asked}::uuid[]) OR t.stands_on && ${asked}::text[])`;
};

/**
 * That an open task about a thing, of which the reader may know, is held so. `unassigned` takes in what
 * nobody has been given: without any open task, or with one that nobody has.
 */
export const heldSo = (
  { unassigned, ...filter }: AssignmentFilter,
  subject: string,
  knower: Knower | undefined,
  values: Values,
): readonly string[] => {
  const held = (conditions: readonly string[]): string =>
    `EXISTS (SELECT FROM ${sqlTable(tasks)} k WHERE k.subject_id = ${subject} AND k.stage = 'open' AND ${[
      standsAt('k'),
      ...(knower === undefined ? [] : [knownToAll(knower, 'stands_on', values, 'k')]),
      ...conditions,
    ].join(' AND ')})`;
  const asked = assigned(filter, values, 'k');
  return [
    ...(asked.length === 0 ? [] : [held(asked)]),
    ...notAssigned(filter, values, 'k').map((one) => `NOT ${held([one])}`),
    ...(unassigned === undefined
      ? []
      : [`${unassigned ? 'NOT ' : ''}${held(['k.assignee IS NOT NULL'])}`]),
  ];
};

/** Questions about tasks. */
export const taskQuestions = (db: Statements): TaskQuestions => ({
  list: (at, filter, page) =>
    pageOf(
      db,
      { table: tasks, order: 'due', key: 'taskId' },
      at,
      matching(filter, page.knower ?? at.knower),
      page,
    ),
  byIds: rowsBy(db, tasks, 'taskId'),
  about: groupsBy(db, tasks, 'subjectId', ['opened']),
});
