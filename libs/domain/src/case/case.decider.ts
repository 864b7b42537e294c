import {
  BearingAssessed,
  CaseOpened,
  EvidenceIncluded,
  fact,
  IncidentExcluded,
  IncidentIncluded,
  SuspectNamed,
  SuspectRemoved,
} from '#events';
import type { CaseFact, CaseSeen, ReservationFact } from '#events';
import { actorReading } from '../actor/actor.state.js';
import { evidenceWithdrawn } from '../evidence/evidence.refusals.js';
import { needNoDisposal } from '../evidence/disposal.rules.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { personReading } from '../person/person.state.js';
import {
  CASE_REFERENCE,
  holderOf,
  reservationStream,
  reserved,
} from '../reservation/reservation.state.js';
import { named, needAbsent, present } from '../rules/existence.js';
import { idOf, needName, needUnused } from '../rules/ids.js';
import { checkPinpoint, extentIn } from '../rules/pinpoints.js';
import { maybeReason, needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { Rules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { CaseCommand, FileCommand, NameSuspect } from './case.commands.js';
import {
  dayWithoutPost,
  incidentNotInCase,
  pagesBeyond,
  pagesOutOfRange,
  postWithoutDay,
  referenceTaken,
  suspectNotAPost,
  suspectNotOne,
} from './case.refusals.js';
import { caseReading } from './case.state.js';
import type { CaseState } from './case.state.js';
import { chargeRules } from './charge.rules.js';
import { dossierRules } from './dossier.rules.js';
import { exclusionRules } from './exclusion.rules.js';
import { needExhibit, needSuspect, streamOfExhibit } from './exhibits.js';
import { factRules } from './fact.rules.js';

const MOST_PAGES = 1_000_000;

const caseStream = (caseId: string) => streamOf('case', caseId);

const checkSuspect = ({ person, post, on }: NameSuspect['data'], known: Context): void => {
  if ((person === null) === (post === null)) throw suspectNotOne();
  if (person !== null) {
    if (on !== null) throw dayWithoutPost();
    named(known, personReading, person, '/person');
  }
  if (post !== null) {
    if (named(known, actorReading, post, '/post').kind !== 'post') throw suspectNotAPost();
    if (on === null) throw postWithoutDay();
  }
};

const fileRules: Rules<CaseState, FileCommand, CaseFact | ReservationFact> = {
  OpenCase: {
    relies: ({ data }) => [reservationStream(CASE_REFERENCE, data.reference)],
    decide: (command, state, known) => {
      const { data } = command;
      const caseId = idOf(command, data.caseId, 'case');
      needAbsent(state, 'case');
      needText(data.reference, '/reference');
      needName(data.title, '/title');
      if (holderOf(known, CASE_REFERENCE, data.reference)) throw referenceTaken();
      return [
        fact(CaseOpened, caseStream(caseId), { ...data, caseId }),
        reserved(CASE_REFERENCE, data.reference, { noun: 'case', id: caseId }),
      ];
    },
  },

  NameSuspect: {
    relies: ({ data: { person, post } }) => [
      ...(person === null ? [] : [streamOf('person', person)]),
      ...(post === null ? [] : [streamOf('actor', post)]),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const { suspects } = present(state, 'case');
      checkSuspect(data, known);
      needReason(data.reason);
      for (const { said, removed } of suspects.values())
        if (
          !removed &&
          said.person === data.person &&
          said.post === data.post &&
          said.on === data.on
        )
          throw nothingChanges();
      const suspectId = needUnused(
        suspects,
        idOf(command, data.suspectId, 'suspect'),
        '/suspectId',
      );
      return [fact(SuspectNamed, caseStream(data.caseId), { ...data, suspectId })];
    },
  },

  RemoveSuspect: {
    decide: ({ data }, state) => {
      needSuspect(present(state, 'case'), data.suspectId);
      needReason(data.reason);
      return [fact(SuspectRemoved, caseStream(data.caseId), data)];
    },
  },

  IncludeIncident: {
    relies: ({ data }) => [streamOf('incident', data.incidentId)],
    decide: ({ data }, state, known) => {
      const { incidents } = present(state, 'case');
      named(known, incidentReading, data.incidentId, '/incidentId');
      if (incidents.has(data.incidentId)) throw nothingChanges();
      maybeReason(data.reason);
      return [fact(IncidentIncluded, caseStream(data.caseId), data)];
    },
  },

  ExcludeIncident: {
    decide: ({ data }, state) => {
      if (!present(state, 'case').incidents.has(data.incidentId)) throw incidentNotInCase();
      needReason(data.reason);
      return [fact(IncidentExcluded, caseStream(data.caseId), data)];
    },
  },

  IncludeEvidence: {
    relies: ({ data }) => [streamOf('evidence', data.evidenceId)],
    decide: (command, state, known) => {
      const { pages: asked, ...data } = command.data;
      const { exhibits, lastNumber, lastPage } = present(state, 'case');
      const item = named(known, evidenceReading, data.evidenceId, '/evidenceId');
      if (item.withdrawn) throw evidenceWithdrawn();
      needNoDisposal(item);
      const { extent } = item;
      for (const { said, excluded } of exhibits.values())
        if (!excluded && said.evidenceId === data.evidenceId) throw nothingChanges();
      // A recording or a thing takes one page of the bundle: the sheet that stands for it.
      const most = extent.pages === null ? MOST_PAGES : Math.max(1, extent.pages);
      const pages = asked ?? Math.max(1, extent.pages ?? 1);
      if (!Number.isSafeInteger(pages) || pages < 1 || pages > MOST_PAGES) throw pagesOutOfRange();
      if (pages > most) throw pagesBeyond(undefined, { pages: most });
      maybeReason(data.reason);
      return [
        fact(EvidenceIncluded, caseStream(data.caseId), {
          ...data,
          exhibitId: needUnused(exhibits, idOf(command, data.exhibitId, 'exhibit'), '/exhibitId'),
          number: lastNumber + 1,
          firstPage: lastPage + 1,
          lastPage: lastPage + pages,
        }),
      ];
    },
  },

  AssessBearing: {
    relies: ({ data }, known) => streamOfExhibit(known, data.caseId, data.exhibitId),
    decide: ({ data }, state, known) => {
      const here = present(state, 'case');
      const { said } = needExhibit(here, data.exhibitId);
      checkPinpoint(data.pinpoint, extentIn(known, said.evidenceId));
      if (data.suspectId !== null) needSuspect(here, data.suspectId);
      needReason(data.reason);
      return [fact(BearingAssessed, caseStream(data.caseId), data)];
    },
  },
};

/** Cases: who is suspected of which incidents, the exhibits, what is alleged and what is charged. */
export const caseNoun = nounOfRules<
  CaseState,
  CaseCommand,
  CaseFact | ReservationFact,
  OnStream<CaseSeen>
>(caseReading, (command) => caseStream(idOf(command, command.data.caseId, 'case')), {
  ...fileRules,
  ...exclusionRules,
  ...factRules,
  ...chargeRules,
  ...dossierRules,
});
