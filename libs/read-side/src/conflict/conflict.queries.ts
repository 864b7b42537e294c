import { pagesBy } from '../query/children.js';
import { groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import type { Statements } from '../query/statement.js';
import type { ConflictQuestions } from '../questions.js';
import { civilianAttacks, conflicts, nexus } from './conflict.tables.js';

/** Questions about armed conflicts. */
export const conflictQuestions = (db: Statements): ConflictQuestions => ({
  list: (at, page) =>
    pageOf(db, { table: conflicts, order: 'classified', key: 'conflictId' }, at, () => [], page),
  byIds: rowsBy(db, conflicts, 'conflictId'),
  nexusOf: groupsBy(db, nexus, 'incidentId', ['recordedAt', 'subjectId', 'conflictId']),
  nexusPages: pagesBy(db, {
    table: nexus,
    parent: 'conflictId',
    order: ['recordedAt'],
    known: ['incidentId', 'actId'],
  }),
  civilianAttacks: groupsBy(db, civilianAttacks, 'conflictId', ['recordedAt', 'claimId']),
});
