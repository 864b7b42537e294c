import { integer, orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type {
  AccountDocumentRow,
  AccountRow,
  InconsistencyRow,
  PassageRow,
  PassageTranslationRow,
} from './account.rows.js';

export const accounts = table<AccountRow>('account', {
  key: ['accountId'],
  columns: {
    accountId: uuid,
    personId: orNull(uuid),
    evidenceId: orNull(uuid),
    incidentId: orNull(uuid),
    taken: position,
    withdrawn: orNull(text),
    ...stated,
    sealed,
    withdrawalSealed: sealed,
  },
  list: { by: 'taken' },
  indexes: [['personId'], ['incidentId'], ['evidenceId']],
});

export const passages = table<PassageRow>('passage', {
  key: ['accountId', 'number'],
  columns: { accountId: uuid, number: integer, basis: text, ...stated, sealed },
});

export const passageTranslations = table<PassageTranslationRow>('passage_translation', {
  key: ['translationId'],
  columns: { translationId: uuid, accountId: uuid, number: integer, ...stated, sealed },
  indexes: [['accountId']],
});

export const inconsistencies = table<InconsistencyRow>('inconsistency', {
  key: ['inconsistencyId'],
  on: 'accountId',
  columns: { inconsistencyId: uuid, accountId: uuid, ...stated, sealed, explanationSealed: sealed },
  indexes: [['accountId']],
});

export const accountDocuments = table<AccountDocumentRow>('account_document', {
  key: ['documentId'],
  on: 'accountId',
  columns: { documentId: uuid, accountId: uuid, evidenceId: uuid, ...stated, sealed },
  indexes: [['accountId'], ['evidenceId']],
});
