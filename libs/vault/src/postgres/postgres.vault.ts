import { KeyRing, firstEpochs, unwrapSecret, wrapSecret } from '../keys/key-ring.js';
import type { MasterKey } from '../master-key.js';
import { freshKey } from '../seal/data-key.js';
import { SealingVault } from '../sealing-vault.js';
import { PostgresSafe } from './postgres.safe.js';
import { checkVaultDurability, onVault, vaultPool } from './vault-pool.js';

/** The vault on PostgreSQL, in a database and under a role of its own. */
export class PostgresVault extends SealingVault {
  /** Opens the vault behind a connection URL; the first opening makes its keys. Refuses another master key. */
  static async open(at: {
    readonly url: string;
    readonly masterKey: MasterKey;
    readonly connections?: number;
  }): Promise<PostgresVault> {
    const pool = vaultPool(at.url, at.connections ?? 4);
    const safe = new PostgresSafe(pool);
    try {
      await onVault(() => checkVaultDurability(pool));
      const standing = await safe.found(
        firstEpochs(at.masterKey),
        wrapSecret(at.masterKey, freshKey()),
      );
      const secret = unwrapSecret(at.masterKey, standing.secret);
      return new PostgresVault(safe, new KeyRing(at.masterKey, safe, standing.epochs), secret);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }
}
