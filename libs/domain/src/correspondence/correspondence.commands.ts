import type { Command } from '#kernel';
import type {
  CorrespondenceAdopted,
  CorrespondenceProposed,
  CorrespondenceRejected,
  CorrespondenceRevised,
  CorrespondenceWithdrawn,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Hold that an entry of one forum corresponds to one of another. */
export type ProposeCorrespondence = Command<
  'ProposeCorrespondence',
  Wish<typeof CorrespondenceProposed, 'correspondenceId'>
>;
/** Put the fit otherwise. */
export type ReviseCorrespondence = Command<
  'ReviseCorrespondence',
  Wish<typeof CorrespondenceRevised>
>;
/** Share an opinion of somebody else. */
export type AdoptCorrespondence = Command<
  'AdoptCorrespondence',
  Wish<typeof CorrespondenceAdopted>
>;
/** Not share it. */
export type RejectCorrespondence = Command<
  'RejectCorrespondence',
  Wish<typeof CorrespondenceRejected>
>;
/** Hold it no longer. */
export type WithdrawCorrespondence = Command<
  'WithdrawCorrespondence',
  Wish<typeof CorrespondenceWithdrawn>
>;

/** All that can be asked about correspondences of the law. */
export type CorrespondenceCommand =
  | ProposeCorrespondence
  | ReviseCorrespondence
  | AdoptCorrespondence
  | RejectCorrespondence
  | WithdrawCorrespondence;
