import { change, need, put } from '../kit/projection.js';
import type { Ears, Heard, Rows } from '../kit/projection.js';
import { sealedOf } from '../kit/stated.js';
import type { ClassificationRow } from './incident.rows.js';
import { classifications } from './incident.tables.js';

type Decision = 'ClassificationAdopted' | 'ClassificationRejected' | 'ClassificationWithdrawn';

const decided = (status: ClassificationRow['status']) => ({
  needs: ({ fact: { data } }: Heard<Decision>) => [need(classifications, data.classificationId)],
  follows: (event: Heard<Decision>, rows: Rows) =>
    change(rows, classifications, event.fact.data.classificationId, () => ({
      status,
      decidedBy: event.envelope.by,
      decidedAt: event.envelope.recordedAt,
      decisionSealed: sealedOf(event),
    })),
});

/** What is heard of legal characterisations: proposed by one, decided by another. */
export const classificationEars: Ears = {
  ClassificationProposed: (event) => {
    const { actId, ...data } = event.fact.data;
    return [
      put(classifications, {
        ...data,
        actId: actId ?? null,
        status: 'proposed',
        proposedBy: event.envelope.by,
        proposedAt: event.envelope.recordedAt,
        decidedBy: null,
        decidedAt: null,
        sealed: sealedOf(event),
        decisionSealed: null,
      }),
    ];
  },
  ClassificationAdopted: decided('adopted'),
  ClassificationRejected: decided('rejected'),
  ClassificationWithdrawn: decided('withdrawn'),
};
