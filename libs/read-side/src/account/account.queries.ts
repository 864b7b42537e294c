import type { Knower } from '#access';
import { knownTo } from '../query/known.js';
import { pagesBy } from '../query/children.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import type { Statements, Values } from '../query/statement.js';
import type { AccountQuestions } from '../questions.js';
import type { AccountFilter } from './account.rows.js';
import {
  accountDocuments,
  accounts,
  inconsistencies,
  passages,
  passageTranslations,
} from './account.tables.js';

const conditions =
  (filter: AccountFilter, knower: Knower | undefined) =>
  (values: Values): readonly string[] => [
    // What people told who are kept from the reader, and what stands in such an item, is not there either.
    ...(knower === undefined
      ? []
      : ['person_id', 'evidence_id'].map((on) => knownTo(knower, on, values))),
    ...(
      [
        ['person_id', filter.persons],
        ['incident_id', filter.incidents],
        ['evidence_id', filter.evidence],
      ] as const
    ).flatMap(([column, ids]) =>
      ids === undefined ? [] : [`t.${column} = ANY (${values.add(ids)})`],
    ),
  ];

/** Questions about accounts and their passages. */
export const accountQuestions = (db: Statements): AccountQuestions => {
  const ofPersons = rowsBy(db, accounts, 'personId', ['taken']);
  const ofIncidents = rowsBy(db, accounts, 'incidentId', ['taken']);
  const ofItems = rowsBy(db, accounts, 'evidenceId', ['taken']);
  return {
    list: (at, filter, page) =>
      pageOf(
        db,
        { table: accounts, order: 'taken', key: 'accountId' },
        at,
        conditions(filter, page.knower),
        page,
      ),
    byIds: rowsBy(db, accounts, 'accountId'),
    byPersons: async (at, ids) =>
      groupedBy(await ofPersons(at, ids), ({ personId }) => personId ?? ''),
    byIncidents: async (at, ids) =>
      groupedBy(await ofIncidents(at, ids), ({ incidentId }) => incidentId ?? ''),
    incidentPages: pagesBy(db, {
      table: accounts,
      parent: 'incidentId',
      order: ['taken'],
      known: ['accountId', 'personId', 'evidenceId'],
    }),
    byItems: async (at, ids) =>
      groupedBy(await ofItems(at, ids), ({ evidenceId }) => evidenceId ?? ''),
    passages: groupsBy(db, passages, 'accountId', ['number']),
    passagePages: pagesBy(db, {
      table: passages,
      parent: 'accountId',
      order: ['number'],
      known: [],
    }),
    translations: groupsBy(db, passageTranslations, 'accountId', [
      'number',
      'recordedAt',
      'translationId',
    ]),
    documents: groupsBy(db, accountDocuments, 'accountId', ['recordedAt', 'documentId']),
    heldIn: groupsBy(db, accountDocuments, 'evidenceId', ['recordedAt', 'documentId']),
    inconsistencies: groupsBy(db, inconsistencies, 'accountId', ['recordedAt', 'inconsistencyId']),
  };
};
