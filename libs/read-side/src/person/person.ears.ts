import { change, need, put } from '../kit/projection.js';
import type { Ears } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { consents, personFates, personRoles, persons, postsHeld } from './person.tables.js';

/** What is heard about natural persons. Identities never come by here. */
export const personEars: Ears = {
  PersonRegistered: (event) => [
    put(persons, {
      ...event.fact.data,
      registered: event.position,
      mergedInto: null,
      identity: 'kept',
      identityEvent: event.envelope.id,
      identityCommitment: event.envelope.parts.identity ?? '',
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  IdentityCorrected: {
    needs: ({ fact: { data } }) => [need(persons, data.personId)],
    follows: ({ fact: { data }, envelope }, rows) =>
      change(rows, persons, data.personId, () => ({
        identityEvent: envelope.id,
        identityCommitment: envelope.parts.identity ?? '',
      })),
  },
  PersonMerged: {
    needs: ({ fact: { data } }) => [need(persons, data.personId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, persons, data.personId, () => ({ mergedInto: data.into })),
  },
  PersonUnmerged: {
    needs: ({ fact: { data } }) => [need(persons, data.personId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, persons, data.personId, () => ({ mergedInto: null })),
  },
  RoleAsserted: (event) => {
    const { of, outcome, pinpoint, certainty, ...data } = event.fact.data;
    return [
      put(personRoles, {
        ...data,
        ofNoun: of.noun,
        ofId: of.id,
        outcome: outcome ?? null,
        pinpoint: pinpoint ?? null,
        certainty: certainty ?? null,
        made: event.position,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  FateAsserted: (event) => [
    put(personFates, {
      ...event.fact.data,
      pinpoint: event.fact.data.pinpoint ?? null,
      made: event.position,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  PostHeld: (event) => {
    const { pinpoint, certainty, ...data } = event.fact.data;
    return [
      put(postsHeld, {
        ...data,
        pinpoint: pinpoint ?? null,
        certainty: certainty ?? null,
        made: event.position,
        ...stated(event),
      }),
    ];
  },
  ConsentRecorded: (event) => [
    put(consents, {
      ...event.fact.data,
      expires: event.fact.data.expires ?? null,
      pinpoint: event.fact.data.pinpoint ?? null,
      recorded: event.position,
      status: 'recorded',
      effect: null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  ConsentNarrowed: {
    needs: ({ fact: { data } }) => [need(consents, data.consentId)],
    follows: (event, rows) => {
      const { consentId, purposes, identityUse } = event.fact.data;
      return change(rows, consents, consentId, () => ({
        status: 'narrowed' as const,
        purposes,
        identityUse,
        ...stated(event),
        sealed: sealedOf(event),
      }));
    },
  },
  ConsentWithdrawn: {
    needs: ({ fact: { data } }) => [need(consents, data.consentId)],
    follows: (event, rows) =>
      change(rows, consents, event.fact.data.consentId, () => ({
        status: 'withdrawn' as const,
        effect: event.fact.data.effect,
        ...stated(event),
        sealed: sealedOf(event),
      })),
  },
};
