import { removeGone } from '../evidence/remove-gone.js';
import { destroyGone } from '../identity/destroy-gone.js';
import type { Desk } from './desk.js';

/** Ends what a process that died had begun to remove for good: identities first, which wait for no read model. */
export const endRemovals = async (desk: Desk): Promise<void> => {
  await destroyGone(desk);
  await removeGone(desk);
};
