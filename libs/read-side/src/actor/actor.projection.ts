import { change, need, projection, put } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { actorNames, actors, commands, memberships } from './actor.tables.js';

/** States, parties, forces, units and posts, and how they hang together. */
export const actorProjection = projection(
  'actors',
  3,
  [actors, actorNames, memberships, commands],
  {
    ActorRegistered: (event) => {
      const { code, invented, pinpoint, ...data } = event.fact.data;
      return [
        put(actors, {
          ...data,
          code: code ?? null,
          pinpoint: pinpoint ?? null,
          invented: invented !== undefined,
          mergedInto: null,
          registered: event.position,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    NameAdded: (event) => [
      put(actorNames, {
        ...event.fact.data,
        pinpoint: event.fact.data.pinpoint ?? null,
        nameId: event.envelope.id,
        ...stated(event),
      }),
    ],
    MembershipAsserted: (event) => {
      const { pinpoint, certainty, ...data } = event.fact.data;
      return [
        put(memberships, {
          ...data,
          pinpoint: pinpoint ?? null,
          certainty: certainty ?? null,
          stands: true,
          made: event.position,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    MembershipEnded: {
      needs: ({ fact: { data } }) => [need(memberships, data.claimId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, memberships, data.claimId, () => ({ stands: false })),
    },
    CommandAsserted: (event) => {
      const { pinpoint, certainty, ...data } = event.fact.data;
      return [
        put(commands, {
          ...data,
          pinpoint: pinpoint ?? null,
          certainty: certainty ?? null,
          stands: true,
          made: event.position,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
    CommandEnded: {
      needs: ({ fact: { data } }) => [need(commands, data.claimId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, commands, data.claimId, () => ({ stands: false })),
    },
    ActorMerged: {
      needs: ({ fact: { data } }) => [need(actors, data.actorId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, actors, data.actorId, () => ({ mergedInto: data.into })),
    },
    ActorUnmerged: {
      needs: ({ fact: { data } }) => [need(actors, data.actorId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, actors, data.actorId, () => ({ mergedInto: null })),
    },
  },
);
