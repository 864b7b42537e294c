import { projection, put } from '../kit/projection.js';
import type { Heard } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { civilianAttacks, conflicts, nexus } from './conflict.tables.js';

const classified = (event: Heard<'ConflictClassified' | 'ConflictReclassified'>) => [
  put(conflicts, {
    ...event.fact.data,
    pinpoint: event.fact.data.pinpoint ?? null,
    classified: event.position,
    ...stated(event),
    sealed: sealedOf(event),
  }),
];

/** Armed conflicts as last classified, and what belongs to them. */
export const conflictProjection = projection('conflicts', 3, [conflicts, nexus, civilianAttacks], {
  ConflictClassified: classified,
  ConflictReclassified: classified,
  NexusAssessed: (event) => {
    const { actId, ...data } = event.fact.data;
    return [
      put(nexus, {
        ...data,
        actId: actId ?? null,
        subjectId: actId ?? data.incidentId,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  AttackOnCiviliansAsserted: (event) => [
    put(civilianAttacks, {
      ...event.fact.data,
      pinpoint: event.fact.data.pinpoint ?? null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
});
