import type { Command } from '#kernel';
import type { CheckpointAnchored, CheckpointSealed } from '#events';
import type { Wish } from '../rules/wish.js';

/** Note that a head of the ledger was signed. */
export type SealCheckpoint = Command<'SealCheckpoint', Wish<typeof CheckpointSealed>>;
/** Note that somebody outside confirmed when a signed head existed. */
export type AnchorCheckpoint = Command<'AnchorCheckpoint', Wish<typeof CheckpointAnchored>>;

/** All that the notary tells the register about its seals. */
export type SealCommand = SealCheckpoint | AnchorCheckpoint;
