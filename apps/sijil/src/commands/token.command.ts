import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel';
import { MEMBER_ROLES, sha256Of } from '#events';
import { newId, Protected } from '#kernel';
import { byOperator, newToken, operatorOf } from '../desk/open-register.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const DAY_MS = 86_400_000;
const known: readonly string[] = MEMBER_ROLES;

const rolesFrom = (flags: Call['flags']): readonly string[] => {
  const roles = (flags['role'] as readonly string[] | undefined) ?? ['analyst'];
  return roles.every((role) => known.includes(role))
    ? roles
    : refuse('invalid', 'USAGE_ROLE', `--role takes ${MEMBER_ROLES.join(', ')}.`, '/role');
};

const daysFrom = (flags: Call['flags']): number => {
  const days = Number(textOf(flags, 'days') ?? 30);
  return Number.isInteger(days) && days >= 1 && days <= 90
    ? days
    : refuse('invalid', 'USAGE_DAYS', '--days takes 1 to 90.', '/days');
};

/** `npx sijil token`: admits a member and hands out a sign-in token, shown once. */
export const tokenCommand: CommandSpec = {
  name: 'token',
  says: 'admit a member with the roles given and print a sign-in token for the API, once',
  options: [
    ['--role <roles...>', `roles: ${MEMBER_ROLES.join(', ')}`],
    ['--name <name>', 'the name of the member; it goes to the vault alone'],
    ['--days <days>', 'how long the token opens (default 30, at most 90)'],
  ],
  check: ({ flags }) => void [rolesFrom(flags), daysFrom(flags)],
  async run({ desk, output, flags }) {
    const [roles, days] = [rolesFrom(flags), daysFrom(flags)];
    const operator = await operatorOf(desk);
    const admission = randomUUID();
    const memberId = newId(admission, 'member');
    const token = newToken();
    const expires = new Date(desk.clock.now() + days * DAY_MS).toISOString();
    await desk.writeSide.submit({
      origin: byOperator(operator, admission),
      steps: [
        {
          kind: 'AdmitMember',
          data: {
            memberId,
            name: new Protected(textOf(flags, 'name') ?? 'A member without a name yet'),
            roles,
          },
        },
        {
          kind: 'IssueCredential',
          data: { memberId, digest: sha256Of(token).toString('hex'), expires },
        },
      ],
    });
    await desk.catchUp();
    output.answer({ memberId, roles, token, expires });
    output.say(
      `Member ${memberId} (${roles.join(', ')}). The token opens until ${expires} and is shown this once:`,
    );
    output.say(token);
    return 'done';
  },
};
