import {
  CaseAssigned,
  CredentialIssued,
  fact,
  MemberAdmitted,
  PersonRegistered,
  RoleGiven,
} from '#events';
import { newId, Protected, pseudonymOf } from '#kernel';
import { caseOpened, given, memberAdmitted, personRegistered, uuid } from '#testing';
import type { MemberCommand } from './member.commands.js';
import { memberNoun } from './member.decider.js';

const [memberId, personId, caseId, credentialId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const stream = `member-${memberId}`;
const digest = 'ab'.repeat(32);
const admitted = memberAdmitted(memberId);

describe('admitting a member', () => {
  const name = new Protected('An Invented Name');

  it('registers the person, whose name is sealed, and gives the roles', () => {
    const command = {
      kind: 'AdmitMember',
      id: uuid(7),
      data: { name, roles: ['lawyer', 'reviewer'] },
    } as const;
    const [member, person] = [newId(uuid(7), 'member'), newId(uuid(7), 'person')];
    given(memberNoun)
      .when(command)
      .then([
        fact(PersonRegistered, `person-${person}`, {
          personId: person,
          pseudonym: pseudonymOf(person),
          name,
        }),
        fact(MemberAdmitted, `member-${member}`, { memberId: member, personId: person }),
        fact(RoleGiven, `member-${member}`, { memberId: member, role: 'lawyer' }),
        fact(RoleGiven, `member-${member}`, { memberId: member, role: 'reviewer' }),
      ]);
  });

  it('is refused for a member or person who is there, and with a role named twice', () => {
    const admit = (data: object): MemberCommand => ({
      kind: 'AdmitMember',
      data: { name, roles: [], ...data },
    });
    given(memberNoun, [admitted]).when(admit({ memberId })).thenRefuses('MEMBER_ALREADY_EXISTS');
    given(memberNoun, [personRegistered(personId)])
      .when(admit({ personId }))
      .thenRefuses('PERSON_ALREADY_EXISTS');
    given(memberNoun)
      .when(admit({ roles: ['lawyer', 'lawyer'] }))
      .thenRefuses('ROLE_TWICE');
  });
});

describe('a member', () => {
  const past = given(memberNoun, [admitted, caseOpened(caseId)]);

  it('is given a role once and loses it with a reason', () => {
    const given1 = fact(RoleGiven, stream, { memberId, role: 'analyst' });
    const take: MemberCommand = {
      kind: 'TakeRole',
      data: { memberId, role: 'analyst', reason: 'Left the team.' },
    };
    past.when({ kind: 'GiveRole', data: { memberId, role: 'analyst' } }).then([given1]);
    past
      .when({ kind: 'GiveRole', data: { memberId, role: 'analyst' } }, [given1])
      .thenRefuses('NOTHING_CHANGES');
    past.when(take).thenRefuses('ROLE_NOT_HELD');
    past.when(take, [given1]).thenStates('RoleTaken');
    past
      .when({ ...take, data: { ...take.data, reason: '-' } }, [given1])
      .thenRefuses('REASON_MISSING');
    given(memberNoun)
      .when({ kind: 'GiveRole', data: { memberId, role: 'analyst' } })
      .thenRefuses('MEMBER_NOT_FOUND');
  });

  it('is assigned to a case that is there, and taken off it', () => {
    const assigned = fact(CaseAssigned, stream, { memberId, caseId });
    const unassign: MemberCommand = {
      kind: 'UnassignCase',
      data: { memberId, caseId, reason: 'A conflict of interest.' },
    };
    past.when({ kind: 'AssignCase', data: { memberId, caseId } }).then([assigned]);
    past
      .when({ kind: 'AssignCase', data: { memberId, caseId } }, [assigned])
      .thenRefuses('NOTHING_CHANGES');
    past
      .when({ kind: 'AssignCase', data: { memberId, caseId: uuid(9) } })
      .thenRefuses('CASE_NOT_FOUND', '/caseId');
    past.when(unassign).thenRefuses('CASE_NOT_ASSIGNED');
    past.when(unassign, [assigned]).thenStates('CaseUnassigned');
  });

  it('opens the door with a token of which only the digest is known, until it is revoked', () => {
    const expires = '2027-01-01T00:00:00.000Z';
    const issued = fact(CredentialIssued, stream, { memberId, credentialId, digest, expires });
    const issue: MemberCommand = { kind: 'IssueCredential', data: { memberId, digest, expires } };
    const revoke: MemberCommand = {
      kind: 'RevokeCredential',
      data: { memberId, credentialId, reason: 'Lost.' },
    };
    past.when({ ...issue, data: { ...issue.data, credentialId } }).then([issued]);
    past.when(issue, [issued]).thenRefuses('TOKEN_ALREADY_USED');
    past.when(revoke).thenRefuses('CREDENTIAL_NOT_FOUND');
    const revoked = past.when(revoke, [issued]).facts();
    past.when(revoke, [issued, ...revoked]).thenRefuses('CREDENTIAL_ALREADY_REVOKED');
  });
});
