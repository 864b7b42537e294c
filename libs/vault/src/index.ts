/** Identities and keys of people: sealing, opening, destroying. */
export * from './vault.js';
export * from './opened-parts.js';
export { createMasterKey, loadMasterKey } from './master-key.js';
export type { MasterKey } from './master-key.js';
export { InMemoryVault } from './in-memory/in-memory.vault.js';
export { PostgresVault } from './postgres/postgres.vault.js';
export { VAULT_SCHEMA, VAULT_TABLES, vaultGrants } from './postgres/vault.schema.js';
export { vaultMigrations } from './postgres/vault.migrations.js';
