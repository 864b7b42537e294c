import { massacreRule } from '#law';
import { projection } from '../kit/projection.js';
import { actEars } from './act.ears.js';
import { claimEars } from './claim.ears.js';
import { classificationEars } from './classification.ears.js';
import { countedEars } from './incident.total.js';
import {
  acts,
  claims,
  classifications,
  descriptions,
  incidentLinks,
  incidentTotals,
  incidentWords,
  incidents,
  placeResolutions,
  reportOfImport,
} from './incident.tables.js';

const tables = [
  incidents,
  incidentTotals,
  descriptions,
  acts,
  claims,
  classifications,
  incidentLinks,
  incidentWords,
  placeResolutions,
  reportOfImport,
];

/** Raised when the rows themselves change; another version of the counting rule changes them too. */
const version = 8 + 1000 * massacreRule.version;

/** Incidents, and everything that is asserted about them. */
export const incidentProjection = projection('incidents', version, tables, {
  ...countedEars,
  ...actEars,
  ...claimEars,
  ...classificationEars,
});
