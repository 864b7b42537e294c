import {
  fact,
  FactAlleged,
  FactRevised,
  FactSupportRecorded,
  FactSupportWithdrawn,
  FactWithdrawn,
} from '#events';
import type { CaseFact } from '#events';
import { accountWithdrawn, passageNotFound } from '../account/account.refusals.js';
import { accountReading } from '../account/account.state.js';
import { heldAct } from '../incident/acts.js';
import { incidentReading } from '../incident/incident.state.js';
import type { Incident } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { checkPinpoint, extentIn } from '../rules/pinpoints.js';
import { maybeReason, needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { incidentNotInCase } from './case.refusals.js';
import type { Case, CaseState } from './case.state.js';
import type { FactCommand, RecordFactSupport } from './charge.commands.js';
import {
  factNotFound,
  factWithdrawn,
  supportNotFound,
  supportNotOne,
  supportWithdrawn,
} from './charge.refusals.js';
import type { AllegedFact } from './charge.state.js';
import { needExhibit, streamOfExhibit } from './exhibits.js';

const file = (caseId: string) => streamOf('case', caseId);

interface ActNamed {
  readonly incidentId: string;
  readonly actId: string;
}

/** The streams of the incidents whose acts are named. */
export const streamsOfActs = (acts: readonly ActNamed[]): readonly string[] =>
  acts.map(({ incidentId }) => streamOf('incident', incidentId));

/** Acts that a fact or charge is about: of incidents of the case. */
export const needActs = (
  { incidents }: Case,
  acts: readonly ActNamed[],
  known: Context,
): readonly (ActNamed & { readonly incident: Incident })[] =>
  acts.map((act, i) => {
    const { incidentId, actId } = act;
    if (!incidents.has(incidentId)) throw incidentNotInCase(`/acts/${i}/incidentId`);
    const incident = named(known, incidentReading, incidentId, `/acts/${i}/incidentId`);
    heldAct(incident, actId, `/acts/${i}/actId`);
    return { ...act, incident };
  });

/** A fact that is alleged now. */
export const needFact = ({ facts }: Case, factId: string, path = '/factId'): AllegedFact => {
  const alleged = facts.get(factId);
  if (!alleged) throw factNotFound(path);
  if (alleged.withdrawn) throw factWithdrawn(path);
  return alleged;
};

const checkPassage = (
  { exhibitId, account, pinpoint }: RecordFactSupport['data'],
  here: Case,
  known: Context,
): void => {
  if ((exhibitId === null) === (account === null)) throw supportNotOne();
  if (exhibitId !== null) {
    const { evidenceId } = needExhibit(here, exhibitId).said;
    checkPinpoint(pinpoint, extentIn(known, evidenceId));
  }
  if (account !== null) {
    const said = named(known, accountReading, account.accountId, '/account/accountId');
    if (said.withdrawn) throw accountWithdrawn('/account/accountId');
    if (!said.passages.has(account.passage)) throw passageNotFound('/account/passage');
    checkPinpoint(pinpoint, null);
  }
};

const passageOf = ({
  stance,
  exhibitId,
  account,
  pinpoint,
}: Pick<RecordFactSupport['data'], 'stance' | 'exhibitId' | 'account' | 'pinpoint'>) => ({
  stance,
  exhibitId,
  account,
  pinpoint,
});

/** What is alleged in a case, and what lies for and against it. */
export const factRules: Rules<CaseState, FactCommand, CaseFact> = {
  AllegeFact: {
    relies: ({ data }) => streamsOfActs(data.acts),
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'case');
      needActs(here, data.acts, known);
      needText(data.statement, '/statement');
      maybeReason(data.reason);
      const number = here.facts.size + 1;
      const factId = needUnused(here.facts, idOf(command, data.factId, 'fact'), '/factId');
      return [fact(FactAlleged, file(data.caseId), { ...data, factId, number })];
    },
  },

  ReviseFact: {
    decide: ({ data }, state) => {
      const { said } = needFact(present(state, 'case'), data.factId);
      needText(data.statement, '/statement');
      needReason(data.reason);
      if (said.kind === data.kind && said.statement === data.statement) throw nothingChanges();
      return [fact(FactRevised, file(data.caseId), data)];
    },
  },

  WithdrawFact: {
    decide: ({ data }, state) => {
      needFact(present(state, 'case'), data.factId);
      needReason(data.reason);
      return [fact(FactWithdrawn, file(data.caseId), data)];
    },
  },

  RecordFactSupport: {
    relies: ({ data: { caseId, exhibitId, account } }, known) => [
      ...(account === null ? [] : [streamOf('account', account.accountId)]),
      ...(exhibitId === null ? [] : streamOfExhibit(known, caseId, exhibitId)),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const here = present(state, 'case');
      const { supports } = needFact(here, data.factId);
      checkPassage(data, here, known);
      maybeReason(data.reason);
      for (const { said, withdrawn } of supports.values())
        if (!withdrawn && same(passageOf(said), passageOf(data))) throw nothingChanges();
      const supportId = needUnused(
        supports,
        idOf(command, data.supportId, 'support'),
        '/supportId',
      );
      return [fact(FactSupportRecorded, file(data.caseId), { ...data, supportId })];
    },
  },

  WithdrawFactSupport: {
    decide: ({ data }, state) => {
      const alleged = present(state, 'case').facts.get(data.factId);
      if (!alleged) throw factNotFound();
      const support = alleged.supports.get(data.supportId);
      if (!support) throw supportNotFound();
      if (support.withdrawn) throw supportWithdrawn();
      needReason(data.reason);
      return [fact(FactSupportWithdrawn, file(data.caseId), data)];
    },
  },
};
