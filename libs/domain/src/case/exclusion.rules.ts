import {
  EvidenceExcluded,
  ExclusionApproved,
  ExclusionProposed,
  ExclusionRejected,
  fact,
} from '#events';
import type { CaseFact } from '#events';
import { streamOf } from '../noun.js';
import { present } from '../rules/existence.js';
import { needReason } from '../rules/reason.js';
import { authorUnknown, nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type { ExclusionCommand } from './case.commands.js';
import { exclusionNotProposed, exclusionOfOwn, helpsTheDefence } from './case.refusals.js';
import type { Case, CaseState } from './case.state.js';
import { needExhibit } from './exhibits.js';

const file = (caseId: string) => streamOf('case', caseId);

const proposalOn = (here: Case, exhibitId: string): string => {
  needExhibit(here, exhibitId);
  const by = here.exclusions.get(exhibitId);
  if (by === undefined) throw exclusionNotProposed();
  return by;
};

interface Decision {
  readonly by: string;
  readonly data: { readonly exhibitId: string; readonly reason: string };
}

const checkDecision = ({ by, data }: Decision, state: CaseState): void => {
  const proposedBy = proposalOn(present(state, 'case'), data.exhibitId);
  needMember(by);
  if (!proposedBy) throw authorUnknown('/exhibitId');
  if (proposedBy === by) throw exclusionOfOwn();
  needReason(data.reason);
};

/**
 * How an exhibit leaves a case. What can help the defence leaves it only after somebody else approved
 * (Rome Statute, 54(1)(a) and 67(2); Rules of Procedure and Evidence, 77), and stays listed.
 */
export const exclusionRules: Rules<CaseState, ExclusionCommand, CaseFact> = {
  ExcludeEvidence: {
    decide: ({ data }, state) => {
      const here = present(state, 'case');
      needExhibit(here, data.exhibitId);
      needReason(data.reason);
      if (here.defence.has(data.exhibitId)) throw helpsTheDefence();
      return [fact(EvidenceExcluded, file(data.caseId), data)];
    },
  },

  ProposeExclusion: {
    decide: ({ data }, state) => {
      const here = present(state, 'case');
      needExhibit(here, data.exhibitId);
      needReason(data.reason);
      if (here.exclusions.has(data.exhibitId)) throw nothingChanges();
      return [fact(ExclusionProposed, file(data.caseId), data)];
    },
  },

  ApproveExclusion: {
    decide: (command, state) => {
      checkDecision(command, state);
      const { data } = command;
      return [
        fact(ExclusionApproved, file(data.caseId), data),
        fact(EvidenceExcluded, file(data.caseId), data),
      ];
    },
  },

  RejectExclusion: {
    decide: (command, state) => {
      checkDecision(command, state);
      return [fact(ExclusionRejected, file(command.data.caseId), command.data)];
    },
  },
};
