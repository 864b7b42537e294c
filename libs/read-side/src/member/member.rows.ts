import type { MEMBER_ROLES } from '#events';
import type { Instant, Position } from '#kernel';
import type { Stated } from '../kit/row.js';

export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A member of the office. */
export interface MemberRow extends Stated {
  readonly memberId: string;
  readonly personId: string;
  readonly admitted: Position;
}

/** A role that a member has. */
export interface MemberRoleRow extends Stated {
  readonly memberId: string;
  readonly role: MemberRole;
}

/** A case to which a member is assigned. */
export interface AssignmentRow extends Stated {
  readonly memberId: string;
  readonly caseId: string;
}

/** A sign-in token, known by its digest alone. */
export interface CredentialRow extends Stated {
  readonly credentialId: string;
  readonly memberId: string;
  readonly digest: string;
  readonly expires: Instant;
  readonly revoked: boolean;
}

/** A member with roles and cases. */
export interface MemberSeen extends MemberRow {
  readonly roles: readonly MemberRole[];
  readonly cases: readonly string[];
}

/** Who stands behind a token. Whether it still opens is for the caller's clock to say. */
export interface CredentialHolder {
  readonly credentialId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly roles: readonly MemberRole[];
  readonly cases: readonly string[];
  readonly expires: Instant;
  readonly revoked: boolean;
  /** The position at which this was read: that of the newest facts about members. */
  readonly position: Position;
}
