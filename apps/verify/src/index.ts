/** The checker for courts: one file on a bare Node, without a database, a network or an installation. */
export { FolderTree } from './folder.tree.js';
export { run } from './run.js';
export type { Streams } from './run.js';
export { rootsIn, stampChecker } from './time-stamp.js';
