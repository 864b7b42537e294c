import { sqlTable } from '../kit/table.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { PersonQuestions } from '../questions.js';
import type { PersonFilter } from './person.rows.js';
import { consents, personFates, personRoles, persons, postsHeld } from './person.tables.js';

const conditions =
  ({ roles, merged }: PersonFilter) =>
  (values: Values): readonly string[] => [
    ...(merged === true ? [] : ['t.merged_into IS NULL']),
    ...(roles === undefined
      ? []
      : [
          `EXISTS (SELECT FROM ${sqlTable(personRoles)} r WHERE r.person_id = t.person_id
             AND r.role = ANY (${values.add(roles)}) AND ${standsAt('r')})`,
        ]),
  ];

/** Questions about natural persons. */
export const personQuestions = (db: Statements): PersonQuestions => {
  const absorbed = rowsBy(db, persons, 'mergedInto', ['registered']);
  return {
    list: (at, filter, page) =>
      pageOf(
        db,
        { table: persons, order: 'registered', key: 'personId' },
        at,
        conditions(filter),
        page,
      ),
    byIds: rowsBy(db, persons, 'personId'),
    absorbedBy: async (at, ids) =>
      groupedBy(await absorbed(at, ids), ({ mergedInto }) => mergedInto ?? ''),
    roles: groupsBy(db, personRoles, 'personId', ['made']),
    rolesOf: groupsBy(db, personRoles, 'ofId', ['made']),
    fates: groupsBy(db, personFates, 'personId', ['made']),
    posts: groupsBy(db, postsHeld, 'personId', ['made']),
    holders: groupsBy(db, postsHeld, 'post', ['made']),
    consents: groupsBy(db, consents, 'personId', ['recordedAt', 'consentId']),
  };
};
