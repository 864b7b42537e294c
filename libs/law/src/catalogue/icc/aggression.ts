import { circumstance, conduct, mental } from '../writing.js';
import type { Family } from '../writing.js';

/** Article 8 bis. */
export const aggression: Family = {
  name: 'aggression',
  conflictType: 'INTERSTATE',
  context: ['CTX-AGG-LEADERSHIP', 'CTX-AGG-MANIFEST'],
  entries: [
    {
      id: '8 bis',
      label: 'Crime of aggression',
      amendment: 'AMD-2010-AGGRESSION',
      elements: [
        conduct('The person planned, prepared, began or carried out an act of aggression.'),
        circumstance(
          'The person could in fact control or direct the political or military action of the State that committed it.',
        ),
        circumstance(
          'The act was committed: a State used armed force against the sovereignty, territory or independence of another, or otherwise against the Charter of the United Nations.',
        ),
        mental(
          'The person was aware of the facts that put this use of force at odds with the Charter.',
          3,
        ),
        circumstance(
          'By its character, gravity and scale the act was a manifest violation of the Charter.',
        ),
        mental('The person was aware of the facts that made the violation manifest.', 5),
      ],
    },
  ],
};
