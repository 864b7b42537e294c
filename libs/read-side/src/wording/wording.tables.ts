import { flag, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { OfficialTextRow, SignatureRow } from './wording.rows.js';

export const officialTexts = table<OfficialTextRow>('official_text', {
  key: ['wordingId', 'part', 'lang'],
  columns: { wordingId: uuid, part: text, lang: text, loaded: position, ...stated, sealed },
});

export const signatures = table<SignatureRow>('paraphrase_signature', {
  key: ['wordingId', 'part'],
  columns: {
    wordingId: uuid,
    part: text,
    signed: position,
    withdrawn: flag,
    ...stated,
    withdrawalSealed: sealed,
  },
});
