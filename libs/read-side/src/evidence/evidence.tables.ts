import { flag, orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { DisposalRow } from './disposal.rows.js';
import type { AssessmentRow, CustodyRow, EvidenceLinkRow, EvidenceRow } from './evidence.rows.js';

export const evidence = table<EvidenceRow>('evidence', {
  key: ['evidenceId'],
  columns: {
    evidenceId: uuid,
    added: position,
    kindCode: orNull(text),
    kindPrinted: text,
    held: flag,
    host: orNull(uuid),
    withdrawn: flag,
    contested: flag,
    sourceReliability: orNull(text),
    informationCredibility: orNull(text),
    ...stated,
    sealed,
  },
  indexes: [['host']],
  list: { by: 'added' },
});

export const evidenceLinks = table<EvidenceLinkRow>('evidence_link', {
  key: ['linkId'],
  on: 'evidenceId',
  columns: {
    linkId: uuid,
    evidenceId: uuid,
    incidentId: uuid,
    actId: orNull(uuid),
    ...stated,
    sealed,
  },
  indexes: [['incidentId'], ['evidenceId']],
});

export const assessments = table<AssessmentRow>('evidence_assessment', {
  key: ['assessmentId'],
  on: 'evidenceId',
  columns: { assessmentId: uuid, evidenceId: uuid, kind: text, made: position, ...stated, sealed },
  indexes: [['evidenceId']],
});

export const custody = table<CustodyRow>('evidence_custody', {
  key: ['custodyId'],
  on: 'evidenceId',
  columns: { custodyId: uuid, evidenceId: uuid, kind: text, made: position, ...stated, sealed },
  indexes: [['evidenceId']],
});

export const disposals = table<DisposalRow>('evidence_disposal', {
  key: ['disposalId'],
  on: 'evidenceId',
  columns: {
    disposalId: uuid,
    evidenceId: uuid,
    ordered: position,
    state: text,
    document: orNull(uuid),
    receipt: orNull(uuid),
    ...stated,
    sealed,
  },
  indexes: [['evidenceId'], ['state']],
});
