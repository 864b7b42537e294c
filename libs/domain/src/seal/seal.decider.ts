import { CheckpointAnchored, CheckpointSealed, fact } from '#events';
import type { SealFact, SealSeen } from '#events';
import { needAbsent, present } from '../rules/existence.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { SealCommand } from './seal.commands.js';
import { needNotary } from './seal.rules.js';
import { sealReading, sealStream } from './seal.state.js';
import type { SealState } from './seal.state.js';

/** Seals: the heads of the ledger that the notary signed, each with what outsiders confirmed of it. */
export const sealNoun = nounOfRules<SealState, SealCommand, SealFact, OnStream<SealSeen>>(
  sealReading,
  ({ data }) => sealStream(data.digest),
  {
    SealCheckpoint: {
      decide: ({ by, data }, state) => {
        needNotary(by);
        needAbsent(state, 'seal', '/digest');
        return [fact(CheckpointSealed, sealStream(data.digest), data)];
      },
    },

    AnchorCheckpoint: {
      decide: ({ by, data }, state) => {
        needNotary(by);
        if (present(state, 'seal', '/digest').tokens.has(data.tokenDigest)) throw nothingChanges();
        return [fact(CheckpointAnchored, sealStream(data.digest), data)];
      },
    },
  },
);
