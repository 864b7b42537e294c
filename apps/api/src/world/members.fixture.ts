import type { OpenApi } from '../api.fixture.js';
import { digestOf, newToken } from '../door/token.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** A newcomer to the office, with a token. */
export const admitMembers = async ({ done }: Wisher, { members }: OpenApi, opened: Result) => {
  const member = await done('administrator', 'admitMember', {
    name: 'Secret Name of a newcomer',
    roles: ['analyst'],
  });
  await done('administrator', 'giveRole', { memberId: member.id, role: 'lawyer' });
  await done('administrator', 'takeRole', {
    memberId: member.id,
    role: 'lawyer',
    reason: 'No longer.',
  });
  await done('administrator', 'assignCase', { memberId: member.id, caseId: opened.id });
  await done('administrator', 'unassignCase', {
    memberId: member.id,
    caseId: opened.id,
    reason: 'No longer.',
  });
  await done('administrator', 'assignCase', { memberId: member.id, caseId: opened.id });
  await done('administrator', 'assignCase', { memberId: members.get('lawyer'), caseId: opened.id });
  const token = newToken();
  const credential = await done('administrator', 'issueCredential', {
    memberId: member.id,
    digest: digestOf(token),
    expires: '2026-12-31T00:00:00.000Z',
  });

  // Reports are taken in by the importer, so past the API.

  return { credential, member };
};
