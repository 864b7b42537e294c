import { refuse } from '#kernel';
import type { StreamName } from '#kernel';
import type { Subject } from '#events';
import { accountReading } from '../account/account.state.js';
import { actorReading } from '../actor/actor.state.js';
import { caseReading } from '../case/case.state.js';
import { conflictReading } from '../conflict/conflict.state.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { importReading } from '../import/import.state.js';
import { incidentReading } from '../incident/incident.state.js';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { personReading } from '../person/person.state.js';
import type { Absent, Present } from './present.js';
import type { Reading } from './reading.js';
import { notFound, refusal } from './refusals.js';

/** An act or claim is found only through the thing in whose stream it stands. */
export const withinMissing = refusal(
  'invalid',
  'WITHIN_MISSING',
  'Please say within which incident, person or other record this act or claim stands.',
  '/within',
);

/** What an act or claim is named within does not hold it. */
export const notWithin = refusal(
  'not-found',
  'NOT_WITHIN',
  'The record named holds no such act or claim.',
  '/within',
);

/** What a command says something about; where that is an act or a claim, also within what it stands. */
export interface Addressed {
  readonly subject: Subject;
  readonly within?: Subject;
}

/** Every kind of record that can be addressed as itself, and how it is read: on these a hold can lie. */
export const subjectReadings: Readonly<
  Record<Exclude<Subject['noun'], 'act' | 'claim'>, Reading<Present, never>>
> = {
  evidence: evidenceReading,
  person: personReading,
  account: accountReading,
  actor: actorReading,
  incident: incidentReading,
  conflict: conflictReading,
  case: caseReading,
  import: importReading,
};

const holder = ({
  subject,
  within,
}: Addressed): { reading: Reading<Present, never>; id: string } => {
  const thing = subject.noun === 'act' || subject.noun === 'claim' ? within : subject;
  if (!thing || thing.noun === 'act' || thing.noun === 'claim') throw withinMissing();
  return {
    reading:
      subjectReadings[thing.noun] ??
      refuse('invalid', 'SUBJECT_UNKNOWN', 'Sijil keeps no such records.', '/subject/noun'),
    id: thing.id,
  };
};

/** The stream on which a subject stands. */
export const streamOfSubject = (addressed: Addressed): StreamName => {
  const { reading, id } = holder(addressed);
  return streamOf(reading.name, id);
};

/** The streams that tell whether a subject is there. */
export const streamsOfSubject = (addressed: Addressed): readonly StreamName[] => [
  streamOfSubject(addressed),
];

/** A subject that must be there; the state of the thing in whose stream it stands. */
export const checkSubject = (addressed: Addressed, known: Context, path = '/subject'): Present => {
  const { subject } = addressed;
  const { reading, id } = holder(addressed);
  const state: Absent | Present = known.of(reading, streamOf(reading.name, id));
  if (state.status === 'absent')
    throw notFound(reading.name, subject.id === id ? `${path}/id` : '/within/id');
  if (subject.noun === 'act' && !state.acts?.has(subject.id)) throw notWithin(`${path}/id`);
  if (subject.noun === 'claim' && !state.claims?.has(subject.id)) throw notWithin(`${path}/id`);
  return state;
};
