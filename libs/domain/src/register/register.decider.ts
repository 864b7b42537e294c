import { fact, KeyRotated, PolicyChanged, RegisterOpened, Restored, Upgraded } from '#events';
import type { RegisterFact, RegisterSeen } from '#events';
import { streamOf } from '../noun.js';
import { present } from '../rules/existence.js';
import { idOf } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { RegisterCommand } from './register.commands.js';
import { memberReading } from '../member/member.state.js';
import { needNotary } from '../seal/seal.rules.js';
import {
  approverUnfit,
  needsTwoMembers,
  nothingWasLost,
  registerAlreadyOpen,
  upgradeFromElsewhere,
} from './register.refusals.js';
import { registerReading } from './register.state.js';
import type { RegisterState } from './register.state.js';

/** The stream of the register itself: there is one. */
export const REGISTER_STREAM = 'register';

/** Who may say that a register goes on although part of it is lost. */
const APPROVERS = ['administrator', 'custodian', 'auditor'] as const;

const approvers = (data: {
  readonly firstApproverId: string;
  readonly secondApproverId: string;
}): readonly string[] => [data.firstApproverId, data.secondApproverId];

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

  RecordKeyRotation: {
    decide: ({ by, data }, state) => {
      present(state, 'register', '');
      needNotary(by);
      needReason(data.reason);
      if (data.from === data.to) throw nothingChanges();
      return [fact(KeyRotated, REGISTER_STREAM, data)];
    },
  },

  RecordRestoration: {
    relies: ({ data }) => approvers(data).map((id) => streamOf(memberReading.name, id)),
    decide: ({ by, data }, state, known) => {
      present(state, 'register', '');
      needNotary(by);
      needReason(data.reason);
      if (data.firstApproverId === data.secondApproverId) throw needsTwoMembers();
      if (data.keptUntil >= data.knownSize) throw nothingWasLost();
      approvers(data).forEach((id, i) => {
        const member = known.of(memberReading, streamOf(memberReading.name, id));
        if (member.status === 'absent' || !APPROVERS.some((role) => member.roles.has(role)))
          throw approverUnfit(i === 0 ? '/firstApproverId' : '/secondApproverId');
      });
      return [fact(Restored, REGISTER_STREAM, data)];
    },
  },
});
