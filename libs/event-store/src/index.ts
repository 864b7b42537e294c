/** The register: a port and its adapters. */
export * from './event-store.js';
export { InMemoryEventStore } from './in-memory/in-memory.event-store.js';
export { PostgresEventStore } from './postgres/postgres.event-store.js';
export { PostgresSealStore } from './postgres/postgres.seal-store.js';
export { sealGrants, sealingOf } from './postgres/seal.schema.js';
export {
  ACCESS_SCHEMA,
  accessGrants,
  EVENT_COLUMNS,
  REGISTER_SCHEMA,
  registerGrants,
} from './postgres/register.schema.js';
export type { RegisterSchema } from './postgres/register.schema.js';
export { registerMigrations } from './postgres/register.migrations.js';
export { checkDurability } from './postgres/durability.js';
