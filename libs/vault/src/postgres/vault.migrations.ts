import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuse } from '#kernel';
import { VAULT_SCHEMA } from './vault.schema.js';

/** The tables of the vault. */
class VaultTables implements MigrationInterface {
  readonly name = 'VaultTables1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VAULT_SCHEMA);
  }

  /** Keys that are dropped take with them everything that was sealed under them. */
  down(): Promise<void> {
    return refuse(
      'forbidden',
      'VAULT_NOT_DROPPED',
      'The tables of the vault are never taken back: they hold the keys.',
    );
  }
}

/** The migrations of the vault's database, oldest first. */
export const vaultMigrations = [VaultTables] as const;
