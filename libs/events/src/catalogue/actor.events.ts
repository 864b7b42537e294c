import { cas, confidential, event, open, work } from '../event.js';
import { id, label, list, maybe, oneOf, text } from '../shape/shape.js';
import { bilingual, coded, period, pinpoint, POST_BASES, source } from '../shape/vocabulary.js';

/** What can act besides a natural person. */
export const ACTOR_KINDS = [
  'state',
  'alliance',
  'party',
  'force',
  'branch',
  'unit',
  'post',
  'organisation',
] as const;

export const ActorRegistered = event(
  'actor',
  'ActorRegistered',
  'A State, party, force, unit or post was registered.',
  {
    actorId: open(id, 'The actor.'),
    kind: cas(oneOf(...ACTOR_KINDS), 'What it is.'),
    name: cas(bilingual, 'Its name.'),
    code: cas(maybe(label), 'Its code in the vocabulary of parties.'),
    source: cas(source, 'Who names it.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    invented: cas(maybe(oneOf('invented')), 'Set where the actor is invented, as in a demo.'),
    note: confidential(maybe(text), 'A note.'),
  },
);

export const NameAdded = event(
  'actor',
  'NameAdded',
  'Another name or spelling of an actor was recorded.',
  {
    actorId: open(id, 'The actor.'),
    name: cas(bilingual, 'The name.'),
    source: cas(source, 'Who uses it.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
  },
);

export const MembershipAsserted = event(
  'actor',
  'MembershipAsserted',
  'An actor was said to be part of another for a time.',
  {
    actorId: open(id, 'The part.'),
    claimId: open(id, 'The claim.'),
    of: open(id, 'The whole.'),
    during: cas(period, 'From when to when.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    certainty: cas(maybe(coded), 'How sure.'),
    note: confidential(maybe(text), 'A note.'),
  },
);

export const MembershipEnded = event(
  'actor',
  'MembershipEnded',
  'A membership is no longer asserted.',
  {
    actorId: open(id, 'The part.'),
    claimId: open(id, 'The claim.'),
    reason: work(text, 'Why.'),
  },
);

export const CommandAsserted = event(
  'actor',
  'CommandAsserted',
  'An actor was said to be under the command of another for a time.',
  {
    actorId: open(id, 'The subordinate.'),
    claimId: open(id, 'The claim.'),
    under: open(id, 'The superior.'),
    basis: cas(oneOf(...POST_BASES), 'In law or in fact.'),
    during: cas(period, 'From when to when.'),
    source: cas(source, 'Who says so.'),
    pinpoint: cas(maybe(pinpoint), 'Where.'),
    certainty: cas(maybe(coded), 'How sure.'),
    note: confidential(maybe(text), 'A note.'),
  },
);

export const CommandEnded = event(
  'actor',
  'CommandEnded',
  'A command relation is no longer asserted.',
  {
    actorId: open(id, 'The subordinate.'),
    claimId: open(id, 'The claim.'),
    reason: work(text, 'Why.'),
  },
);

export const ActorMerged = event(
  'actor',
  'ActorMerged',
  'Two records were found to be of one actor. Written to the absorbed record alone.',
  {
    actorId: open(id, 'The absorbed record.'),
    into: open(id, 'The record that stays.'),
    reason: work(text, 'Why.'),
  },
);

export const ActorUnmerged = event('actor', 'ActorUnmerged', 'A merge was undone.', {
  actorId: open(id, 'The record that stands for itself again.'),
  from: open(id, 'The record it had been merged into.'),
  reason: work(text, 'Why.'),
});

/** A list of parties as printed. */
export const parties = list(coded);
