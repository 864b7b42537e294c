/** Commands in, facts out: the only pen. */
export { WriteSide } from './write-side.js';
export { AccessRegister, accessRegisterId } from './access-register.js';
export type { Disclosure } from './access-register.js';
export { AppendQueue } from './append-queue.js';
export type { Draft } from './append-queue.js';
export { namingItem, namingPerson } from './naming.js';
export type { Naming } from './naming.js';
export { recordFile } from './record-file.js';
export type { BearsOn, Submitting } from './record-file.js';
export { RehearsalStore, RehearsalVault } from './rehearsal.js';
export type { Retention } from './rehearsal.js';
export type { Pen } from './write-side.js';
export type { Receipt, Submission } from './submission.js';
