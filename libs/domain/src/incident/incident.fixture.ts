import type { Fact } from '#kernel';
import { fold } from '#kernel';
import { AMAL, evidenceAdded, given, incidentRecorded, uuid } from '#testing';
import type { PastFact } from '#testing';
import { incidentNoun } from './incident.decider.js';
import { incidentReading } from './incident.state.js';
import type { Incident } from './incident.state.js';

/** The incident of a spec. */
export const a = uuid(1);
/** Its stream. */
export const stream = `incident-${a}`;

/** Given an incident and the publication it was taken from, and whatever else happened. */
export const incident = (...facts: PastFact[]) =>
  given(incidentNoun, [evidenceAdded(), incidentRecorded(a), ...facts]);

/** The state in which facts leave the incident. */
export const stateOf = (...facts: readonly Fact[]): Incident => {
  const told = [incidentRecorded(a), ...facts].map((one) => ({ by: AMAL, ...one }));
  const state = fold(incidentReading.decider, told as never[]);
  if (state.status === 'absent') throw new Error('There is an incident.');
  return state;
};
