/** The notary: seals the register, and alone holds the key. */
export { Notary } from './notary.js';
export type { Decision, Loss, Sealed } from './notary.js';
export { digestOf, headOf, trustOf } from './head.js';
export type { Head } from './head.js';
export { keep } from './keeping/durable.js';
export type { Keep } from './keeping/durable.js';
export { LedgerFolder } from './keeping/ledger-folder.js';
export { recall } from './keeping/notary-memory.js';
export type { Remembered } from './keeping/notary-memory.js';
export { recallSigned } from './recalling.js';
export { needStanding, publishedTrust, standingOf } from './standing.js';
export type { Standing } from './standing.js';
export { authorityAt, authorityBy } from './stamping/time-authority.js';
export type { TimeAuthority } from './stamping/time-authority.js';
export { statedTime, stampQuestion } from './stamping/time-stamp.js';
export { isDue, USUAL_LIMITS, watch } from './watching.js';
export type { Limits } from './watching.js';
export type { News, World } from './world.js';
