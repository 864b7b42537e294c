import { randomUUID } from 'node:crypto';
import { digestOf, newToken } from '#api';
import { newId, Protected } from '#kernel';
import { byOperator } from '#sijil';
import type { TestDesk } from './open-test-desk.js';

/** Admits an invented member with a role, and gives a token that lets it in. */
export const admit = async ({ desk, operator }: TestDesk, role: string): Promise<string> => {
  const admission = randomUUID();
  const memberId = newId(admission, 'member');
  const token = newToken();
  const expires = new Date(desk.clock.now() + 3_600_000).toISOString();
  await desk.writeSide.submit({
    origin: byOperator(operator, admission),
    steps: [
      {
        kind: 'AdmitMember',
        data: { memberId, name: new Protected('An invented member'), roles: [role] },
      },
      { kind: 'IssueCredential', data: { memberId, digest: digestOf(token), expires } },
    ],
  });
  await desk.catchUp();
  return token;
};
