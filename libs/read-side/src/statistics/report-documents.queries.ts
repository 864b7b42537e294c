import { refuse } from '#kernel';
import { evidence, evidenceLinks } from '../evidence/evidence.tables.js';
import { imports, reports } from '../import/import.tables.js';
import type { ReportRow } from '../import/import.rows.js';
import type { ClaimRow } from '../incident/claim.rows.js';
import type { ActRow, DescriptionRow, IncidentRow } from '../incident/incident.rows.js';
import { acts, claims, descriptions, incidents } from '../incident/incident.tables.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { StatisticsQuestions } from '../questions.js';
import { reportDocument } from './report-document.js';
import type { ListedEvidence } from './report-document.js';

const listOf = (inner: string): string =>
  `(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (${inner}) x)`;

// An item counts among the evidence of a report where the publication, of which each import takes a copy,
// described it. A record that was
// absorbed by another of the same report is the same incident told twice and counts once.
const DOCUMENTS = `
SELECT ${selection(reports, 'r')}, row_to_json(i) AS "$incident", d.described AS "$described", d.corrected AS "$corrected",
  CASE WHEN i."incidentId" IS NULL THEN '[]' ELSE ${listOf(
    `SELECT ${selection(claims)} FROM ${sqlTable(claims)} t
      WHERE t.incident_id = i."incidentId" AND ${standsAt()} ORDER BY t.made`,
  )} END AS "$claims",
  CASE WHEN i."incidentId" IS NULL THEN '[]' ELSE ${listOf(
    `SELECT ${selection(acts)} FROM ${sqlTable(acts)} t
      WHERE t.incident_id = i."incidentId" AND ${standsAt()} ORDER BY t.sequence, t.act_id`,
  )} END AS "$acts",
  CASE WHEN i."incidentId" IS NULL THEN '[]' ELSE ${listOf(
    `SELECT e.kind_printed AS "kindPrinted", e.data->'dated' AS "dated", e.data->'supports' AS "supports"
       FROM ${sqlTable(evidenceLinks)} l
       JOIN ${sqlTable(evidence)} e ON e.evidence_id = l.evidence_id AND ${standsAt('e')}
      WHERE l.incident_id = i."incidentId" AND ${standsAt('l')} AND NOT e.withdrawn
        AND e.host IN (SELECT t.evidence_id FROM described_by t)
      ORDER BY e.added, e.evidence_id`,
  )} END AS "$evidence"
  FROM ${sqlTable(reports)} r
  LEFT JOIN LATERAL (
    SELECT ${selection(incidents)} FROM ${sqlTable(incidents)} t
     WHERE t.report_id = r.report_id AND t.asserted AND ${standsAt()}
       AND NOT EXISTS (SELECT FROM ${sqlTable(incidents)} o
                        WHERE o.incident_id = t.merged_into AND o.report_id = t.report_id AND ${standsAt('o')})
  ) i ON true
  LEFT JOIN ${sqlTable(descriptions)} d ON d.incident_id = i."incidentId" AND ${standsAt('d')}
 WHERE r.report_id = $2 AND ${standsAt('r')}
 ORDER BY i.recorded, i."incidentId"`;

const STATEMENT = `
WITH copies AS (
  SELECT (t.data->>'evidenceId')::uuid AS evidence_id FROM ${sqlTable(imports)} t
   WHERE t.report_id = $2 AND ${standsAt()}
), described_by AS (
  SELECT evidence_id FROM copies
   UNION
  SELECT e.host FROM copies c JOIN ${sqlTable(evidence)} e ON e.evidence_id = c.evidence_id AND ${standsAt('e')}
   WHERE e.host IS NOT NULL
)
${DOCUMENTS}`;

type DocumentRow = Selected & {
  readonly $incident: Selected | null;
  readonly $described: DescriptionRow['described'];
  readonly $corrected: DescriptionRow['corrected'];
  readonly $claims: readonly Selected[];
  readonly $acts: readonly Selected[];
  readonly $evidence: readonly ListedEvidence[];
};

/** A report rebuilt from the read models at a position. */
export const reportDocuments =
  (db: Statements): StatisticsQuestions['reportDocuments'] =>
  async ({ position }, reportId) => {
    const rows = await db.run<DocumentRow>(STATEMENT, [position, reportId]);
    const [first] = rows;
    if (first === undefined)
      return refuse('not-found', 'REPORT_UNKNOWN', 'There is no such report at this position.');
    const report = rowOf(first) as ReportRow;
    return {
      position,
      reportId,
      key: report.key,
      publisher: report.publisher,
      title: report.title,
      coverage: report.coverage,
      incidents: rows.flatMap((row) =>
        row.$incident === null
          ? []
          : [
              reportDocument({
                incident: rowOf(row.$incident) as IncidentRow,
                description: { described: row.$described, corrected: row.$corrected },
                claims: row.$claims.map((claim) => rowOf(claim) as ClaimRow),
                acts: row.$acts.map((act) => rowOf(act) as ActRow),
                evidence: row.$evidence,
              }),
            ],
      ),
    };
  };
