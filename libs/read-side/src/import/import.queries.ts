import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import type { Statements } from '../query/statement.js';
import type { ReportQuestions } from '../questions.js';
import { conclusions, figures, findings, imports, refusedRows, reports } from './import.tables.js';

/** Questions about published reports. */
export const reportQuestions = (db: Statements): ReportQuestions => {
  const keyed = rowsBy(db, reports, 'key');
  const concerning = rowsBy(db, findings, 'incidentId', ['raised']);
  return {
    list: (at, page) =>
      pageOf(db, { table: reports, order: 'published', key: 'reportId' }, at, () => [], page),
    byIds: rowsBy(db, reports, 'reportId'),
    byKey: async (at, key) => (await keyed(at, [key]))[0] ?? null,
    imports: groupsBy(db, imports, 'reportId', ['ordinal']),
    figures: groupsBy(db, figures, 'reportId', ['made']),
    conclusions: groupsBy(db, conclusions, 'reportId', ['made']),
    findings: groupsBy(db, findings, 'reportId', ['raised']),
    findingsOf: async (at, ids) =>
      groupedBy(await concerning(at, ids), ({ incidentId }) => incidentId ?? ''),
    refusedRows: groupsBy(db, refusedRows, 'reportId', ['refused']),
  };
};
