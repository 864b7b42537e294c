import { join } from 'node:path';
import { LedgerFolder, keep } from '#notary';
import { accessRegisterId } from '#write-side';
import type { Call } from '../commands/command.js';
import { ledgerOf, notaryFolder } from '../sealing/open-notary.js';
import type { Which } from '../sealing/open-notary.js';
import { trustFor } from '../sealing/trust.js';
import { audit } from './audit.js';
import type { Findings } from './audit.js';

/** What an audit of both registers found. */
export interface BothFindings {
  readonly register: Findings;
  readonly access: Findings;
}

/** How both registers are to be audited. */
export interface BothAsked {
  readonly full: boolean;
  /** A copy of the ledger that was kept elsewhere. */
  readonly outside: string | undefined;
  readonly progress: (which: Which, position: number) => void;
}

/** Audits the register and the register of disclosures, and holds the second against the first. */
export const auditBoth = async (
  call: Pick<Call, 'desk' | 'settings' | 'flags'>,
  registerId: string | null,
  { full, outside, progress }: BothAsked,
): Promise<BothFindings> => {
  const { desk, settings } = call;
  const over = async (which: Which): Promise<Findings> => {
    const access = which === 'access';
    return await audit({
      url: desk.urls.writer,
      schema: which,
      registerId: access && registerId !== null ? accessRegisterId(registerId) : registerId,
      vault: desk.vault,
      ledger:
        outside === undefined
          ? ledgerOf(desk.home, settings.sealing, which)
          : new LedgerFolder(access ? join(outside, 'access') : outside, keep),
      trust: await trustFor(call, which),
      memory: join(notaryFolder(desk.home, settings.sealing, which), 'verified.json'),
      full,
      progress: (position) => progress(which, position),
    });
  };
  return { register: await over('register'), access: await over('access') };
};
