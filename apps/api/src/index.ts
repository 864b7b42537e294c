/** GraphQL for the staff of the office. */
export { createApi } from './create-api.js';
export type { Api, ApiOptions } from './create-api.js';
export { digestOf, newToken } from './door/token.js';
export type { Example } from './explorer/explorer.js';
export type { Fault, Log } from './operation/fault.js';
export type { Proofs, Proven } from './proof/proofs.js';
export { schemaText } from './schema-text.js';
