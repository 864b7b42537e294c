import { change, need, projection, put, remove } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { custodyEars } from './custody.ears.js';
import { disposalEars } from './disposal.ears.js';
import { assessments, custody, disposals, evidence, evidenceLinks } from './evidence.tables.js';

/** Items of evidence, what they are linked to, and how they were graded, checked and disputed. */
export const evidenceProjection = projection(
  'evidence',
  4,
  [evidence, evidenceLinks, assessments, custody, disposals],
  {
    ...custodyEars,
    ...disposalEars,
    EvidenceAdded: (event) => {
      const { data } = event.fact;
      return [
        put(evidence, {
          evidenceId: data.evidenceId,
          added: event.position,
          kindCode: data.kind.code,
          kindPrinted: data.kind.printed,
          held: data.held,
          host: data.host ?? null,
          withdrawn: false,
          contested: false,
          sourceReliability: null,
          informationCredibility: null,
          files: data.files,
          gone: [],
          pinpoint: data.pinpoint ?? null,
          acquisition: data.acquisition,
          publication: data.publication ?? null,
          extraction: data.extraction ?? null,
          dated: data.dated ?? null,
          supports: data.supports,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    EvidenceLinked: (event) => {
      const { actId, pinpoint, certainty, ...data } = event.fact.data;
      return [
        put(evidenceLinks, {
          ...data,
          actId: actId ?? null,
          pinpoint: pinpoint ?? null,
          certainty: certainty ?? null,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    EvidenceUnlinked: ({ fact: { data } }) => [remove(evidenceLinks, data.linkId)],
    EvidenceGraded: {
      needs: ({ fact: { data } }) => [
        need(evidence, data.evidenceId),
        need(assessments, data.gradeId),
      ],
      follows: (event, rows) => {
        const { evidenceId, gradeId, ...grades } = event.fact.data;
        return [
          ...change(rows, evidence, evidenceId, () => grades),
          put(assessments, {
            assessmentId: gradeId,
            evidenceId,
            kind: 'grade',
            made: event.position,
            data: grades,
            ...stated(event),
            sealed: sealedOf(event),
          }),
        ];
      },
    },
    AuthenticityAssessed: (event) => {
      const { evidenceId, assessmentId, ...outcomes } = event.fact.data;
      return [
        put(assessments, {
          assessmentId,
          evidenceId,
          kind: 'authenticity',
          made: event.position,
          data: outcomes,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    EvidenceContested: {
      needs: ({ fact: { data } }) => [
        need(evidence, data.evidenceId),
        need(assessments, data.contestId),
      ],
      follows: (event, rows) => {
        const { evidenceId, contestId, by } = event.fact.data;
        return [
          ...change(rows, evidence, evidenceId, () => ({ contested: true })),
          put(assessments, {
            assessmentId: contestId,
            evidenceId,
            kind: 'contest',
            made: event.position,
            data: { by },
            ...stated(event),
            sealed: sealedOf(event),
          }),
        ];
      },
    },
    EvidenceWithdrawn: {
      needs: ({ fact: { data } }) => [need(evidence, data.evidenceId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, evidence, data.evidenceId, () => ({ withdrawn: true })),
    },
  },
);
