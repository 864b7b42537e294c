import {
  flag,
  instant,
  integer,
  orNull,
  sealed,
  stated,
  text,
  texts,
  uuid,
} from '../kit/column.js';
import { table } from '../kit/table.js';
import type {
  AllegedFactRow,
  ArgumentRow,
  ChargeRow,
  ElementAssessmentRow,
  LinkageRow,
  SupportRow,
} from './charge.rows.js';

export const allegedFacts = table<AllegedFactRow>('alleged_fact', {
  key: ['factId'],
  on: 'caseId',
  columns: {
    factId: uuid,
    caseId: uuid,
    number: integer,
    kind: text,
    withdrawn: flag,
    ...stated,
    sealed,
    withdrawalSealed: sealed,
  },
  indexes: [['caseId']],
});

export const supports = table<SupportRow>('fact_support', {
  key: ['supportId'],
  on: 'caseId',
  columns: {
    supportId: uuid,
    factId: uuid,
    caseId: uuid,
    stance: text,
    exhibitId: orNull(uuid),
    accountId: orNull(uuid),
    passage: orNull(integer),
    withdrawn: flag,
    ...stated,
    sealed,
    withdrawalSealed: sealed,
  },
  indexes: [['caseId'], ['factId'], ['exhibitId'], ['accountId']],
});

export const charges = table<ChargeRow>('charge', {
  key: ['chargeId'],
  on: 'caseId',
  columns: {
    chargeId: uuid,
    caseId: uuid,
    number: integer,
    suspectId: uuid,
    status: text,
    conflictId: orNull(uuid),
    draftedBy: text,
    draftedAt: instant,
    decidedBy: orNull(text),
    decidedAt: orNull(instant),
    sealed,
    decisionSealed: sealed,
  },
  indexes: [['caseId'], ['suspectId']],
});

export const linkages = table<LinkageRow>('charge_linkage', {
  key: ['linkId'],
  on: 'caseId',
  columns: {
    linkId: uuid,
    chargeId: uuid,
    caseId: uuid,
    withdrawn: flag,
    ...stated,
    sealed,
    withdrawalSealed: sealed,
  },
  indexes: [['caseId'], ['chargeId']],
});

export const elementArguments = table<ArgumentRow>('element_argument', {
  key: ['chargeId', 'requirement'],
  on: 'caseId',
  columns: { chargeId: uuid, caseId: uuid, requirement: text, facts: texts, ...stated, sealed },
  indexes: [['caseId']],
});

export const elementAssessments = table<ElementAssessmentRow>('element_assessment', {
  key: ['chargeId', 'requirement'],
  on: 'caseId',
  columns: { chargeId: uuid, caseId: uuid, requirement: text, finding: text, ...stated, sealed },
  indexes: [['caseId']],
});
