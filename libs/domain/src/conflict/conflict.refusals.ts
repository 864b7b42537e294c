import { refusal } from '../rules/refusals.js';

/** A conflict is between different parties. */
export const partyTwice = refusal(
  'invalid',
  'PARTY_TWICE',
  'The same party to the conflict is named twice.',
  '/parties',
);
