import { change, need, projection, put } from '../kit/projection.js';
import type { Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { ChargeRow } from './charge.rows.js';
import {
  allegedFacts,
  charges,
  elementArguments,
  elementAssessments,
  linkages,
  supports,
} from './charge.tables.js';

const tables = [allegedFacts, supports, charges, linkages, elementArguments, elementAssessments];

type Decision = 'ChargeAdopted' | 'ChargeWithdrawn';

const decided = (status: ChargeRow['status']) => ({
  needs: ({ fact: { data } }: Heard<Decision>) => [need(charges, data.chargeId)],
  follows: (event: Heard<Decision>, rows: Rows) =>
    change(rows, charges, event.fact.data.chargeId, () => ({
      status,
      decidedBy: event.envelope.by,
      decidedAt: event.envelope.recordedAt,
      decisionSealed: sealedOf(event),
    })),
});

/** What is alleged and charged in cases, and how each row of a matrix is argued and assessed. */
export const chargeProjection = projection('charges', 2, tables, {
  FactAlleged: (event) => [
    put(allegedFacts, {
      ...event.fact.data,
      withdrawn: false,
      ...stated(event),
      sealed: sealedOf(event),
      withdrawalSealed: null,
    }),
  ],
  FactRevised: {
    needs: ({ fact: { data } }) => [need(allegedFacts, data.factId)],
    follows: (event, rows) =>
      change(rows, allegedFacts, event.fact.data.factId, () => ({
        kind: event.fact.data.kind,
        ...stated(event),
        sealed: sealedOf(event),
      })),
  },
  FactWithdrawn: {
    needs: ({ fact: { data } }) => [need(allegedFacts, data.factId)],
    follows: (event, rows) =>
      change(rows, allegedFacts, event.fact.data.factId, () => ({
        withdrawn: true,
        withdrawalSealed: sealedOf(event),
      })),
  },
  FactSupportRecorded: {
    needs: ({ fact: { data } }) => [
      need(allegedFacts, data.factId),
      need(supports, data.supportId),
    ],
    follows: (event, rows) => {
      const { account, pinpoint, ...data } = event.fact.data;
      if (rows.isTaken(allegedFacts, data.factId)) return [];
      return [
        put(supports, {
          ...data,
          accountId: account?.accountId ?? null,
          passage: account?.passage ?? null,
          pinpoint: pinpoint ?? null,
          withdrawn: false,
          ...stated(event),
          sealed: sealedOf(event),
          withdrawalSealed: null,
        }),
      ];
    },
  },
  FactSupportWithdrawn: {
    needs: ({ fact: { data } }) => [need(supports, data.supportId)],
    follows: (event, rows) =>
      change(rows, supports, event.fact.data.supportId, () => ({
        withdrawn: true,
        withdrawalSealed: sealedOf(event),
      })),
  },
  ChargeDrafted: (event) => [
    put(charges, {
      ...event.fact.data,
      status: 'drafted',
      draftedBy: event.envelope.by,
      draftedAt: event.envelope.recordedAt,
      decidedBy: null,
      decidedAt: null,
      sealed: sealedOf(event),
      decisionSealed: null,
    }),
  ],
  ChargeAdopted: decided('adopted'),
  ChargeWithdrawn: decided('withdrawn'),
  LinkageAsserted: (event) => [
    put(linkages, {
      ...event.fact.data,
      pinpoint: event.fact.data.pinpoint ?? null,
      withdrawn: false,
      ...stated(event),
      sealed: sealedOf(event),
      withdrawalSealed: null,
    }),
  ],
  LinkageWithdrawn: {
    needs: ({ fact: { data } }) => [need(linkages, data.linkId)],
    follows: (event, rows) =>
      change(rows, linkages, event.fact.data.linkId, () => ({
        withdrawn: true,
        withdrawalSealed: sealedOf(event),
      })),
  },
  ElementArgued: (event) => [
    put(elementArguments, { ...event.fact.data, ...stated(event), sealed: sealedOf(event) }),
  ],
  ElementAssessed: (event) => [
    put(elementAssessments, { ...event.fact.data, ...stated(event), sealed: sealedOf(event) }),
  ],
});
