import { orNull, position, sealed, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { DestructionRow } from './destruction.rows.js';
import type {
  ConsentRow,
  PersonFateRow,
  PersonRoleRow,
  PersonRow,
  PostHeldRow,
} from './person.rows.js';

export const persons = table<PersonRow>('person', {
  key: ['personId'],
  columns: {
    personId: uuid,
    pseudonym: text,
    registered: position,
    mergedInto: orNull(uuid),
    identity: text,
    identityEvent: uuid,
    identityCommitment: text,
    ...stated,
    sealed,
  },
  indexes: [['mergedInto']],
  list: { by: 'registered', narrowedBy: ['mergedInto'] },
});

export const personRoles = table<PersonRoleRow>('person_role', {
  key: ['claimId'],
  on: 'personId',
  columns: {
    claimId: uuid,
    personId: uuid,
    role: text,
    ofNoun: text,
    ofId: uuid,
    made: position,
    ...stated,
    sealed,
  },
  indexes: [['personId'], ['ofId']],
});

export const personFates = table<PersonFateRow>('person_fate', {
  key: ['claimId'],
  on: 'personId',
  columns: { claimId: uuid, personId: uuid, made: position, ...stated, sealed },
  indexes: [['personId']],
});

export const postsHeld = table<PostHeldRow>('post_held', {
  key: ['claimId'],
  on: 'personId',
  columns: { claimId: uuid, personId: uuid, post: uuid, basis: text, made: position, ...stated },
  indexes: [['personId'], ['post']],
});

export const consents = table<ConsentRow>('consent', {
  key: ['consentId'],
  on: 'personId',
  columns: { consentId: uuid, personId: uuid, recorded: position, status: text, ...stated, sealed },
  indexes: [['personId']],
});

export const destructions = table<DestructionRow>('identity_destruction', {
  key: ['requestId'],
  on: 'personId',
  columns: {
    requestId: uuid,
    personId: uuid,
    requested: position,
    state: text,
    consentId: orNull(uuid),
    document: orNull(uuid),
    ...stated,
    sealed,
  },
  indexes: [['personId'], ['state']],
});
