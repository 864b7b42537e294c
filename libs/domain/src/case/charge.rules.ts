import {
  ChargeAdopted,
  ChargeDrafted,
  ChargeWithdrawn,
  ElementArgued,
  ElementAssessed,
  fact,
  LinkageAsserted,
  LinkageWithdrawn,
} from '#events';
import type { CaseFact, PinnedLaw } from '#events';
import { isForum, requirementsOf } from '#law';
import { conflictReading } from '../conflict/conflict.state.js';
import { streamOf } from '../noun.js';
import { findingsOn, needDeparture, needLaw } from '../rules/characterising.js';
import { named, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { maybeReason, needReason, needText } from '../rules/reason.js';
import { authorUnknown, nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { needMember, streamsOfSource } from '../rules/sources.js';
import { checkSubject, streamsOfSubject } from '../rules/subjects.js';
import type { CaseState } from './case.state.js';
import type { ChargeCommand, DraftCharge } from './charge.commands.js';
import {
  actsUncharged,
  adoptionOfOwn,
  argumentTwice,
  chargeNotFound,
  chargeNotOpen,
  chargeWithdrawn,
  forumsDiffer,
  linkageNotFound,
  linkageWithdrawn,
  requirementUnknown,
} from './charge.refusals.js';
import type { Charge } from './charge.state.js';
import { needSuspect } from './exhibits.js';
import { needActs, needFact, streamsOfActs } from './fact.rules.js';
import { checkEnds, streamsOfEnds } from './linkage.js';

const file = (caseId: string) => streamOf('case', caseId);

const core = ({
  suspectId,
  acts,
  crime,
  mode,
}: Pick<DraftCharge['data'], 'suspectId' | 'acts' | 'crime' | 'mode'>) => ({
  suspectId,
  acts,
  crime,
  mode,
});

const chargeOf = (state: CaseState, chargeId: string): Charge => {
  const charge = present(state, 'case').charges.get(chargeId);
  if (!charge) throw chargeNotFound();
  return charge;
};

/** A charge that is worked on. */
const standing = (state: CaseState, chargeId: string): Charge => {
  const charge = chargeOf(state, chargeId);
  if (charge.status === 'withdrawn') throw chargeWithdrawn();
  return charge;
};

const needRequirement = ({ said: { crime, mode } }: Charge, requirement: string): void => {
  const { forum, entry, catalogueVersion }: PinnedLaw = crime;
  const rows = isForum(forum)
    ? requirementsOf({ forum, crime: entry, mode: mode.entry, catalogueVersion })
    : [];
  if (!rows.some(({ key }) => key === requirement)) throw requirementUnknown();
};

/** Charges: drafted by one, adopted by another, argued and assessed row by row. */
export const chargeRules: Rules<CaseState, ChargeCommand, CaseFact> = {
  DraftCharge: {
    relies: ({ data }) => [
      ...streamsOfActs(data.acts),
      ...(data.conflictId === null ? [] : [streamOf('conflict', data.conflictId)]),
      ...data.principals.flatMap((subject) => streamsOfSubject({ subject })),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'case');
      needSuspect(here, data.suspectId);
      if (data.acts.length === 0) throw actsUncharged();
      const acts = needActs(here, data.acts, known);
      const crime = needLaw(data.crime, ['crime'], '/crime');
      needLaw(data.mode, ['mode'], '/mode');
      if (
        data.mode.forum !== data.crime.forum ||
        data.mode.catalogueVersion !== data.crime.catalogueVersion
      )
        throw forumsDiffer();
      data.principals.forEach((subject, i) => checkSubject({ subject }, known, `/principals/${i}`));
      needReason(data.reason);
      maybeReason(data.departure, '/departure');
      for (const { said, status } of here.charges.values())
        if (status !== 'withdrawn' && same(core(said), core(data))) throw nothingChanges();
      const { conflictId } = data;
      const conflict =
        conflictId === null ? null : named(known, conflictReading, conflictId, '/conflictId');
      const found = findingsOn(crime, acts, conflictId, conflict);
      needDeparture(found, data.departure);
      return [
        fact(ChargeDrafted, file(data.caseId), {
          ...data,
          ...found,
          chargeId: needUnused(here.charges, idOf(command, data.chargeId, 'charge'), '/chargeId'),
          number: here.charges.size + 1,
        }),
      ];
    },
  },

  AdoptCharge: {
    decide: ({ data, by }, state) => {
      const charge = chargeOf(state, data.chargeId);
      if (charge.status !== 'drafted') throw chargeNotOpen();
      needMember(by);
      if (!charge.by) throw authorUnknown('/chargeId');
      if (charge.by === by) throw adoptionOfOwn();
      needReason(data.reason);
      return [fact(ChargeAdopted, file(data.caseId), data)];
    },
  },

  WithdrawCharge: {
    decide: ({ data }, state) => {
      standing(state, data.chargeId);
      needReason(data.reason);
      return [fact(ChargeWithdrawn, file(data.caseId), data)];
    },
  },

  AssertLinkage: {
    relies: ({ data, by }) => [...streamsOfSource(data.source, by), ...streamsOfEnds(data)],
    decide: (command, state, known) => {
      const { data } = command;
      const charge = standing(state, data.chargeId);
      checkEnds(data, charge, known);
      checkSaid(data, command.by, known);
      maybeReason(data.reason);
      const linkId = needUnused(charge.linkage, idOf(command, data.linkId, 'link'), '/linkId');
      return [fact(LinkageAsserted, file(data.caseId), { ...data, linkId })];
    },
  },

  WithdrawLinkage: {
    decide: ({ data }, state) => {
      const link = chargeOf(state, data.chargeId).linkage.get(data.linkId);
      if (!link) throw linkageNotFound();
      if (link.withdrawn) throw linkageWithdrawn();
      needReason(data.reason);
      return [fact(LinkageWithdrawn, file(data.caseId), data)];
    },
  },

  ArgueElement: {
    decide: ({ data }, state) => {
      const here = present(state, 'case');
      const charge = standing(state, data.chargeId);
      needRequirement(charge, data.requirement);
      data.facts.forEach((factId, i) => needFact(here, factId, `/facts/${i}`));
      if (new Set(data.facts).size < data.facts.length) throw argumentTwice();
      needText(data.argument, '/argument');
      const { facts, argument } = data;
      if (same(charge.arguments.get(data.requirement), { facts, argument })) throw nothingChanges();
      return [fact(ElementArgued, file(data.caseId), data)];
    },
  },

  AssessElement: {
    decide: ({ data, by }, state) => {
      needRequirement(standing(state, data.chargeId), data.requirement);
      needMember(by);
      needReason(data.reason);
      return [fact(ElementAssessed, file(data.caseId), data)];
    },
  },
};
