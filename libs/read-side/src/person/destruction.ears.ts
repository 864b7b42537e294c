import { DESTRUCTION_APPROVERS } from '#events';
import { change, need, put } from '../kit/projection.js';
import type { Change, Ears, FactType, Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated, stepOf } from '../kit/stated.js';
import type { DestructionAct, DestructionRow } from './destruction.rows.js';
import type { PersonRow } from './person.rows.js';
import { destructions, persons } from './person.tables.js';

interface OfRequest {
  readonly personId: string;
  readonly requestId: string;
}

const step = (
  event: Heard<FactType>,
  rows: Rows,
  { requestId }: OfRequest,
  act: DestructionAct,
): readonly Change[] =>
  change(rows, destructions, requestId, (row) => {
    const steps = [...row.steps, stepOf(event, act)];
    return { steps, state: stateAfter(steps, act) };
  });

const stateAfter = (
  steps: DestructionRow['steps'],
  act: DestructionAct,
): DestructionRow['state'] =>
  act === 'approved' && steps.filter((one) => one.act === 'approved').length < DESTRUCTION_APPROVERS
    ? 'requested'
    : act;

/** What is destroyed stays so, whatever is asked or rejected afterwards. */
const identity = (
  rows: Rows,
  { personId }: OfRequest,
  to: PersonRow['identity'],
): readonly Change[] =>
  change(rows, persons, personId, (row) => ({
    identity: row.identity === 'destroyed' ? row.identity : to,
  }));

const needed = ({ fact: { data } }: { readonly fact: { readonly data: OfRequest } }) => [
  need(destructions, data.requestId),
  need(persons, data.personId),
];

/** How an identity ends: asked for by one, approved by two, done. */
export const destructionEars: Ears = {
  DestructionRequested: {
    needs: needed,
    follows: (event, rows) => {
      const { basis, consentId, reference, document, ...data } = event.fact.data;
      return [
        put(destructions, {
          ...data,
          requested: event.position,
          state: 'requested',
          basis: basis ?? null,
          consentId: consentId ?? null,
          reference: reference ?? null,
          document: document ?? null,
          steps: [],
          ...stated(event),
          sealed: sealedOf(event),
        }),
        ...identity(rows, data, 'destructionRequested'),
      ];
    },
  },
  DestructionApproved: {
    needs: ({ fact: { data } }) => [need(destructions, data.requestId)],
    follows: (event, rows) => step(event, rows, event.fact.data, 'approved'),
  },
  DestructionRejected: {
    needs: needed,
    follows: (event, rows) => [
      ...step(event, rows, event.fact.data, 'rejected'),
      ...identity(rows, event.fact.data, 'kept'),
    ],
  },
  IdentityDestroyed: {
    needs: needed,
    follows: (event, rows) => [
      ...step(event, rows, event.fact.data, 'destroyed'),
      ...identity(rows, event.fact.data, 'destroyed'),
    ],
  },
};
