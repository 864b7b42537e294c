import { evidence } from '../evidence/evidence.tables.js';
import { standingOnKept } from '../handling/standing.js';
import { historyEvents, historySubjects } from '../history/history.projection.js';
import { reports } from '../import/import.tables.js';
import { claims, descriptions, incidents } from '../incident/incident.tables.js';
import { sqlTable } from '../kit/table.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { CaseQuestions } from '../questions.js';
import { caseIncidents, exhibits } from './case.tables.js';
import type { ChronologyEntry } from './chronology.rows.js';

/** The most entries that one answer has; whoever wants the others asks for days. */
const MOST = 1_000;

/**
 * Every fact about a case, its incidents and its exhibits, in the order in which things happened; what
 * is no happening stands where it was recorded. What is kept for others than the reader is not there,
 * nor what any fact about it, or about what stands on it, would tell.
 */
export const chronologyOf =
  (db: Statements): CaseQuestions['chronology'] =>
  async ({ position, knower }, caseId, { from, to, whole = false }) => {
    const values = new Values(position);
    const theCase = values.add(caseId);
    const kept =
      knower === undefined ? 'SELECT NULL::uuid WHERE false' : standingOnKept(knower, values);
    const when = [
      ...(from === undefined
        ? []
        : [`coalesce(e."happenedTo", e.moment) || '~' >= ${values.add(from)}`]),
      ...(to === undefined ? [] : [`e.moment <= ${values.add(`${to}~`)}`]),
    ];
    const rows = await db.run<ChronologyEntry & { readonly total: number }>(
      `WITH kept (subject_id) AS (${kept}), about AS (
         SELECT ${theCase}::uuid AS id, NULL::uuid AS incident_id, NULL::uuid AS evidence_id
          UNION ALL SELECT t.incident_id, t.incident_id, NULL FROM ${sqlTable(caseIncidents)} t
           WHERE t.case_id = ${theCase} AND ${standsAt()}
          UNION SELECT t.evidence_id, NULL, t.evidence_id FROM ${sqlTable(exhibits)} t
           WHERE t.case_id = ${theCase} AND NOT t.excluded AND ${standsAt()}
       ), facts AS (
         SELECT s.position, (array_agg(a.incident_id ORDER BY a.incident_id) FILTER (WHERE a.incident_id IS NOT NULL))[1] AS incident_id,
                (array_agg(a.evidence_id ORDER BY a.evidence_id) FILTER (WHERE a.evidence_id IS NOT NULL))[1] AS evidence_id
           FROM about a JOIN ${sqlTable(historySubjects)} s ON s.subject_id = a.id AND s.position <= $1
          WHERE NOT EXISTS (SELECT FROM kept k WHERE k.subject_id = ${theCase})
            AND s.position NOT IN (SELECT o.position FROM kept k JOIN ${sqlTable(historySubjects)} o ON o.subject_id = k.subject_id)
          GROUP BY s.position
       ), entries AS (
         SELECT f.position, h.event_id AS "eventId", h.type, h.by, f.incident_id AS "incidentId", f.evidence_id AS "evidenceId",
                w."happenedFrom", w."happenedTo", w.reported, h.received_at AS "receivedAt", h.recorded_at AS "recordedAt",
                coalesce(w."happenedFrom", to_char(h.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')) COLLATE "C" AS moment
           FROM facts f JOIN ${sqlTable(historyEvents)} h ON h.position = f.position
          CROSS JOIN LATERAL (
            SELECT coalesce(c.data->'data'->>'on', i.occurred_from) AS "happenedFrom",
                   CASE WHEN c.claim_id IS NULL THEN i.occurred_to END AS "happenedTo",
                   coalesce(coalesce(d.corrected, d.described)->>'confirmedOn', d.described->>'confirmedOn', r.published) AS reported
              FROM (SELECT 1) one
              LEFT JOIN ${sqlTable(incidents)} i ON i.incident_id = f.incident_id AND ${standsAt('i')}
                AND h.type IN ('IncidentRecorded', 'DescriptionAsserted', 'IncidentCorrected')
              LEFT JOIN ${sqlTable(descriptions)} d ON d.incident_id = i.incident_id AND ${standsAt('d')}
              LEFT JOIN ${sqlTable(claims)} c ON c.incident_id = f.incident_id AND c.made = f.position AND ${standsAt('c')}
              LEFT JOIN ${sqlTable(evidence)} v ON v.evidence_id::text = c.data->'source'->>'id'
                AND c.source_kind = 'publication' AND ${standsAt('v')}
              LEFT JOIN ${sqlTable(reports)} r ON r.evidence_id = v.evidence_id AND ${standsAt('r')}
                AND NOT EXISTS (SELECT FROM kept k WHERE k.subject_id = r.report_id)
             LIMIT 1
          ) w
       )
       SELECT e.position, e."eventId", e.type, e.by, e."incidentId", e."evidenceId", e."happenedFrom", e."happenedTo",
              e.reported, e."receivedAt", e."recordedAt", count(*) OVER () AS total
         FROM entries e ${when.length === 0 ? '' : `WHERE ${when.join(' AND ')}`}
        ORDER BY e.moment, e.position ${whole ? '' : `LIMIT ${MOST}`}`,
      values.list,
    );
    return {
      position,
      total: rows[0]?.total ?? 0,
      entries: rows.map(({ total: _total, ...entry }) => entry),
    };
  };
