import type { Command } from '#kernel';
import type { KeyRotated, PolicyChanged, RegisterOpened, Restored, Upgraded } from '#events';
import type { Wish } from '../rules/wish.js';

/** Open the register, once, for a purpose that never changes. */
export type OpenRegister = Command<'OpenRegister', Wish<typeof RegisterOpened, 'registerId'>>;
/** Put another version of the policy in force. */
export type ChangePolicy = Command<'ChangePolicy', Wish<typeof PolicyChanged>>;
/** Note that another version of the software writes from here on. */
export type RecordUpgrade = Command<'RecordUpgrade', Wish<typeof Upgraded>>;
/** Note that the notary signs with another key from here on. */
export type RecordKeyRotation = Command<'RecordKeyRotation', Wish<typeof KeyRotated>>;
/** Go on from an older register, by two members, and say what is lost. */
export type RecordRestoration = Command<'RecordRestoration', Wish<typeof Restored>>;

/** All that can be asked of the register itself. */
export type RegisterCommand =
  OpenRegister | ChangePolicy | RecordUpgrade | RecordKeyRotation | RecordRestoration;
