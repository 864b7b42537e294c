import {
  CorrespondenceAdopted,
  CorrespondenceProposed,
  CorrespondenceRejected,
  CorrespondenceRevised,
  CorrespondenceWithdrawn,
  fact,
} from '#events';
import type { CorrespondenceFact, CorrespondenceSeen } from '#events';
import { streamOf } from '../noun.js';
import { needLaw } from '../rules/characterising.js';
import { needAbsent, present } from '../rules/existence.js';
import { idOf } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { authorUnknown, nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type { OnStream } from '../rules/wish.js';
import type { CorrespondenceCommand } from './correspondence.commands.js';
import {
  correspondenceNotOpen,
  correspondenceOfAnother,
  correspondenceOfOwn,
  correspondenceWithdrawn,
  forumsAlike,
} from './correspondence.refusals.js';
import { correspondenceReading } from './correspondence.state.js';
import type { Correspondence, CorrespondenceState } from './correspondence.state.js';

const stream = (correspondenceId: string) => streamOf('correspondence', correspondenceId);

/** An opinion that is held. */
const held = (state: CorrespondenceState): Correspondence => {
  const here = present(state, 'correspondence');
  if (here.decision === 'withdrawn') throw correspondenceWithdrawn();
  return here;
};

/** An opinion that is held, and by whoever asks: nobody else puts it otherwise or withdraws it, adopted or not. */
const heldBy = (by: string, state: CorrespondenceState): Correspondence => {
  const here = held(state);
  needMember(by);
  if (!here.by) throw authorUnknown('/correspondenceId');
  if (here.by !== by) throw correspondenceOfAnother();
  return here;
};

interface Decision {
  readonly by: string;
  readonly data: { readonly reason: string };
}

const checkDecision = ({ by, data }: Decision, state: CorrespondenceState): void => {
  const here = present(state, 'correspondence');
  if (here.decision !== 'proposed') throw correspondenceNotOpen();
  needMember(by);
  if (!here.by) throw authorUnknown('/correspondenceId');
  if (here.by === by) throw correspondenceOfOwn();
  needReason(data.reason);
};

/** Which entries of two forums correspond: somebody’s opinion, shared by the office or not. */
export const correspondenceNoun = nounOfRules<
  CorrespondenceState,
  CorrespondenceCommand,
  CorrespondenceFact,
  OnStream<CorrespondenceSeen>
>(
  correspondenceReading,
  (command) => stream(idOf(command, command.data.correspondenceId, 'correspondence')),
  {
    ProposeCorrespondence: {
      decide: (command, state) => {
        const { data, by } = command;
        needAbsent(state, 'correspondence');
        needMember(by);
        needLaw(data.from, ['crime', 'mode', 'ground'], '/from');
        needLaw(data.to, ['crime', 'mode', 'ground'], '/to');
        if (data.from.forum === data.to.forum) throw forumsAlike();
        needReason(data.reason);
        const correspondenceId = idOf(command, data.correspondenceId, 'correspondence');
        return [
          fact(CorrespondenceProposed, stream(correspondenceId), { ...data, correspondenceId }),
        ];
      },
    },

    ReviseCorrespondence: {
      decide: ({ data, by }, state) => {
        const here = heldBy(by, state);
        needReason(data.reason);
        if (here.fit === data.fit) throw nothingChanges();
        return [fact(CorrespondenceRevised, stream(data.correspondenceId), data)];
      },
    },

    AdoptCorrespondence: {
      decide: (command, state) => {
        checkDecision(command, state);
        const { data } = command;
        return [fact(CorrespondenceAdopted, stream(data.correspondenceId), data)];
      },
    },

    RejectCorrespondence: {
      decide: (command, state) => {
        checkDecision(command, state);
        const { data } = command;
        return [fact(CorrespondenceRejected, stream(data.correspondenceId), data)];
      },
    },

    WithdrawCorrespondence: {
      decide: ({ data, by }, state) => {
        heldBy(by, state);
        needReason(data.reason);
        return [fact(CorrespondenceWithdrawn, stream(data.correspondenceId), data)];
      },
    },
  },
);
