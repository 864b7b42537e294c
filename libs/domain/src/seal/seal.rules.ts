import { refusal } from '../rules/refusals.js';

/** How the notary signs what it tells the register. */
export const NOTARY = 'process:notary';

const onlyTheNotary = refusal(
  'forbidden',
  'ONLY_THE_NOTARY',
  'Only the notary tells the register what it has signed.',
);

/** Refuses everybody but the process that holds the signing key. */
export const needNotary = (by: string): void => {
  if (by !== NOTARY) throw onlyTheNotary();
};
