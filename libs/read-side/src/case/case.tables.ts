import {
  date,
  flag,
  integer,
  orNull,
  position,
  sealed,
  stated,
  text,
  uuid,
} from '../kit/column.js';
import { table } from '../kit/table.js';
import type {
  BearingRow,
  CaseIncidentRow,
  CaseRow,
  DossierRow,
  ExhibitRow,
  HandoverRow,
  SuspectRow,
} from './case.rows.js';

export const cases = table<CaseRow>('case_file', {
  key: ['caseId'],
  columns: { caseId: uuid, reference: text, forum: text, opened: position, ...stated, sealed },
  indexes: [['reference']],
  list: { by: 'opened' },
});

export const suspects = table<SuspectRow>('suspect', {
  key: ['suspectId'],
  on: 'caseId',
  columns: {
    suspectId: uuid,
    caseId: uuid,
    personId: orNull(uuid),
    postId: orNull(uuid),
    on: orNull(date),
    invented: flag,
    named: position,
    ...stated,
    sealed,
  },
  indexes: [['caseId']],
});

export const caseIncidents = table<CaseIncidentRow>('case_incident', {
  key: ['caseId', 'incidentId'],
  columns: { caseId: uuid, incidentId: uuid, included: position, ...stated, sealed },
  indexes: [['incidentId']],
});

export const exhibits = table<ExhibitRow>('exhibit', {
  key: ['exhibitId'],
  on: 'caseId',
  columns: {
    exhibitId: uuid,
    caseId: uuid,
    evidenceId: uuid,
    number: integer,
    firstPage: integer,
    lastPage: integer,
    excluded: flag,
    exclusionSealed: sealed,
    ...stated,
    sealed,
  },
  indexes: [['caseId'], ['evidenceId']],
});

export const bearings = table<BearingRow>('bearing', {
  key: ['bearingId'],
  on: 'caseId',
  columns: {
    bearingId: uuid,
    caseId: uuid,
    exhibitId: uuid,
    suspectId: orNull(uuid),
    bearing: text,
    ...stated,
    sealed,
  },
  indexes: [['caseId']],
});

export const dossiers = table<DossierRow>('dossier', {
  key: ['dossierId'],
  on: 'caseId',
  columns: {
    dossierId: uuid,
    caseId: uuid,
    evidenceId: uuid,
    number: integer,
    profile: text,
    issued: position,
    ...stated,
    sealed,
  },
  indexes: [['caseId']],
});

export const handovers = table<HandoverRow>('handover', {
  key: ['disclosureId'],
  on: 'caseId',
  columns: {
    disclosureId: uuid,
    caseId: uuid,
    rulePrinted: text,
    on: date,
    disclosed: position,
    ...stated,
    sealed,
  },
  indexes: [['caseId']],
});
