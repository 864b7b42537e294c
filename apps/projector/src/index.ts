/** Follows the register and keeps the read models. Safe to kill, safe to start over. */
export { Projector } from './projector.js';
export type { ProjectorOptions } from './projector.js';
export { haltedIn, hasHalted } from './failure.js';
export type { OnBuilt } from './builder.js';
