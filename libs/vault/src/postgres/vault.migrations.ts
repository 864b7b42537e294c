import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuse } from '#kernel';
import { NAMES_SCHEMA, VAULT_SCHEMA } from './vault.schema.js';

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

/** The index of names. */
class VaultNames implements MigrationInterface {
  readonly name = 'VaultNames1764169200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NAMES_SCHEMA);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Nothing is lost by it: the index is made anew from the identities.
    await runner.query('DROP TABLE vault.names, vault.names_version');
  }
}

/** The migrations of the vault's database, oldest first. */
export const vaultMigrations = [VaultTables, VaultNames] as const;
