import { flag, instant, position, stated, text, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { AssignmentRow, CredentialRow, MemberRoleRow, MemberRow } from './member.rows.js';

export const members = table<MemberRow>('member', {
  key: ['memberId'],
  columns: { memberId: uuid, personId: uuid, admitted: position, ...stated },
});

export const memberRoles = table<MemberRoleRow>('member_role', {
  key: ['memberId', 'role'],
  columns: { memberId: uuid, role: text, ...stated },
});

export const assignments = table<AssignmentRow>('assignment', {
  key: ['memberId', 'caseId'],
  columns: { memberId: uuid, caseId: uuid, ...stated },
  indexes: [['caseId']],
});

export const credentials = table<CredentialRow>('credential', {
  key: ['credentialId'],
  on: 'memberId',
  columns: {
    credentialId: uuid,
    memberId: uuid,
    digest: text,
    expires: instant,
    revoked: flag,
    ...stated,
  },
  indexes: [['digest'], ['memberId']],
});
