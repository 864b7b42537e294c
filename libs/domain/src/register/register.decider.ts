import { fact, PolicyChanged, RegisterOpened, Upgraded } from '#events';
import type { RegisterFact, RegisterSeen } from '#events';
import { present } from '../rules/existence.js';
import { idOf } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { RegisterCommand } from './register.commands.js';
import { registerAlreadyOpen, upgradeFromElsewhere } from './register.refusals.js';
import { registerReading } from './register.state.js';
import type { RegisterState } from './register.state.js';

/** The stream of the register itself: there is one. */
export const REGISTER_STREAM = 'register';

/** The register itself: opened once, for a purpose. */
export const registerNoun = nounOfRules<
  RegisterState,
  RegisterCommand,
  RegisterFact,
  OnStream<RegisterSeen>
>(registerReading, () => REGISTER_STREAM, {
  OpenRegister: {
    decide: (command, state) => {
      if (state.status === 'present') throw registerAlreadyOpen();
      const registerId = idOf(command, command.data.registerId, 'register');
      return [fact(RegisterOpened, REGISTER_STREAM, { ...command.data, registerId })];
    },
  },

  ChangePolicy: {
    decide: ({ data }, state) => {
      if (present(state, 'register', '').policyVersion === data.policyVersion)
        throw nothingChanges();
      needReason(data.reason);
      return [fact(PolicyChanged, REGISTER_STREAM, data)];
    },
  },

  RecordUpgrade: {
    decide: ({ data }, state) => {
      const { software } = present(state, 'register', '');
      if (data.from === data.to || software === data.to) throw nothingChanges();
      if (software !== null && software !== data.from) throw upgradeFromElsewhere();
      return [fact(Upgraded, REGISTER_STREAM, data)];
    },
  },
});
