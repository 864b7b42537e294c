import { sqlTable } from '../kit/table.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { PersonQuestions } from '../questions.js';
import type { IdentityPlace, PersonFilter } from './person.rows.js';
import { consents, personFates, personRoles, persons, postsHeld } from './person.tables.js';

/**
 * That a name is one of those that a search found. What was corrected since, or was sealed for a command
 * that never came to stand, is nobody's name at the position asked.
 */
export const namedSo = (names: readonly IdentityPlace[], values: Values, alias = 't'): string => {
  const people = values.add(names.map(({ personId }) => personId));
  const events = values.add(names.map(({ eventId }) => eventId));
  const commitments = values.add(names.map(({ commitment }) => commitment));
  return `(${alias}.person_id, ${alias}.identity_event, ${alias}.identity_commitment) IN
     (SELECT * FROM unnest(${people}::uuid[], ${events}::uuid[], ${commitments}::text[]))`;
};

const conditions =
  ({ roles, merged = false, names }: PersonFilter) =>
  (values: Values): readonly string[] => [
    ...(merged ? [] : ['t.merged_into IS NULL']),
    ...(names === undefined ? [] : [namedSo(names, values)]),
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
