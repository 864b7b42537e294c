import {
  AuthenticityAssessed,
  EvidenceAdded,
  EvidenceContested,
  EvidenceGraded,
  EvidenceLinked,
  EvidenceUnlinked,
  EvidenceWithdrawn,
  fact,
} from '#events';
import type { EvidenceFact, EvidenceSeen } from '#events';
import { checkAct } from '../incident/acts.js';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named, needAbsent, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { checkPinpoint } from '../rules/pinpoints.js';
import { maybeReason, needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { same } from '../rules/same.js';
import { needPast } from '../rules/times.js';
import { walk } from '../rules/walk.js';
import { custodyRules } from './custody.rules.js';
import { disposalRules, needNoDisposal } from './disposal.rules.js';
import type { EvidenceCommand } from './evidence.commands.js';
import {
  evidenceWithdrawn,
  heldWithoutFiles,
  hostCircle,
  linkNotFound,
  linkTakenBack,
} from './evidence.refusals.js';
import { evidenceReading } from './evidence.state.js';
import type { EvidenceState, Item } from './evidence.state.js';

const item = (evidenceId: string) => streamOf('evidence', evidenceId);

const hosts = (host: string | undefined, own: string, known: Context): ReadonlySet<string> =>
  walk(host === undefined ? [] : [item(host)], own, (stream) => {
    const state = known.of(evidenceReading, stream);
    return state.status === 'present' && state.host !== null ? [item(state.host)] : [];
  });

const relied = (state: EvidenceState): Item => {
  const here = present(state, 'evidence');
  if (here.withdrawn) throw evidenceWithdrawn();
  return here;
};

/** Items of evidence: what they are, what they bear on, and how far they can be trusted. */
export const evidenceNoun = nounOfRules<
  EvidenceState,
  EvidenceCommand,
  EvidenceFact,
  OnStream<EvidenceSeen>
>(evidenceReading, (command) => item(idOf(command, command.data.evidenceId, 'evidence')), {
  ...custodyRules,
  ...disposalRules,

  AddEvidence: {
    relies: (command, known) => [
      ...hosts(command.data.host, item(idOf(command, command.data.evidenceId, 'evidence')), known),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const evidenceId = idOf(command, data.evidenceId, 'evidence');
      needAbsent(state, 'evidence');
      if (hosts(data.host, item(evidenceId), known).has(item(evidenceId))) throw hostCircle();
      const host =
        data.host === undefined ? null : named(known, evidenceReading, data.host, '/host');
      if (host) needNoDisposal(host, '/host');
      checkPinpoint(data.pinpoint, host?.extent ?? null);
      if (data.held && data.files.length === 0) throw heldWithoutFiles();
      needPast(data.acquisition.at, command.now, '/acquisition/at');
      return [fact(EvidenceAdded, item(evidenceId), { ...data, evidenceId })];
    },
  },

  LinkEvidence: {
    relies: ({ data }) => [streamOf('incident', data.incidentId)],
    decide: (command, state, known) => {
      const { data } = command;
      const here = relied(state);
      const { links, extent } = here;
      needNoDisposal(here);
      checkAct(named(known, incidentReading, data.incidentId, '/incidentId'), data.actId);
      checkPinpoint(data.pinpoint, extent);
      maybeReason(data.reason);
      const linkId = needUnused(links, idOf(command, data.linkId, 'link'), '/linkId');
      const place = ({ incidentId, actId, pinpoint }: typeof data) => ({
        incidentId,
        actId,
        pinpoint,
      });
      if ([...links.values()].some(({ said, stands }) => stands && same(place(said), place(data))))
        throw nothingChanges();
      return [fact(EvidenceLinked, item(data.evidenceId), { ...data, linkId })];
    },
  },

  UnlinkEvidence: {
    decide: ({ data }, state) => {
      const here = present(state, 'evidence');
      const link = here.links.get(data.linkId);
      needNoDisposal(here);
      if (!link) throw linkNotFound();
      if (!link.stands) throw linkTakenBack();
      needReason(data.reason);
      return [fact(EvidenceUnlinked, item(data.evidenceId), data)];
    },
  },

  GradeEvidence: {
    decide: (command, state) => {
      const { data } = command;
      const gradeId = needUnused(
        present(state, 'evidence').findings,
        idOf(command, data.gradeId, 'grade'),
        '/gradeId',
      );
      needReason(data.reason);
      return [fact(EvidenceGraded, item(data.evidenceId), { ...data, gradeId })];
    },
  },

  AssessAuthenticity: {
    decide: (command, state) => {
      const { data } = command;
      const { findings } = present(state, 'evidence');
      const assessmentId = needUnused(
        findings,
        idOf(command, data.assessmentId, 'assessment'),
        '/assessmentId',
      );
      needReason(data.reason);
      return [fact(AuthenticityAssessed, item(data.evidenceId), { ...data, assessmentId })];
    },
  },

  ContestEvidence: {
    decide: (command, state) => {
      const { data } = command;
      const contestId = needUnused(
        present(state, 'evidence').findings,
        idOf(command, data.contestId, 'contest'),
        '/contestId',
      );
      return [fact(EvidenceContested, item(data.evidenceId), { ...data, contestId })];
    },
  },

  WithdrawEvidence: {
    decide: ({ data }, state) => {
      relied(state);
      needReason(data.reason);
      return [fact(EvidenceWithdrawn, item(data.evidenceId), data)];
    },
  },
});
