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
