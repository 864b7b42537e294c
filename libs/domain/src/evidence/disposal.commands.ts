import type { Command } from '#kernel';
import type { DisposalApproved, DisposalOrdered, DisposalRejected } from '#events';
import type { Found } from '../rules/holding.js';
import type { Wish } from '../rules/wish.js';

/** Take in an order that files of an item be returned or destroyed. */
export type OrderDisposal = Command<
  'OrderDisposal',
  Wish<typeof DisposalOrdered, 'disposalId'> & Found
>;
/** Approve, as somebody else, that such an order be carried out. */
export type ApproveDisposal = Command<'ApproveDisposal', Wish<typeof DisposalApproved> & Found>;
/** Decide that such an order is not carried out. */
export type RejectDisposal = Command<'RejectDisposal', Wish<typeof DisposalRejected>>;
/** Record that an approved order is carried out. The bytes are removed once this stands, never before. */
export type CarryOutDisposal = Command<
  'CarryOutDisposal',
  {
    readonly evidenceId: string;
    readonly disposalId: string;
    /** The item in which the recipient confirms what was returned. */
    readonly receipt?: string;
  } & Found
>;

/** All that can be asked about the way of an item out of the office. */
export type DisposalCommand = OrderDisposal | ApproveDisposal | RejectDisposal | CarryOutDisposal;
