import { orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { CivilianAttackRow, ConflictRow, NexusRow } from './conflict.rows.js';

export const conflicts = table<ConflictRow>('conflict', {
  key: ['conflictId'],
  columns: { conflictId: uuid, type: text, classified: position, ...stated, sealed },
});

export const nexus = table<NexusRow>('nexus', {
  key: ['conflictId', 'subjectId'],
  columns: {
    conflictId: uuid,
    subjectId: uuid,
    incidentId: uuid,
    actId: orNull(uuid),
    nexus: text,
    ...stated,
    sealed,
  },
  indexes: [['incidentId']],
});

export const civilianAttacks = table<CivilianAttackRow>('civilian_attack', {
  key: ['claimId'],
  on: 'conflictId',
  columns: { claimId: uuid, conflictId: uuid, ...stated, sealed },
  indexes: [['conflictId']],
});
