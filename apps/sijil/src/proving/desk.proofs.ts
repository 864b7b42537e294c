import type { Proofs } from '#api';
import type { Desk } from '../desk/desk.js';
import { ownTrust } from '../sealing/apart.js';
import { ledgerOf } from '../sealing/open-notary.js';
import type { Settings } from '../settings.js';
import { openFinder } from './event-finder.js';
import { nothingSealed, proveOpened } from './prove-event.js';

/** Proofs from the ledger of a desk, for those who ask its API. */
export const openProofs = (desk: Desk, settings: Settings): Proofs & { close(): Promise<void> } => {
  const finder = openFinder(desk.urls.writer);
  return {
    positionOf: (eventId) => finder.positionOf(eventId),
    prove: async (stored, opened) => {
      // Asked each time: the first head may be signed, and keys may change, while the desk serves.
      const ledger = ledgerOf(desk.home, settings.sealing);
      const trust = await ownTrust({ desk, settings });
      if (!trust) throw nothingSealed();
      const { text, head, timeStamp } = await proveOpened({ ledger, trust }, stored, opened);
      return { text, checkpoint: head.signed, size: head.size, timeStamp };
    },
    close: () => finder.close(),
  };
};
