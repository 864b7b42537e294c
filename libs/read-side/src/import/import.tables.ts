import { flag, integer, orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type {
  ConclusionRow,
  FigureRow,
  FindingRow,
  ImportRow,
  RefusedRowRow,
  ReportRow,
} from './import.rows.js';

export const reports = table<ReportRow>('report', {
  key: ['reportId'],
  columns: {
    reportId: uuid,
    key: text,
    published: orNull(text),
    evidenceId: uuid,
    latestImport: uuid,
    words: text,
  },
  indexes: [['key'], ['evidenceId']],
  words: 'words',
});

export const imports = table<ImportRow>('import', {
  key: ['importId'],
  on: 'reportId',
  columns: {
    importId: uuid,
    reportId: uuid,
    ordinal: integer,
    started: position,
    completed: orNull(position),
    ...stated,
    sealed,
  },
  indexes: [['reportId']],
});

export const figures = table<FigureRow>('figure', {
  key: ['claimId'],
  on: 'reportId',
  columns: {
    claimId: uuid,
    reportId: uuid,
    key: text,
    value: position,
    made: position,
    stands: flag,
    ...stated,
    sealed,
  },
  indexes: [['reportId']],
});

export const conclusions = table<ConclusionRow>('conclusion', {
  key: ['claimId'],
  on: 'reportId',
  columns: {
    claimId: uuid,
    reportId: uuid,
    kind: text,
    made: position,
    stands: flag,
    ...stated,
    sealed,
  },
  indexes: [['reportId']],
});

export const findings = table<FindingRow>('finding', {
  key: ['findingId'],
  on: 'reportId',
  columns: {
    findingId: uuid,
    reportId: uuid,
    importId: uuid,
    code: text,
    incidentId: orNull(uuid),
    outcome: orNull(text),
    raised: position,
    ...stated,
    sealed,
  },
  indexes: [['reportId'], ['incidentId']],
  list: { by: 'raised', narrowedBy: ['reportId', 'incidentId'] },
});

export const refusedRows = table<RefusedRowRow>('refused_row', {
  key: ['rowId'],
  columns: {
    rowId: uuid,
    reportId: uuid,
    importId: uuid,
    code: text,
    path: text,
    refused: position,
    ...stated,
  },
  indexes: [['reportId']],
});
