import type { RecordedEvent } from '#events';
import { idsIn, subjectsOf } from '../subjects.js';

/** What a history is about: a record, one part of it, or the whole register. */
export interface ReplaySubject {
  /** The noun of the record: incident, evidence, case, …; `register` for the whole register. */
  readonly noun: string;
  readonly id: string;
  /** The stream of the record; null for the whole register. */
  readonly stream: string | null;
  /** Whether it is one part of the record: an act, a claim, a charge, an exhibit. */
  readonly part: boolean;
}

/** The nouns whose records have streams of their own, in the order in which an id is looked for. */
export const RECORD_NOUNS = [
  'incident',
  'evidence',
  'person',
  'account',
  'actor',
  'conflict',
  'correspondence',
  'wording',
  'case',
  'import',
  'member',
  'task',
  'mapping',
  'reservation',
  'seal',
] as const;

/** The whole register. */
export const THE_REGISTER: ReplaySubject = {
  noun: 'register',
  id: 'register',
  stream: null,
  part: false,
};

/** Whether an event tells of a subject: on its own record, or on another that names it openly. */
export const isAbout = ({ stream, id, part }: ReplaySubject, event: RecordedEvent): boolean =>
  stream === null ||
  (part ? idsIn(event).has(id) : event.fact.stream === stream || subjectsOf(event).has(id));
