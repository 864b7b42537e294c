import { attributionLanguages } from './attribution-languages.js';
import { claimSources } from './claim-sources.js';
import { controlTenses, familyExtents } from './control.js';
import { countQualifiers, precisions } from './count-qualifiers.js';
import { evidenceSupports, evidenceTypes } from './evidence-types.js';
import { attackKinds, attackPatterns, killingMethods, munitions, platforms } from './means.js';
import { parties } from './parties.js';
import { descriptors, personRoles } from './people.js';
import { governorates, settlementKinds, targetKinds } from './places.js';
import { certainties, conclusionRoles, coverages, stances, weekdays } from './publication.js';

/** All vocabularies of reports. */
export const vocabularies = [
  parties,
  attributionLanguages,
  countQualifiers,
  precisions,
  evidenceTypes,
  evidenceSupports,
  munitions,
  platforms,
  attackKinds,
  attackPatterns,
  killingMethods,
  targetKinds,
  settlementKinds,
  governorates,
  controlTenses,
  familyExtents,
  descriptors,
  personRoles,
  claimSources,
  coverages,
  conclusionRoles,
  certainties,
  stances,
  weekdays,
] as const;
