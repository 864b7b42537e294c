import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, LedgerFolder } from '#notary';
import type { Home } from '../home/home.js';
import { ledgerOf } from '../sealing/open-notary.js';
import type { Settings } from '../settings.js';

const newestOf = async (ledger: LedgerFolder): Promise<bigint> =>
  (await ledger.sizes()).at(-1) ?? 0n;

/**
 * Takes a ledger that was kept elsewhere in place of the one in the backup, where its newest head covers
 * more: then the home knows what is missing, and does not start before that was decided on.
 */
export const installNewest = async (
  home: Home,
  { sealing }: Settings,
  outside: string,
): Promise<void> => {
  for (const which of ['access', 'register'] as const) {
    const from = new LedgerFolder(which === 'access' ? join(outside, 'access') : outside, keep);
    const own = ledgerOf(home, sealing, which);
    if ((await newestOf(from)) <= (await newestOf(own))) continue;
    for (const part of ['tile', 'checkpoints', 'anchors', 'checkpoint', 'log.vkey']) {
      await rm(join(own.folder, part), { recursive: true, force: true });
      if (existsSync(join(from.folder, part)))
        await cp(join(from.folder, part), join(own.folder, part), { recursive: true });
    }
  }
};
