import { sqlTable } from '../kit/table.js';
import { pagesBy } from '../query/children.js';
import { groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { CaseQuestions } from '../questions.js';
import type { CaseFilter } from './case.rows.js';
import { chronologyOf } from './chronology.queries.js';
import {
  bearings,
  caseIncidents,
  cases,
  dossiers,
  exhibits,
  handovers,
  suspects,
} from './case.tables.js';

const conditions =
  ({ ids, incidents, evidence }: CaseFilter) =>
  (values: Values): readonly string[] => [
    ...(ids === undefined ? [] : [`t.case_id = ANY (${values.add(ids)})`]),
    ...(incidents === undefined
      ? []
      : [
          `EXISTS (SELECT FROM ${sqlTable(caseIncidents)} i WHERE i.case_id = t.case_id
             AND i.incident_id = ANY (${values.add(incidents)}) AND ${standsAt('i')})`,
        ]),
    ...(evidence === undefined
      ? []
      : [
          `EXISTS (SELECT FROM ${sqlTable(exhibits)} e WHERE e.case_id = t.case_id
             AND e.evidence_id = ANY (${values.add(evidence)}) AND ${standsAt('e')})`,
        ]),
  ];

/** Questions about case files. */
export const caseQuestions = (db: Statements): CaseQuestions => {
  const referred = rowsBy(db, cases, 'reference', ['opened']);
  return {
    list: (at, filter, page) =>
      pageOf(db, { table: cases, order: 'opened', key: 'caseId' }, at, conditions(filter), page),
    byIds: rowsBy(db, cases, 'caseId'),
    byReference: async (at, reference) => (await referred(at, [reference]))[0] ?? null,
    suspects: groupsBy(db, suspects, 'caseId', ['named']),
    incidents: groupsBy(db, caseIncidents, 'caseId', ['included']),
    incidentPages: pagesBy(db, {
      table: caseIncidents,
      parent: 'caseId',
      order: ['included'],
      known: ['incidentId'],
    }),
    ofIncidents: groupsBy(db, caseIncidents, 'incidentId', ['included']),
    exhibits: groupsBy(db, exhibits, 'caseId', ['number']),
    exhibitPages: pagesBy(db, {
      table: exhibits,
      parent: 'caseId',
      order: ['number'],
      known: ['evidenceId'],
    }),
    ofEvidence: groupsBy(db, exhibits, 'evidenceId', ['caseId', 'number']),
    chronology: chronologyOf(db),
    dossiers: groupsBy(db, dossiers, 'caseId', ['number']),
    dossierPages: pagesBy(db, {
      table: dossiers,
      parent: 'caseId',
      order: ['number'],
      known: ['evidenceId'],
    }),
    handovers: groupsBy(db, handovers, 'caseId', ['disclosed']),
    bearings: groupsBy(db, bearings, 'caseId', ['exhibitId', 'recordedAt', 'bearingId']),
  };
};
