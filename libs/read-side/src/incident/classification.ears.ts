import { change, need, needAll, put } from '../kit/projection.js';
import type { Change, Ears, Heard, Rows } from '../kit/projection.js';
import { sealedOf } from '../kit/stated.js';
import type { ClassificationRow } from './incident.rows.js';
import { classifications } from './incident.tables.js';

type Proposal = 'ClassificationProposed' | 'ClassificationRevised';
type Decision = 'ClassificationAdopted' | 'ClassificationRejected' | 'ClassificationWithdrawn';

const decisionOf = (event: Heard<Decision>, status: ClassificationRow['status']) => ({
  status,
  decidedBy: event.envelope.by,
  decidedAt: event.envelope.recordedAt,
  decisionSealed: sealedOf(event),
});

const decided = (status: ClassificationRow['status']) => ({
  needs: ({ fact: { data } }: Heard<Decision>) => [need(classifications, data.classificationId)],
  follows: (event: Heard<Decision>, rows: Rows) =>
    change(rows, classifications, event.fact.data.classificationId, () =>
      decisionOf(event, status),
    ),
});

const proposed = (event: Heard<Proposal>): readonly Change[] => {
  const { data } = event.fact;
  return [
    put(classifications, {
      classificationId: data.classificationId,
      incidentId: data.incidentId,
      actId: data.actId ?? null,
      status: 'proposed',
      revises: 'revises' in data ? data.revises : null,
      law: data.law,
      standard: data.standard,
      evidence: data.evidence,
      conflictId: data.conflictId ?? null,
      conclusion: data.conclusion ?? null,
      flags: data.flags ?? [],
      questions: data.questions ?? [],
      tool: data.tool ?? null,
      proposedBy: event.envelope.by,
      proposedAt: event.envelope.recordedAt,
      decidedBy: null,
      decidedAt: null,
      sealed: sealedOf(event),
      decisionSealed: null,
    }),
  ];
};

/** What is heard of legal characterisations: proposed by one, decided by another, revised by a third. */
export const classificationEars: Ears = {
  ClassificationProposed: proposed,
  ClassificationRevised: proposed,
  ClassificationAdopted: {
    needs: ({ fact: { data } }) => [needAll(classifications, 'incidentId', data.incidentId)],
    follows: (event, rows) => {
      const { incidentId, classificationId } = event.fact.data;
      const all = rows.of(classifications, 'incidentId', incidentId);
      const adopted = all.find((one) => one.classificationId === classificationId);
      if (adopted === undefined) return [];
      const former = all.find((one) => one.classificationId === adopted.revises);
      return [
        put(classifications, { ...adopted, ...decisionOf(event, 'adopted') }),
        ...(former === undefined || former === adopted
          ? []
          : [put(classifications, { ...former, ...decisionOf(event, 'superseded') })]),
      ];
    },
  },
  ClassificationRejected: decided('rejected'),
  ClassificationWithdrawn: decided('withdrawn'),
};
