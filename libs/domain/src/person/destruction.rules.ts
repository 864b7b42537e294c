import {
  CONSENT_WITHDRAWN,
  COURT_ORDER,
  DESTRUCTION_APPROVERS,
  DestructionApproved,
  DestructionRejected,
  DestructionRequested,
  fact,
  IdentityDestroyed,
} from '#events';
import type { PersonFact } from '#events';
import type { StreamName } from '#kernel';
import { evidenceReading } from '../evidence/evidence.state.js';
import { streamOf } from '../noun.js';
import type { Context } from '../noun.js';
import { named as needThere, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { isBlank, needReason, needText } from '../rules/reason.js';
import { authorUnknown } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { needMember } from '../rules/sources.js';
import type { DestructionCommand, RequestDestruction } from './destruction.commands.js';
import { besideOf, needFree } from './destruction.holds.js';
import {
  approvedBefore,
  approverAsked,
  approversNotTwo,
  consentNotWithdrawn,
  destructionDecided,
  destructionNotRequested,
  destructionOrderNotNamed,
  destructionRequested,
} from './destruction.refusals.js';
import { readable } from './identity.rules.js';
import { personReading } from './person.state.js';
import type { DestructionRequest, Person, PersonState } from './person.state.js';

const person = (personId: string): StreamName => streamOf('person', personId);
const items = (id: string | undefined): readonly StreamName[] =>
  id === undefined ? [] : [streamOf('evidence', id)];

const documentOf = (
  { personId, requestId }: { readonly personId: string; readonly requestId: string },
  known: Context,
): readonly StreamName[] => {
  const here = known.of(personReading, person(personId));
  return here.status === 'present' ? items(here.requests.get(requestId)?.said.document) : [];
};

const openRequest = ({ requests }: Person, requestId: string): DestructionRequest => {
  const request = requests.get(requestId);
  if (!request) throw destructionNotRequested();
  if (!request.open) throw destructionDecided();
  return request;
};

/** What a request says that it rests on is there to be looked up. */
const checkBasis = (
  { basis, consentId, reference, document }: RequestDestruction['data'],
  { consents }: Person,
  known: Context,
): void => {
  needText(basis.printed, '/basis/printed');
  if (consentId !== undefined || basis.code === CONSENT_WITHDRAWN)
    if (!consents.get(consentId ?? '')?.withdrawn) throw consentNotWithdrawn();
  if (basis.code === COURT_ORDER && isBlank(reference) && document === undefined)
    throw destructionOrderNotNamed();
  if (document !== undefined) needThere(known, evidenceReading, document, '/document');
};

/**
 * How an identity ends: on a request, approved by two others, and never where it has to stay. The pseudonym stays,
 * and all that was said under it.
 */
export const destructionRules: Rules<PersonState, DestructionCommand, PersonFact> = {
  RequestDestruction: {
    relies: ({ data }, known) => [...items(data.document), ...besideOf(data, known)],
    decide: (command, state, known) => {
      const { named, ...data } = command.data;
      const here = readable(state);
      needMember(command.by);
      if ([...here.requests.values()].some(({ open }) => open)) throw destructionRequested();
      checkBasis(command.data, here, known);
      needReason(data.ground, '/ground');
      needFree({ personId: data.personId, named }, here, known, data);
      const requestId = needUnused(
        here.requests,
        idOf(command, data.requestId, 'request'),
        '/requestId',
      );
      return [fact(DestructionRequested, person(data.personId), { ...data, requestId })];
    },
  },

  ApproveDestruction: {
    relies: ({ data }, known) => [...documentOf(data, known), ...besideOf(data, known)],
    decide: ({ data: { named, ...data }, by }, state, known) => {
      const here = readable(state);
      const request = openRequest(here, data.requestId);
      needMember(by);
      if (!request.by) throw authorUnknown('/requestId');
      if (request.by === by) throw approverAsked();
      if (request.approvedBy.includes(by)) throw approvedBefore();
      if (request.approvedBy.length >= DESTRUCTION_APPROVERS) throw destructionDecided();
      needReason(data.reason);
      needFree({ personId: data.personId, named }, here, known, request.said);
      return [fact(DestructionApproved, person(data.personId), data)];
    },
  },

  RejectDestruction: {
    // Also one that two approved, as long as nothing has happened.
    decide: ({ data, by }, state) => {
      openRequest(present(state, 'person'), data.requestId);
      needMember(by);
      needReason(data.reason);
      return [fact(DestructionRejected, person(data.personId), data)];
    },
  },

  // The fact comes first: what keeps the identity here by then stops it, and what comes later is too late. Where
  // the process dies before the key is gone, whoever starts next destroys it.
  CarryOutDestruction: {
    relies: ({ data }, known) => [...documentOf(data, known), ...besideOf(data, known)],
    decide: ({ data, by, now }, state, known) => {
      const { personId, requestId } = data;
      const here = readable(state);
      const { approvedBy, said } = openRequest(here, requestId);
      needMember(by);
      if (approvedBy.length < DESTRUCTION_APPROVERS) throw approversNotTwo();
      needFree(data, here, known, said);
      return [
        fact(IdentityDestroyed, person(personId), { personId, requestId, approvedBy, at: now }),
      ];
    },
  },
};
