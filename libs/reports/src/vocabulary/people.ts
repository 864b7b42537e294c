import { vocabulary } from './word.js';

/** What a source calls the people of a toll. */
export const descriptors = vocabulary('descriptors', {
  civilians: ['civilians', 'civilian', 'peaceful civilians', 'unarmed civilians'],
  individuals: ['individuals', 'individual', 'people', 'persons', 'victims'],
  peacefulIndividuals: ['peaceful individuals', 'peaceful people'],
  children: ['children', 'child'],
  women: ['women', 'woman'],
  detainees: ['detainees', 'prisoners'],
  combatants: ['combatants', 'fighters', 'militants'],
});

/** Descriptors that say by themselves that the people took no part in hostilities. */
export const PEACEFUL_DESCRIPTORS: ReadonlySet<string> = new Set([
  'civilians',
  'peacefulIndividuals',
  'children',
]);

/** What a named person is in the report. */
export const personRoles = vocabulary('person roles', {
  witness: ['witness', 'eyewitness'],
  survivor: ['survivor', 'survivor and witness'],
  victim: ['victim', 'killed', 'injured', 'wounded'],
  victimFamily: ['victim family', 'victim family name only', 'victim family name'],
  relative: ['relative', 'relative of a victim'],
  firstResponder: ['first responder', 'rescuer', 'civil defence member', 'medic', 'doctor'],
  mediaActivist: ['media activist', 'activist', 'journalist'],
  official: ['official', 'spokesperson', 'minister', 'commander', 'officer'],
  suspect: ['suspect', 'alleged perpetrator', 'perpetrator'],
  expert: ['expert'],
});
