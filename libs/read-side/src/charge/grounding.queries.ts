import { applicableTo, applies, entry, isForum } from '#law';
import type { CONFLICT_TYPES, NEXUS_ANSWERS, PinnedLaw } from '#events';
import { refuse } from '#kernel';
import { caseIncidents } from '../case/case.tables.js';
import { conflicts, nexus } from '../conflict/conflict.tables.js';
import { acts, classifications, incidents } from '../incident/incident.tables.js';
import type { ActRow } from '../incident/incident.rows.js';
import type { At, Page, Paging, Row } from '../kit/row.js';
import { sqlTable } from '../kit/table.js';
import { knownTo } from '../query/known.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { GroundingAnswer, GroundingQuery, GroundingRow } from './grounding.rows.js';

interface Linked {
  readonly conflictId: string;
  readonly type: (typeof CONFLICT_TYPES)[number];
  readonly territory: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly nexus: (typeof NEXUS_ANSWERS)[number];
}

type Read = Row<ActRow> & {
  readonly day: string | null;
  readonly linked: readonly Linked[];
  readonly classifications: GroundingRow['classifications'];
};

const entryOf = ({ forum, entry: id, catalogueVersion }: PinnedLaw) =>
  isForum(forum)
    ? entry(forum, id, catalogueVersion)
    : refuse('not-found', 'LAW_ENTRY_UNKNOWN', 'The catalogue holds no such forum.', '/law/forum');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayOf = (day: string | null): string | null => (day !== null && DAY.test(day) ? day : null);

const ofAct = 't.incident_id = x.incident_id AND (x.act_id = t.act_id OR x.act_id IS NULL)';

/** The acts that could ground a provision, by what stands of their day and of the conflicts they are linked to. */
export const grounding =
  (db: Statements) =>
  async (
    at: At,
    { law, caseId }: GroundingQuery,
    paging: Paging,
  ): Promise<Page<Row<GroundingRow>>> => {
    const sought = entryOf(law);
    const types = (['IAC', 'NIAC'] as const).filter((type) =>
      applicableTo(sought.forum, type, sought.catalogueVersion).some(({ id }) => id === sought.id),
    );
    const anywhere = sought.conflictType === 'ANY';
    // A conflict that is kept from the reader is none: neither named, nor a ground for or against anything.
    const linked = (
      values: Values,
    ): string => `FROM ${sqlTable(nexus)} x JOIN ${sqlTable(conflicts)} c ON c.conflict_id = x.conflict_id
      AND ${standsAt('c')} WHERE ${ofAct} AND ${standsAt('x')}
      ${paging.knower ? `AND ${knownTo(paging.knower, 'conflict_id', values, 'c')}` : ''}`;
    const conditions = (values: Values): readonly string[] => {
      const since = values.add(sought.amendment?.jurisdictionSince ?? sought.since);
      return [
        `EXISTS (SELECT FROM ${sqlTable(incidents)} n WHERE n.incident_id = t.incident_id AND ${standsAt('n')}
           AND n.merged_into IS NULL AND n.asserted AND coalesce(n.occurred_from, '9') >= left(${since}, length(coalesce(n.occurred_from, '9'))))`,
        ...(anywhere
          ? []
          : [
              `(NOT EXISTS (SELECT ${linked(values)}) OR EXISTS (SELECT ${linked(values)}
                 AND x.nexus <> 'no' AND c.type = ANY (${values.add(types)}::text[])))`,
            ]),
        ...(paging.knower ? [knownTo(paging.knower, '"incident_id"', values)] : []),
        ...(caseId === undefined
          ? []
          : [
              `EXISTS (SELECT FROM ${sqlTable(caseIncidents)} i WHERE i.incident_id = t.incident_id
                 AND i.case_id = ${values.add(caseId)} AND ${standsAt('i')})`,
            ]),
      ];
    };
    const pinned = JSON.stringify({ forum: law.forum, entry: law.entry }).replaceAll("'", "''");
    const page = await pageOf<ActRow, Read>(
      db,
      {
        table: acts,
        order: 'incidentId',
        key: 'actId',
        more: (values) => [
          `(SELECT n.occurred_from FROM ${sqlTable(incidents)} n WHERE n.incident_id = t.incident_id AND ${standsAt('n')}) AS "day"`,
          `(SELECT coalesce(json_agg(json_build_object('conflictId', c.conflict_id, 'type', c.type, 'territory', c."data"->>'territory',
              'from', c."data"->'during'->>'from', 'to', c."data"->'during'->>'to', 'nexus', x.nexus) ORDER BY c.conflict_id), '[]') ${linked(values)}) AS "linked"`,
          `(SELECT coalesce(json_agg(json_build_object('classificationId', x.classification_id, 'status', x.status) ORDER BY x.classification_id), '[]')
              FROM ${sqlTable(classifications)} x WHERE ${ofAct} AND x."data"->'law' @> '${pinned}'::jsonb AND ${standsAt('x')}) AS "classifications"`,
        ],
      },
      at,
      conditions,
      paging,
    );
    const answersFor = ({ day, linked: found }: Read): readonly GroundingAnswer[] => {
      const of = (one: Linked | null): GroundingAnswer => ({
        conflictId: one?.conflictId ?? null,
        applicability: applies(
          { date: dayOf(day), territory: one?.territory ?? null, nationalities: [] },
          one && {
            id: one.conflictId,
            type: one.type,
            contested: false,
            from: dayOf(one.from),
            to: dayOf(one.to),
            nexus: one.nexus === 'open' ? null : one.nexus === 'yes',
          },
          sought,
        ),
      });
      return found.length === 0 ? [of(null)] : found.map(of);
    };
    return {
      ...page,
      rows: page.rows.map(({ linked: found, ...row }) => ({
        ...row,
        answers: answersFor({ ...row, linked: found }),
      })),
    };
  };
