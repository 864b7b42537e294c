import { vocabulary } from './word.js';

/** The words that qualify a number. */
export const countQualifiers = vocabulary('count qualifiers', {
  exact: ['exact', 'exactly'],
  atLeast: [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'minimum',
    'at least one attack',
  ],
  moreThan: ['more than', 'over', 'above'],
  about: ['about', 'around', 'approximately', 'nearly', 'almost', 'roughly', 'circa'],
  provisional: [
    'provisional',
    'as of this writing',
    'as far as is documented',
    'so far',
    'until now',
  ],
  mostly: ['mostly', 'most'],
  rounded: ['rounded'],
  unstated: [
    'plural, number not given',
    'number not given',
    'not stated',
    'unstated',
    'tens',
    'dozens',
  ],
});

/** How precisely a date or time is given. */
export const precisions = vocabulary('precisions', {
  exact: ['exact', 'exactly', 'day', 'at'],
  range: ['range', 'between', 'period'],
  month: ['month'],
  year: ['year'],
  around: ['around', 'about', 'approximately', 'circa', 'nearly', 'approximate'],
  from: ['from', 'starting at', 'since'],
  until: ['until', 'till'],
  before: ['before'],
  after: ['after'],
  unstated: ['not stated', 'unknown', 'unstated'],
});
