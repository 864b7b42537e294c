import { parties } from './parties.js';
import { vocabulary } from './word.js';

/** Who can hold an area: the parties. */
export const controlActors = parties;

/** In which tense a source speaks of control: of then, or of the day of publication. */
export const controlTenses = vocabulary('control tenses', {
  past: ['was', 'were', 'past', 'had been'],
  present: ['is', 'are', 'present', 'has been'],
});

/** How much of the toll one family makes up. */
export const familyExtents = vocabulary('family extents', {
  all: ['all'],
  most: ['most', 'mostly'],
  some: ['some', 'part'],
  twoFamilies: ['two families'],
});
