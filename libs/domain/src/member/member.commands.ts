import type { Command, Protected } from '#kernel';
import type {
  CaseAssigned,
  CaseUnassigned,
  CredentialIssued,
  CredentialRevoked,
  MEMBER_ROLES,
  RoleGiven,
  RoleTaken,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** What a member of the office may be. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Admit a person to the office. The name is sealed under the person's own key. */
export type AdmitMember = Command<
  'AdmitMember',
  {
    readonly memberId?: string;
    readonly personId?: string;
    readonly name: Protected<string>;
    readonly alias?: Protected<string>;
    readonly particulars?: Protected<string>;
    readonly roles: readonly MemberRole[];
  }
>;
/** Give a member a role. */
export type GiveRole = Command<'GiveRole', Wish<typeof RoleGiven>>;
/** Take a role from a member. */
export type TakeRole = Command<'TakeRole', Wish<typeof RoleTaken>>;
/** Let a member work on a case. */
export type AssignCase = Command<'AssignCase', Wish<typeof CaseAssigned>>;
/** Take a member off a case. */
export type UnassignCase = Command<'UnassignCase', Wish<typeof CaseUnassigned>>;
/** Hand a member a sign-in token, of which only the digest is told here. */
export type IssueCredential = Command<
  'IssueCredential',
  Wish<typeof CredentialIssued, 'credentialId'>
>;
/** Let a credential open nothing any more. */
export type RevokeCredential = Command<'RevokeCredential', Wish<typeof CredentialRevoked>>;

/** All that can be asked about a member. */
export type MemberCommand =
  | AdmitMember
  | GiveRole
  | TakeRole
  | AssignCase
  | UnassignCase
  | IssueCredential
  | RevokeCredential;
