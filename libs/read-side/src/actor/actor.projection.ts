import { change, need, projection, put } from '../kit/projection.js';
import type { Heard } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { actorNames, actors, commands, memberships } from './actor.tables.js';

/** What all claims on how actors hang together have, as it stands when they are made. */
const claimed = (event: Heard<'MembershipAsserted'> | Heard<'CommandAsserted'>) => {
  const { pinpoint = null, certainty = null } = event.fact.data;
  const made = { stands: true, made: event.position, ...stated(event), sealed: sealedOf(event) };
  return { pinpoint, certainty, ...made };
};

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
    MembershipAsserted: (event) => [put(memberships, { ...event.fact.data, ...claimed(event) })],
    MembershipEnded: {
      needs: ({ fact: { data } }) => [need(memberships, data.claimId)],
      follows: ({ fact: { data } }, rows) =>
        change(rows, memberships, data.claimId, () => ({ stands: false })),
    },
    CommandAsserted: (event) => [put(commands, { ...event.fact.data, ...claimed(event) })],
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
