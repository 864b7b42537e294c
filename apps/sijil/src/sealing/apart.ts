import { publishedTrust, recall } from '#notary';
import type { LogTrust } from '#ledger';
import type { Desk } from '../desk/desk.js';
import type { Settings } from '../settings.js';
import { ledgerOf, notaryFolder } from './open-notary.js';
import type { Which } from './open-notary.js';
import { trustFor } from './trust.js';

/** A desk and what it was told about sealing. */
interface Sealed {
  readonly desk: Desk;
  readonly settings: Settings;
}

/** Whether the notary is another user: heads are published, and nothing here remembers signing them. */
export const isSealedApart = async ({ desk, settings }: Sealed): Promise<boolean> => {
  const { home } = desk;
  if ((await recall(notaryFolder(home, settings.sealing))) !== null) return false;
  return (await ledgerOf(home, settings.sealing).checkpoint()) !== null;
};

/**
 * Whom a desk believes about its own ledger: its notary's memory; where the notary is another user, the keys that it
 * published. Whoever gets what is proven with them trusts keys of his own. Null: nothing was ever sealed.
 */
export const ownTrust = async (
  { desk, settings }: Sealed,
  which: Which = 'register',
): Promise<LogTrust | null> =>
  (await trustFor({ desk, settings, flags: {} }, which)) ??
  (await publishedTrust(ledgerOf(desk.home, settings.sealing, which)));
