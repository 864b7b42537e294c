import type { Command } from '#kernel';
import type {
  Coded,
  DestructionApproved,
  DestructionRejected,
  DestructionRequested,
} from '#events';
import type { Found } from '../rules/holding.js';
import type { Wish } from '../rules/wish.js';

/** Ask for an identity to be destroyed. */
export type RequestDestruction = Command<
  'RequestDestruction',
  Omit<Wish<typeof DestructionRequested, 'requestId'>, 'basis'> & { readonly basis: Coded } & Found
>;
/** Approve, as one of two others, that an identity be destroyed. */
export type ApproveDestruction = Command<
  'ApproveDestruction',
  Wish<typeof DestructionApproved> & Found
>;
/** Decide that it is not. */
export type RejectDestruction = Command<'RejectDestruction', Wish<typeof DestructionRejected>>;
/** Record that it is done, as two approved. The key goes once this stands, never before. */
export type CarryOutDestruction = Command<
  'CarryOutDestruction',
  { readonly personId: string; readonly requestId: string } & Found
>;

/** All that can be asked about the end of an identity. */
export type DestructionCommand =
  RequestDestruction | ApproveDestruction | RejectDestruction | CarryOutDestruction;
