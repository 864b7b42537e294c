import {
  flag,
  integer,
  json,
  orNull,
  position,
  sealed,
  stated,
  text,
  texts,
  uuid,
} from '../kit/column.js';
import { table } from '../kit/table.js';
import type { ClaimRow } from './claim.rows.js';
import type {
  ActRow,
  ClassificationRow,
  DescriptionRow,
  IncidentLinkRow,
  IncidentRow,
  IncidentTotalRow,
  IncidentWordsRow,
  PlaceResolutionRow,
} from './incident.rows.js';

const word = orNull(text);
const number = orNull(integer);

export const incidents = table<IncidentRow>('incident', {
  key: ['incidentId'],
  columns: {
    incidentId: uuid,
    reportId: orNull(uuid),
    unitId: word,
    recorded: position,
    asserted: flag,
    mergedInto: orNull(uuid),
    occurredFrom: word,
    occurredTo: word,
    month: word,
    governorateCode: word,
    governoratePrinted: word,
    settlement: word,
    subArea: word,
    within: word,
    targetCode: word,
    targetPrinted: word,
    attackKindCode: word,
    attackKindPrinted: word,
    platformCode: word,
    platformPrinted: word,
    munitions: json,
    verification: text,
    countedUnderCode: word,
    countedUnderPrinted: word,
    attributedToCode: word,
    attributedToPrinted: word,
    controlCountedAs: orNull(texts),
    tollClaimId: orNull(uuid),
    tollBy: word,
    competingTolls: integer,
    killed: number,
    killedQualifier: word,
    children: number,
    childrenQualifier: word,
    women: number,
    womenQualifier: word,
    unborn: number,
    injured: number,
    injuredQualifier: word,
    massacrePublisher: orNull(flag),
    countedPublisher: orNull(flag),
    massacreMember: orNull(flag),
    massacreRule: text,
    massacreGround: text,
    massacreRuleVersion: integer,
    strikes: integer,
  },
  indexes: [['reportId'], ['mergedInto']],
  list: { by: 'occurredFrom', narrowedBy: ['asserted', 'mergedInto'] },
});

/** Counted as they come and go, so that a page of the register counts nothing. */
export const incidentTotals = table<IncidentTotalRow>('incident_total', {
  key: ['of'],
  columns: { of: text, incidents: integer },
});

export const incidentWords = table<IncidentWordsRow>('incident_words', {
  key: ['incidentId', 'part'],
  columns: { incidentId: uuid, part: text, words: text },
  words: 'words',
});

export const descriptions = table<DescriptionRow>('incident_description', {
  key: ['incidentId'],
  columns: { incidentId: uuid, described: json, corrected: json, said: position, sealed },
});

export const acts = table<ActRow>('act', {
  key: ['actId'],
  on: 'incidentId',
  columns: { actId: uuid, incidentId: uuid, sequence: integer, kind: text, sealed },
  groups: ['incidentId'],
});

export const claims = table<ClaimRow>('claim', {
  key: ['claimId'],
  on: 'incidentId',
  columns: {
    claimId: uuid,
    incidentId: uuid,
    actId: orNull(uuid),
    kind: text,
    sourceKind: text,
    made: position,
    stands: flag,
    ...stated,
    sealed,
  },
  groups: ['incidentId'],
});

export const classifications = table<ClassificationRow>('classification', {
  key: ['classificationId'],
  on: 'incidentId',
  columns: {
    classificationId: uuid,
    incidentId: uuid,
    actId: orNull(uuid),
    status: text,
    revises: orNull(uuid),
    conflictId: orNull(uuid),
    sealed,
    decisionSealed: sealed,
  },
  groups: ['incidentId'],
  indexes: [['revises']],
});

export const incidentLinks = table<IncidentLinkRow>('incident_link', {
  key: ['linkId'],
  on: 'incidentId',
  columns: { linkId: uuid, incidentId: uuid, to: uuid, kind: text, ...stated, sealed },
  indexes: [['incidentId'], ['to']],
});

export const placeResolutions = table<PlaceResolutionRow>('place_resolution', {
  key: ['incidentId'],
  columns: {
    incidentId: uuid,
    nameKey: orNull(text),
    gazetteer: text,
    code: text,
    ...stated,
    sealed,
  },
  indexes: [['code'], ['nameKey', 'code']],
});

/** Of which report an import is: what a unit names is the import alone. Incidents look it up, so it stands on none. */
export const reportOfImport = table<{ readonly importId: string; readonly reportId: string }>(
  'report_of_import',
  { key: ['importId'], columns: { importId: uuid, reportId: uuid } },
);
