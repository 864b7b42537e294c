import { sqlTable } from '../kit/table.js';
import { knownTo } from '../query/known.js';
import { pagesBy } from '../query/children.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import { acts } from '../incident/incident.tables.js';
import type { PersonQuestions } from '../questions.js';
import { destructionQuestions } from './destruction.queries.js';
import type { PersonFilter } from './person.rows.js';
import { consents, personFates, personRoles, persons, postsHeld } from './person.tables.js';

/**
 * The people of whom a search found the name that stands at the position asked, as far as the reader may
 * know of them. What was corrected since, or was sealed for a command that never came to stand, is nobody's.
 */
const named =
  (db: Statements): PersonQuestions['named'] =>
  async (at, names) => {
    if (names.length === 0) return [];
    const values = new Values(at.position);
    const people = values.add(names.map(({ personId }) => personId));
    const events = values.add(names.map(({ eventId }) => eventId));
    const commitments = values.add(names.map(({ commitment }) => commitment));
    const rows = await db.run<{ readonly id: string }>(
      `SELECT t.person_id AS id FROM ${sqlTable(persons)} t
         JOIN unnest(${people}::uuid[], ${events}::uuid[], ${commitments}::text[]) n(id, event, commitment)
           ON t.person_id = n.id AND t.identity_event = n.event AND t.identity_commitment = n.commitment
        WHERE ${standsAt()} ${at.knower ? `AND ${knownTo(at.knower, 'person_id', values)}` : ''} ORDER BY 1`,
      values.list,
    );
    return rows.map(({ id }) => id);
  };

const conditions =
  ({ roles, merged = false, ids }: PersonFilter) =>
  (values: Values): readonly string[] => [
    ...(merged ? [] : ['t.merged_into IS NULL']),
    ...(ids === undefined ? [] : [`t.person_id = ANY (${values.add(ids)}::uuid[])`]),
    ...(roles === undefined
      ? []
      : [
          `EXISTS (SELECT FROM ${sqlTable(personRoles)} r WHERE r.person_id = t.person_id
             AND r.role = ANY (${values.add(roles)}) AND ${standsAt('r')})`,
        ]),
  ];

/** Of an incident first what is said of all of it, then act by act. */
const inIncidentOrAct = (incidents: string): string =>
  `JOIN (SELECT i AS parent, i AS id, NULL::bigint AS act FROM unnest(${incidents}::uuid[]) i
         UNION ALL
         SELECT a.incident_id, a.act_id, row_number() OVER (PARTITION BY a.incident_id ORDER BY a.sequence, a.act_id)
           FROM ${sqlTable(acts)} a WHERE a.incident_id = ANY (${incidents}::uuid[]) AND ${standsAt('a')}
        ) o ON o.id = t.of_id`;

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
    named: named(db),
    absorbedBy: async (at, ids) =>
      groupedBy(await absorbed(at, ids), ({ mergedInto }) => mergedInto ?? ''),
    roles: groupsBy(db, personRoles, 'personId', ['made']),
    rolesOf: groupsBy(db, personRoles, 'ofId', ['made']),
    rolePages: pagesBy(db, {
      table: personRoles,
      parent: 'personId',
      order: ['made'],
      known: ['claimId', 'ofId'],
    }),
    incidentPages: pagesBy(db, {
      table: personRoles,
      parent: inIncidentOrAct,
      order: [{ sql: 'o.act NULLS FIRST' }, 'made'],
      known: ['claimId', 'personId', 'ofId'],
    }),
    fates: groupsBy(db, personFates, 'personId', ['made']),
    posts: groupsBy(db, postsHeld, 'personId', ['made']),
    holders: groupsBy(db, postsHeld, 'post', ['made']),
    consents: groupsBy(db, consents, 'personId', ['recorded', 'consentId']),
    ...destructionQuestions(db),
  };
};
