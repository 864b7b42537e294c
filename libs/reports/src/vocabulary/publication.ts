import { vocabulary } from './word.js';

/** Whether a report describes every incident it counts. */
export const coverages = vocabulary('coverages', {
  complete: ['complete', 'full', 'all'],
  partial: ['partial', 'some', 'incomplete'],
});

/** What a legal conclusion does with the norm it cites. */
export const conclusionRoles = vocabulary('conclusion roles', {
  crime: ['crime'],
  violation: ['violation'],
  contextualElement: ['contextual element'],
  negativeFinding: ['negative finding'],
  normInvoked: ['norm invoked', 'norm'],
  procedure: ['procedure'],
});

/** How sure a legal conclusion says it is. */
export const certainties = vocabulary('certainties', {
  beyondDoubt: ['beyond doubt', 'beyond any doubt', 'conclusive'],
  confirmed: ['confirmed', 'can confirm'],
  asserted: ['asserted', 'stated'],
  believed: ['believed', 'we believe'],
  strongIndicators: ['strong indicators', 'indicated'],
  inferred: ['inferred'],
  alleged: ['alleged'],
  slip: ['as printed is likely a slip'],
});

/** What a statement by somebody else does. */
export const stances = vocabulary('stances', {
  alleges: ['alleges', 'allegation'],
  confirms: ['confirms', 'confirmation'],
  denies: ['denies', 'denial', 'denied'],
  qualifies: ['qualifies', 'qualification'],
  refutes: ['refutes', 'refutation', 'rebuttal', 'refuted'],
});

/** The days of the week. */
export const weekdays = vocabulary('weekdays', {
  monday: ['Monday', 'الاثنين'],
  tuesday: ['Tuesday', 'الثلاثاء'],
  wednesday: ['Wednesday', 'الأربعاء'],
  thursday: ['Thursday', 'الخميس'],
  friday: ['Friday', 'الجمعة'],
  saturday: ['Saturday', 'السبت'],
  sunday: ['Sunday', 'الأحد'],
});
