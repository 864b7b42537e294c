import { orNull, position, sealed, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { CorrespondenceRow } from './correspondence.rows.js';

export const correspondences = table<CorrespondenceRow>('correspondence', {
  key: ['correspondenceId'],
  columns: {
    correspondenceId: uuid,
    status: text,
    author: text,
    proposed: position,
    decidedBy: orNull(text),
    sealed,
    decisionSealed: sealed,
  },
});
