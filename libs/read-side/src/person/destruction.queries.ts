import type { Knower } from '#access';
import { knownTo } from '../query/known.js';
import { groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import type { Statements, Values } from '../query/statement.js';
import type { DestructionQuestions } from '../questions.js';
import type { DestructionFilter } from './destruction.rows.js';
import { destructions } from './person.tables.js';

/** A request is handled as its person is. */
const matching =
  ({ states }: DestructionFilter, knower: Knower | undefined) =>
  (values: Values): readonly string[] => [
    ...(knower === undefined ? [] : [knownTo(knower, 'person_id', values)]),
    ...(states === undefined ? [] : [`t.state = ANY (${values.add(states)})`]),
  ];

/** Questions about requests to destroy identities. */
export const destructionQuestions = (db: Statements): DestructionQuestions => ({
  destructions: groupsBy(db, destructions, 'personId', ['requested']),
  destructionsById: rowsBy(db, destructions, 'requestId'),
  destructionList: (at, filter, page) =>
    pageOf(
      db,
      { table: destructions, order: 'requested', key: 'requestId' },
      at,
      matching(filter, page.knower ?? at.knower),
      page,
    ),
});
