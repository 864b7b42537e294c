import { pseudonymOf } from '#kernel';
import {
  CaseAssigned,
  CaseUnassigned,
  CredentialIssued,
  CredentialRevoked,
  fact,
  MemberAdmitted,
  PersonRegistered,
  RoleGiven,
  RoleTaken,
} from '#events';
import type { FactOf, MemberFact, MemberSeen } from '#events';
import { caseReading } from '../case/case.state.js';
import { streamOf } from '../noun.js';
import { personReading } from '../person/person.state.js';
import { named, needAbsent, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { MemberCommand } from './member.commands.js';
import {
  caseNotAssigned,
  credentialNotFound,
  credentialRevoked,
  roleNotHeld,
  roleTwice,
  tokenUsed,
} from './member.refusals.js';
import { memberReading } from './member.state.js';
import type { MemberState } from './member.state.js';

const member = (memberId: string) => streamOf('member', memberId);
const person = (personId: string) => streamOf('person', personId);

/** The members of the office: who they are allowed to be, and what opens the door for them. */
export const memberNoun = nounOfRules<
  MemberState,
  MemberCommand,
  MemberFact | FactOf<typeof PersonRegistered>,
  OnStream<MemberSeen>
>(memberReading, (command) => member(idOf(command, command.data.memberId, 'member')), {
  AdmitMember: {
    relies: (command) => [person(idOf(command, command.data.personId, 'person'))],
    decide: (command, state, known) => {
      const { memberId: givenMember, personId: givenPerson, roles, ...identity } = command.data;
      const memberId = idOf(command, givenMember, 'member');
      const personId = idOf(command, givenPerson, 'person');
      needAbsent(state, 'member');
      needAbsent(known.of(personReading, person(personId)), 'person');
      if (new Set(roles).size < roles.length) throw roleTwice();
      return [
        fact(PersonRegistered, person(personId), {
          personId,
          pseudonym: pseudonymOf(personId),
          ...identity,
        }),
        fact(MemberAdmitted, member(memberId), { memberId, personId }),
        ...roles.map((role) => fact(RoleGiven, member(memberId), { memberId, role })),
      ];
    },
  },

  GiveRole: {
    decide: ({ data }, state) => {
      if (present(state, 'member').roles.has(data.role)) throw nothingChanges();
      return [fact(RoleGiven, member(data.memberId), data)];
    },
  },

  TakeRole: {
    decide: ({ data }, state) => {
      if (!present(state, 'member').roles.has(data.role)) throw roleNotHeld();
      needReason(data.reason);
      return [fact(RoleTaken, member(data.memberId), data)];
    },
  },

  AssignCase: {
    relies: ({ data }) => [streamOf('case', data.caseId)],
    decide: ({ data }, state, known) => {
      const { cases } = present(state, 'member');
      named(known, caseReading, data.caseId, '/caseId');
      if (cases.has(data.caseId)) throw nothingChanges();
      return [fact(CaseAssigned, member(data.memberId), data)];
    },
  },

  UnassignCase: {
    decide: ({ data }, state) => {
      if (!present(state, 'member').cases.has(data.caseId)) throw caseNotAssigned();
      needReason(data.reason);
      return [fact(CaseUnassigned, member(data.memberId), data)];
    },
  },

  IssueCredential: {
    decide: (command, state) => {
      const { data } = command;
      const { credentials } = present(state, 'member');
      const credentialId = needUnused(
        credentials,
        idOf(command, data.credentialId, 'credential'),
        '/credentialId',
      );
      if ([...credentials.values()].some(({ digest }) => digest === data.digest)) throw tokenUsed();
      return [fact(CredentialIssued, member(data.memberId), { ...data, credentialId })];
    },
  },

  RevokeCredential: {
    decide: ({ data }, state) => {
      const credential = present(state, 'member').credentials.get(data.credentialId);
      if (!credential) throw credentialNotFound();
      if (credential.revoked) throw credentialRevoked();
      needReason(data.reason);
      return [fact(CredentialRevoked, member(data.memberId), data)];
    },
  },
});
