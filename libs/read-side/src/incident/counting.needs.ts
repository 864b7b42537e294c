import { need, needAll } from '../kit/projection.js';
import type { Need } from '../kit/projection.js';
import { acts, claims, incidents, incidentWords } from './incident.tables.js';

/** What must be known of an incident to say anew what it counts as. */
export const countingNeeds = (incidentId: string): readonly Need[] => [
  need(incidents, incidentId),
  need(incidentWords, incidentId, 'claims'),
  needAll(claims, 'incidentId', incidentId),
  needAll(acts, 'incidentId', incidentId),
];
