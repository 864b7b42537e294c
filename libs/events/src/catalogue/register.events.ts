import { cas, event, open, work } from '../event.js';
import { id, integer, maybe, oneOf, text } from '../shape/shape.js';
import { bilingual } from '../shape/vocabulary.js';

/** What a register is opened for. It can never become another. */
export const PURPOSES = ['demo', 'operational', 'sandbox'] as const;

export const RegisterOpened = event(
  'register',
  'RegisterOpened',
  'A register was opened. Always position 1; its id stands in every envelope and is the origin of its checkpoints.',
  {
    registerId: open(id, 'The register.'),
    purpose: open(oneOf(...PURPOSES), 'What it is for, for ever.'),
    name: cas(maybe(bilingual), 'How the office calls it.'),
  },
);

export const PolicyChanged = event(
  'register',
  'PolicyChanged',
  'The version of the policy on who may do and see what was changed.',
  { policyVersion: open(integer(1), 'The version from here on.'), reason: work(text, 'Why.') },
);

export const Upgraded = event(
  'register',
  'Upgraded',
  'The software that writes the register was replaced by another version.',
  { from: open(text, 'The version before.'), to: open(text, 'The version from here on.') },
);
