import type { At, Grouped } from '../kit/row.js';
import { sqlTable } from '../kit/table.js';
import { pagesBy } from '../query/children.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { ActorQuestions } from '../questions.js';
import type { ActorFilter, StructureStep } from './actor.rows.js';
import { actorNames, actors, commands, memberships } from './actor.tables.js';

/** How many levels down a structure is followed: far more than any army has. */
const DEPTH = 32;

const conditions =
  ({ kinds, codes, merged }: ActorFilter) =>
  (values: Values): readonly string[] => [
    ...(merged === true ? [] : ['t.merged_into IS NULL']),
    ...(kinds === undefined ? [] : [`t.kind = ANY (${values.add(kinds)})`]),
    ...(codes === undefined ? [] : [`t.code = ANY (${values.add(codes)})`]),
  ];

// Each step once at its least depth. UNION drops what was found before, so shared parts do not multiply.
const STRUCTURE = `
WITH RECURSIVE step AS NOT MATERIALIZED (
  SELECT t.claim_id, t.actor_id, t."of" AS above, 'membership' AS relation, NULL AS basis, t.during
    FROM ${sqlTable(memberships)} t WHERE t.stands AND ${standsAt()}
  UNION ALL
  SELECT t.claim_id, t.actor_id, t.under, 'command', t.basis, t.during
    FROM ${sqlTable(commands)} t WHERE t.stands AND ${standsAt()}
), below AS (
  SELECT r.root, 1 AS depth, s.claim_id, s.actor_id, s.above, s.relation, s.basis, s.during
    FROM unnest($2::uuid[]) r(root) JOIN step s ON s.above = r.root
  UNION
  SELECT b.root, b.depth + 1, s.claim_id, s.actor_id, s.above, s.relation, s.basis, s.during
    FROM below b JOIN step s ON s.above = b.actor_id
   WHERE b.depth < ${DEPTH} AND b.actor_id <> b.root
), first AS (
  SELECT DISTINCT ON (root, claim_id) * FROM below ORDER BY root, claim_id, depth
)
SELECT root, depth, actor_id AS "actorId", above, relation, basis, claim_id AS "claimId", during
  FROM first ORDER BY root, depth, above, actor_id, claim_id`;

const structure =
  (db: Statements) =>
  async ({ position }: At, actorIds: readonly string[]): Promise<Grouped<StructureStep>> =>
    actorIds.length === 0
      ? new Map()
      : groupedBy(await db.run<StructureStep>(STRUCTURE, [position, actorIds]), ({ root }) => root);

/** Questions about actors and how they hang together. */
export const actorQuestions = (db: Statements): ActorQuestions => ({
  list: (at, filter, page) =>
    pageOf(
      db,
      { table: actors, order: 'registered', key: 'actorId' },
      at,
      conditions(filter),
      page,
    ),
  byIds: rowsBy(db, actors, 'actorId'),
  names: groupsBy(db, actorNames, 'actorId', ['recordedAt', 'nameId']),
  memberships: groupsBy(db, memberships, 'actorId', ['made']),
  members: groupsBy(db, memberships, 'of', ['made']),
  memberPages: pagesBy(db, {
    table: memberships,
    parent: 'of',
    order: ['made'],
    known: ['actorId'],
  }),
  superiors: groupsBy(db, commands, 'actorId', ['made']),
  subordinates: groupsBy(db, commands, 'under', ['made']),
  structure: structure(db),
});
