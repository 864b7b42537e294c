import {
  AttackOnCiviliansAsserted,
  ConflictClassified,
  ConflictReclassified,
  fact,
  NexusAssessed,
} from '#events';
import type { ConflictFact, ConflictSeen } from '#events';
import { checkAct } from '../incident/acts.js';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import { named, needAbsent, present } from '../rules/existence.js';
import { idOf, needName, needUnused } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import type { ConflictCommand } from './conflict.commands.js';
import { partyTwice } from './conflict.refusals.js';
import { conflictReading } from './conflict.state.js';
import type { ConflictState } from './conflict.state.js';

const conflict = (conflictId: string) => streamOf('conflict', conflictId);

const checkParties = (
  parties: readonly { readonly code: string | null; readonly printed: string }[],
): void => {
  if (new Set(parties.map(({ code, printed }) => code ?? printed)).size < parties.length)
    throw partyTwice();
};

/** Armed conflicts: of which type, between whom, and which acts belong to them. */
export const conflictNoun = nounOfRules<
  ConflictState,
  ConflictCommand,
  ConflictFact,
  OnStream<ConflictSeen>
>(conflictReading, (command) => conflict(idOf(command, command.data.conflictId, 'conflict')), {
  ClassifyConflict: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: (command, state, known) => {
      const { data } = command;
      const conflictId = idOf(command, data.conflictId, 'conflict');
      needAbsent(state, 'conflict');
      checkSaid(data, command.by, known);
      needName(data.name);
      checkParties(data.parties);
      needReason(data.reason);
      return [fact(ConflictClassified, conflict(conflictId), { ...data, conflictId })];
    },
  },

  ReclassifyConflict: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: ({ data, by }, state, known) => {
      const { classified } = present(state, 'conflict');
      checkSaid(data, by, known);
      needName(data.name);
      checkParties(data.parties);
      needReason(data.reason);
      if (same({ ...classified, reason: null }, { ...data, reason: null })) throw nothingChanges();
      return [fact(ConflictReclassified, conflict(data.conflictId), data)];
    },
  },

  AssessNexus: {
    relies: ({ data }) => [streamOf('incident', data.incidentId)],
    decide: ({ data }, state, known) => {
      present(state, 'conflict');
      checkAct(named(known, incidentReading, data.incidentId, '/incidentId'), data.actId);
      needReason(data.reason);
      return [fact(NexusAssessed, conflict(data.conflictId), data)];
    },
  },

  AssertAttackOnCivilians: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: (command, state, known) => {
      const { data } = command;
      const { claims } = present(state, 'conflict');
      checkSaid(data, command.by, known);
      const claimId = needUnused(claims, idOf(command, data.claimId, 'claim'), '/claimId');
      return [fact(AttackOnCiviliansAsserted, conflict(data.conflictId), { ...data, claimId })];
    },
  },
});
