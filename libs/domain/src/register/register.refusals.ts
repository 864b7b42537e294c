import { refusal } from '../rules/refusals.js';

/** A register is opened once, for one purpose. */
export const registerAlreadyOpen = refusal(
  'conflict',
  'REGISTER_ALREADY_OPEN',
  'This register has been opened before. Its purpose never changes; open another register for another purpose.',
);

/** An upgrade starts from the version that writes now. */
export const upgradeFromElsewhere = refusal(
  'conflict',
  'UPGRADE_FROM_ELSEWHERE',
  'The register was last written by another version than the one this upgrade starts from.',
  '/from',
);

/** Going on after a loss takes two. */
export const needsTwoMembers = refusal(
  'forbidden',
  'RESTORATION_NEEDS_TWO',
  'Two different members must agree that the register goes on although part of it is lost.',
  '/secondApproverId',
);

/** Not everybody may agree to a loss. */
export const approverUnfit = refusal(
  'forbidden',
  'RESTORATION_APPROVER_UNFIT',
  'Only an administrator, a custodian or an auditor of the office can agree to this.',
);

/** A register that holds all its last head covers has nothing to recover from. */
export const nothingWasLost = refusal(
  'conflict',
  'NOTHING_WAS_LOST',
  'The register holds everything that its last signed head covers.',
);
