import {
  AttributionAsserted,
  CharacterisationAsserted,
  ClaimWithdrawn,
  ControlAsserted,
  fact,
  MilitaryObjectiveAssessed,
  StatementRecorded,
  TimeAsserted,
  TollAsserted,
} from '#events';
import type { IncidentFact } from '#events';
import { actorReading } from '../actor/actor.state.js';
import { streamOf } from '../noun.js';
import { personReading } from '../person/person.state.js';
import { allNamed, named, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { changeEmpty, nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { needMember, sourceOf, streamsOfSource } from '../rules/sources.js';
import { assertedClaim, checkClaim, standingClaim, streamsOfClaim } from './claim.js';
import type { ClaimCommand } from './incident.commands.js';
import {
  claimNotFound,
  claimOfAMember,
  claimOfAnotherKind,
  personTwice,
} from './incident.refusals.js';
import type { IncidentState } from './incident.state.js';
import { checkCounts, sameCounts, withChanges } from './toll.js';

const person = (personId: string) => streamOf('person', personId);

/** What is claimed about an incident, by whom; what stands in place of what, and what is taken back. */
export const claimRules: Rules<IncidentState, ClaimCommand, IncidentFact> = {
  AssertTime: {
    relies: ({ data, by }) => streamsOfClaim(data, by),
    decide: (command, state, known) => {
      const { stream, claimId } = checkClaim('time', command, state, known);
      return [fact(TimeAsserted, stream, { ...command.data, claimId })];
    },
  },

  AssertToll: {
    relies: ({ data, by }) => [...streamsOfClaim(data, by), ...(data.persons ?? []).map(person)],
    decide: (command, state, known) => {
      const { counts, persons = [] } = command.data;
      const { stream, claimId } = checkClaim('toll', command, state, known);
      checkCounts(counts);
      allNamed(known, personReading, persons, '/persons');
      if (new Set(persons).size < persons.length) throw personTwice();
      return [fact(TollAsserted, stream, { ...command.data, claimId })];
    },
  },

  AssertControl: {
    relies: ({ data, by }) => streamsOfClaim(data, by),
    decide: (command, state, known) => {
      const { stream, claimId } = checkClaim('control', command, state, known);
      return [fact(ControlAsserted, stream, { ...command.data, claimId })];
    },
  },

  AssessMilitaryObjective: {
    relies: ({ data, by }) => streamsOfClaim(data, by),
    decide: (command, state, known) => {
      const { stream, claimId } = checkClaim('militaryObjective', command, state, known);
      return [fact(MilitaryObjectiveAssessed, stream, { ...command.data, claimId })];
    },
  },

  AssertAttribution: {
    relies: ({ data, by }) => [
      ...streamsOfClaim(data, by),
      ...(data.actorId === null ? [] : [streamOf('actor', data.actorId)]),
    ],
    decide: (command, state, known) => {
      const { stream, claimId } = checkClaim('attribution', command, state, known);
      if (command.data.actorId !== null)
        named(known, actorReading, command.data.actorId, '/actorId');
      return [fact(AttributionAsserted, stream, { ...command.data, claimId })];
    },
  },

  AssertCharacterisation: {
    relies: ({ data, by }) => streamsOfClaim(data, by),
    decide: (command, state, known) => {
      const { stream, claimId } = checkClaim('characterisation', command, state, known);
      return [fact(CharacterisationAsserted, stream, { ...command.data, claimId })];
    },
  },

  RecordStatement: {
    relies: ({ data, by }) => streamsOfClaim(data, by),
    decide: (command, state, known) => {
      const { target } = command.data;
      const { stream, claimId, here } = checkClaim('statement', command, state, known);
      // One may well speak to a claim that no longer stands.
      if (target !== undefined && !here.claims.has(target)) throw claimNotFound('/target');
      return [fact(StatementRecorded, stream, { ...command.data, claimId })];
    },
  },

  WithdrawClaim: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: ({ data, by }, state, known) => {
      const claim = assertedClaim(unmerged(state, 'incident'), data.claimId);
      checkSaid(data, by, known);
      if (data.source.kind === 'publication' && claim.source.kind === 'member')
        throw claimOfAMember('/claimId');
      needReason(data.reason);
      return [fact(ClaimWithdrawn, streamOf('incident', data.incidentId), data)];
    },
  },

  CorrectToll: {
    decide: (command, state) => {
      const { incidentId, newClaimId, counts, changes, traits, reason } = command.data;
      const here = unmerged(state, 'incident');
      needMember(command.by);
      const former = standingClaim(here, command.data.claimId);
      if (former.kind !== 'toll') throw claimOfAnotherKind('/claimId');
      if (!counts && !changes?.length && !traits) throw changeEmpty();
      needReason(reason);
      if (counts) checkCounts(counts);
      if (changes) checkCounts(changes, '/changes');
      const { said } = former;
      const corrected = {
        counts: withChanges(counts ?? said.counts, changes ?? []),
        traits: { ...said.traits, ...traits },
      };
      if (sameCounts(corrected.counts, said.counts) && same(corrected.traits, said.traits))
        throw nothingChanges();
      const claimId = needUnused(here.claims, idOf(command, newClaimId, 'claim'), '/newClaimId');
      return [
        fact(TollAsserted, streamOf('incident', incidentId), {
          incidentId,
          claimId,
          ...(said.actId === undefined ? {} : { actId: said.actId }),
          source: sourceOf(command.by),
          replaces: said.claimId,
          reason,
          ...corrected,
          descriptor: said.descriptor,
          ...(said.persons === undefined ? {} : { persons: said.persons }),
        }),
      ];
    },
  },
};
