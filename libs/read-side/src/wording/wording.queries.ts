import { groupsBy } from '../query/loader.js';
import type { Statements } from '../query/statement.js';
import type { WordingQuestions } from '../questions.js';
import { officialTexts, signatures } from './wording.tables.js';

/** Questions about the wordings of the law. */
export const wordingQuestions = (db: Statements): WordingQuestions => ({
  officialTexts: groupsBy(db, officialTexts, 'wordingId', ['part', 'lang']),
  signatures: groupsBy(db, signatures, 'wordingId', ['part']),
});
