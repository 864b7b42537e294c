import { pagesBy } from '../query/children.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import type { At } from '../kit/row.js';
import { knownTo } from '../query/known.js';
import type { Statements, Values } from '../query/statement.js';
import { heldSo } from '../task/task.queries.js';
import type { FindingFilter } from './import.rows.js';
import type { ReportQuestions } from '../questions.js';
import { conclusions, figures, findings, imports, refusedRows, reports } from './import.tables.js';

/** A finding is for whoever may know of its report and of the incident that it concerns. */
const reviewed =
  (
    { reports: from, incidents, codes, open, outcomes, ...held }: FindingFilter,
    knower: At['knower'] | undefined,
  ) =>
  (values: Values): readonly string[] => [
    ...(knower === undefined
      ? []
      : [knownTo(knower, 'report_id', values), knownTo(knower, 'incident_id', values)]),
    ...(from === undefined ? [] : [`t.report_id = ANY (${values.add(from)})`]),
    ...(incidents === undefined ? [] : [`t.incident_id = ANY (${values.add(incidents)})`]),
    ...(codes === undefined ? [] : [`t.code = ANY (${values.add(codes)})`]),
    ...(open === undefined ? [] : [open ? 't.outcome IS NULL' : 't.outcome IS NOT NULL']),
    ...(outcomes === undefined ? [] : [`t.outcome = ANY (${values.add(outcomes)})`]),
    ...heldSo(held, 't.finding_id', knower, values),
  ];

/** Questions about published reports. */
export const reportQuestions = (db: Statements): ReportQuestions => {
  const keyed = rowsBy(db, reports, 'key');
  const concerning = rowsBy(db, findings, 'incidentId', ['raised']);
  return {
    list: (at, page) =>
      pageOf(db, { table: reports, order: 'published', key: 'reportId' }, at, () => [], page),
    byIds: rowsBy(db, reports, 'reportId'),
    publishedAs: groupsBy(db, reports, 'evidenceId'),
    byKey: async (at, key) => (await keyed(at, [key]))[0] ?? null,
    imports: groupsBy(db, imports, 'reportId', ['ordinal']),
    figures: groupsBy(db, figures, 'reportId', ['made']),
    figurePages: pagesBy(db, {
      table: figures,
      parent: 'reportId',
      order: ['made'],
      known: ['claimId'],
    }),
    conclusions: groupsBy(db, conclusions, 'reportId', ['made']),
    review: (at, filter, page) =>
      pageOf(
        db,
        { table: findings, order: 'raised', key: 'findingId' },
        at,
        reviewed(filter, page.knower ?? at.knower),
        page,
      ),
    findings: groupsBy(db, findings, 'reportId', ['raised']),
    findingPages: pagesBy(db, {
      table: findings,
      parent: 'reportId',
      order: ['raised'],
      known: ['findingId', 'reportId', 'incidentId'],
    }),
    findingsOf: async (at, ids) =>
      groupedBy(await concerning(at, ids), ({ incidentId }) => incidentId ?? ''),
    findingsByIds: rowsBy(db, findings, 'findingId'),
    refusedRows: groupsBy(db, refusedRows, 'reportId', ['refused']),
    refusedRowPages: pagesBy(db, {
      table: refusedRows,
      parent: 'reportId',
      order: ['refused'],
      known: [],
    }),
  };
};
