import { change, need, projection, put } from '../kit/projection.js';
import type { Heard, Rows } from '../kit/projection.js';
import { sealedOf } from '../kit/stated.js';
import type { CorrespondenceRow } from './correspondence.rows.js';
import { correspondences } from './correspondence.tables.js';

type Decision = 'CorrespondenceAdopted' | 'CorrespondenceRejected' | 'CorrespondenceWithdrawn';

const decided = (status: CorrespondenceRow['status']) => ({
  needs: ({ fact: { data } }: Heard<Decision>) => [need(correspondences, data.correspondenceId)],
  follows: (event: Heard<Decision>, rows: Rows) =>
    change(rows, correspondences, event.fact.data.correspondenceId, () => ({
      status,
      decidedBy: event.envelope.by,
      decisionSealed: sealedOf(event),
    })),
});

/** Opinions on which entries of two forums correspond. */
export const correspondenceProjection = projection('correspondences', 1, [correspondences], {
  CorrespondenceProposed: (event) => [
    put(correspondences, {
      ...event.fact.data,
      status: 'proposed',
      author: event.envelope.by,
      proposed: event.position,
      decidedBy: null,
      sealed: sealedOf(event),
      decisionSealed: null,
    }),
  ],
  CorrespondenceRevised: {
    needs: ({ fact: { data } }) => [need(correspondences, data.correspondenceId)],
    follows: (event, rows) =>
      change(rows, correspondences, event.fact.data.correspondenceId, () => ({
        fit: event.fact.data.fit,
        status: 'proposed' as const,
        author: event.envelope.by,
        decidedBy: null,
        sealed: sealedOf(event),
        decisionSealed: null,
      })),
  },
  CorrespondenceAdopted: decided('adopted'),
  CorrespondenceRejected: decided('rejected'),
  CorrespondenceWithdrawn: decided('withdrawn'),
});
