import { cas, confidential, event, identity, open, work } from '../event.js';
import {
  flag,
  id,
  instantShape,
  json,
  label,
  list,
  maybe,
  oneOf,
  orNull,
  partialDate,
  protectedText,
  text,
} from '../shape/shape.js';
import { coded, period, pinpoint, POST_BASES, source, subject } from '../shape/vocabulary.js';

export const PersonRegistered = event(
  'person',
  'PersonRegistered',
  'A natural person was registered under a pseudonym made by the system. All that identifies stands in the vault.',
  {
    personId: open(id, 'The person.'),
    pseudonym: open(text, 'How everybody without the right to the name calls this person.'),
    name: identity(protectedText, 'The name as given.'),
    alias: identity(maybe(protectedText), 'Another name in use.'),
    particulars: identity(maybe(protectedText), 'Occupation and whatever else could identify.'),
    note: confidential(maybe(text), 'A note on the person.'),
  },
  { personField: 'personId' },
);

export const IdentityCorrected = event(
  'person',
  'IdentityCorrected',
  'What is known of who a person is was corrected.',
  {
    personId: open(id, 'The person.'),
    name: identity(protectedText, 'The name from here on.'),
    alias: identity(maybe(protectedText), 'Another name in use.'),
    particulars: identity(maybe(protectedText), 'Whatever else could identify.'),
    reason: work(text, 'Why.'),
  },
  { personField: 'personId' },
);

/** The parts a natural person can have in a matter. */
export const PERSON_ROLES = [
  'victim',
  'witness',
  'source',
  'suspect',
  'postHolder',
  'expert',
  'member',
  'contact',
] as const;

export const RoleAsserted = event(
  'person',
  'RoleAsserted',
  'A person was said to have a part in something.',
  {
    personId: open(id, 'The person.'),
    claimId: open(id, 'The claim.'),
    role: cas(oneOf(...PERSON_ROLES), 'Which part.'),
    of: open(subject, 'In what.'),
    outcome: cas(maybe(coded), 'What became of the person there: killed, injured, …'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    certainty: cas(maybe(coded), 'How sure.'),
    note: confidential(maybe(text), 'A note.'),
    texts: confidential(maybe(json), 'Free texts of the source.'),
  },
);

export const FateAsserted = event(
  'person',
  'FateAsserted',
  'What became of a person was asserted.',
  {
    personId: open(id, 'The person.'),
    claimId: open(id, 'The claim.'),
    fate: cas(coded, 'Killed, died later, missing, detained, released, …'),
    at: cas(orNull(partialDate), 'When.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    note: confidential(maybe(text), 'A note.'),
  },
);

export const PostHeld = event(
  'person',
  'PostHeld',
  'A person held a post for a time, in law or in fact.',
  {
    personId: open(id, 'The person.'),
    claimId: open(id, 'The claim.'),
    post: open(id, 'The post: an actor of kind post.'),
    basis: cas(oneOf(...POST_BASES), 'In law or in fact.'),
    during: cas(period, 'From when to when.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    certainty: cas(maybe(coded), 'How sure.'),
  },
);

/** What a consent may be for. */
export const CONSENT_PURPOSES = [
  'documentation',
  'advocacy',
  'unBody',
  'nationalProsecutor',
  'icc',
  'media',
] as const;

/** How a person may appear. */
export const IDENTITY_USES = ['named', 'alias', 'anonymous'] as const;

export const ConsentRecorded = event(
  'person',
  'ConsentRecorded',
  'A person agreed to a use of what they told.',
  {
    personId: open(id, 'The person.'),
    consentId: open(id, 'The consent.'),
    purposes: cas(list(oneOf(...CONSENT_PURPOSES)), 'For what.'),
    identityUse: cas(oneOf(...IDENTITY_USES), 'How the person may appear.'),
    recontactAllowed: cas(flag, 'Whether the person may be asked again.'),
    givenAt: cas(orNull(partialDate), 'When it was given.'),
    how: cas(coded, 'Spoken, written, recorded.'),
    expires: cas(maybe(partialDate), 'Until when.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(
      maybe(pinpoint),
      'Where: the page that was signed, the time at which it was said.',
    ),
    note: confidential(maybe(text), 'A note.'),
  },
);

export const ConsentNarrowed = event('person', 'ConsentNarrowed', 'A consent was narrowed.', {
  personId: open(id, 'The person.'),
  consentId: open(id, 'The consent.'),
  purposes: cas(list(oneOf(...CONSENT_PURPOSES)), 'What remains allowed.'),
  identityUse: cas(oneOf(...IDENTITY_USES), 'How the person may appear.'),
  reason: work(text, 'Why.'),
});

/** What a person who withdraws consent asks for. */
export const WITHDRAWAL_EFFECTS = ['stopSharing', 'stopProcessing', 'anonymise', 'erase'] as const;

export const ConsentWithdrawn = event('person', 'ConsentWithdrawn', 'A consent was withdrawn.', {
  personId: open(id, 'The person.'),
  consentId: open(id, 'The consent.'),
  effect: cas(oneOf(...WITHDRAWAL_EFFECTS), 'What the person asks for.'),
  reason: work(text, 'Why.'),
});

export const PersonMerged = event(
  'person',
  'PersonMerged',
  'Two records were found to be of one person. Written to the absorbed record alone, so that it can be undone.',
  {
    personId: open(id, 'The absorbed record.'),
    into: open(id, 'The record that stays.'),
    reason: work(text, 'Why.'),
  },
);

export const PersonUnmerged = event('person', 'PersonUnmerged', 'A merge was undone.', {
  personId: open(id, 'The record that stands for itself again.'),
  from: open(id, 'The record it had been merged into.'),
  reason: work(text, 'Why.'),
});

export const IdentityRevealed = event(
  'person',
  'IdentityRevealed',
  'A person’s identity was shown to somebody.',
  {
    personId: open(id, 'The person.'),
    to: open(text, 'To whom.'),
    purpose: work(text, 'What for.'),
  },
);

/** So many members approve that an identity be destroyed; whoever asked is none of them. */
export const DESTRUCTION_APPROVERS = 2;

/** The basis of a destruction that follows from what the person agreed to once and does no longer. */
export const CONSENT_WITHDRAWN = 'consentWithdrawn';

export const DestructionRequested = event(
  'person',
  'DestructionRequested',
  'The destruction of an identity was asked for. Nothing happens to it before two other members approved that.',
  {
    personId: open(id, 'The person.'),
    requestId: open(id, 'The request.'),
    basis: cas(
      maybe(coded),
      'On what it rests: a consent taken back, the wish of the person, danger, order of a court, …',
    ),
    consentId: open(maybe(id), 'The consent that was taken back.'),
    reference: cas(maybe(label), 'The reference of an order or letter.'),
    document: open(maybe(id), 'The item that holds it.'),
    ground: work(text, 'Why, in words.'),
  },
);

export const DestructionApproved = event(
  'person',
  'DestructionApproved',
  'A member other than who asked approved that an identity be destroyed. It takes two such members.',
  {
    personId: open(id, 'The person.'),
    requestId: open(id, 'The request.'),
    reason: work(text, 'Why.'),
  },
);

export const DestructionRejected = event(
  'person',
  'DestructionRejected',
  'It was decided that an identity is not destroyed on this request.',
  {
    personId: open(id, 'The person.'),
    requestId: open(id, 'The request.'),
    reason: work(text, 'Why.'),
  },
);

export const IdentityDestroyed = event(
  'person',
  'IdentityDestroyed',
  'The key of a person is destroyed: nobody can read the identity any more; every proof still holds.',
  {
    personId: open(id, 'The person.'),
    requestId: open(id, 'The request it follows.'),
    approvedBy: open(list(text), 'The two who approved.'),
    at: open(instantShape, 'When it was carried out. The key goes once this stands.'),
  },
);
