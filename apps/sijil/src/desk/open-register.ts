import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, Protected, refuse, uuidV5 } from '#kernel';
import type { Origin } from '#kernel';
import { sha256Of } from '#events';
import type { Purpose } from '#events';
import { writeDurably } from '../home/durable-file.js';
import { Lock } from '../home/lock.js';
import type { Output } from '../output.js';
import { VIA } from '../version.js';
import type { Desk } from './desk.js';

/** Who works at this desk, and with which tokens the API lets them in. In the home's secrets alone. */
export interface Operator {
  readonly memberId: string;
  readonly custodianId: string;
  readonly tokens: { readonly team: string; readonly custodian: string; readonly expires: string };
}

const PROCESS = 'process:sijil';
const TOKEN_DAYS = 90;
const DAY_MS = 86_400_000;
const file = (desk: Desk): string => join(desk.home.secrets, OPERATOR);
const OPERATOR = 'operator.json';

/** Whether a register was opened in a home: seen from its files alone. */
export const registerIsOpenIn = (home: string): boolean =>
  existsSync(join(home, 'secrets', OPERATOR));

/** What `npx sijil init` was told. */
export interface Opening {
  readonly purpose: Purpose;
  readonly name?: string;
}

/** A fresh sign-in token: 256 random bits behind a prefix that a scanner for leaked secrets finds. */
export const newToken = (): string => `sijil_${randomBytes(32).toString('base64url')}`;

/** Makes sure that a register is open: a demo where none is, unless the command opens its own. */
export const openRegister = async (
  desk: Desk,
  output: Output,
  opens: 'demo' | 'itself',
): Promise<void> => {
  await new Lock(desk.home.run, 'opening').hold(async () => {
    const card = await desk.register();
    if (opens === 'itself') return;
    if (!card) {
      output.notice(
        'No register in this home yet: opening a demo register. (For real work: npx sijil init)',
      );
      await open(desk, { purpose: 'demo', name: 'Demo register' });
    } else if (!existsSync(file(desk))) {
      // The power went between the first event and the operator: the same ids make it whole.
      await admit(desk, card.id);
    }
  });
};

/** Opens the register of a home. Refused where one is open: a register never becomes another. */
export const open = async (desk: Desk, { purpose, name }: Opening): Promise<Operator> => {
  const card = await desk.register();
  if (card)
    refuse(
      'conflict',
      'REGISTER_ALREADY_OPEN',
      `This home already holds a ${card.purpose} register, and it can never become another. Choose another home with --home or SIJIL_HOME.`,
    );
  const registerId = randomUUID();
  await desk.writeSide.submit({
    origin: { commandId: uuidV5(registerId, 'open'), by: PROCESS, via: VIA },
    steps: [
      {
        kind: 'OpenRegister',
        data: { registerId, purpose, ...(name === undefined ? {} : { name: { en: name } }) },
      },
    ],
  });
  return await admit(desk, registerId);
};

/** Admits the first members: the team at this desk, and apart from it the custodian of identities. */
const admit = async (desk: Desk, registerId: string): Promise<Operator> => {
  const expires = new Date(desk.clock.now() + TOKEN_DAYS * DAY_MS).toISOString();
  const tokens = { team: newToken(), custodian: newToken(), expires };
  const member = async (
    label: string,
    name: string,
    roles: readonly string[],
    token: string,
  ): Promise<string> => {
    const commandId = uuidV5(registerId, `operator:${label}`);
    const memberId = newId(commandId, 'member');
    await desk.writeSide.submit({
      origin: { commandId, by: PROCESS, via: VIA },
      steps: [{ kind: 'AdmitMember', data: { name: new Protected(name), roles } }],
    });
    await desk.writeSide.submit({
      origin: { commandId: randomUUID(), by: PROCESS, via: VIA },
      steps: [
        {
          kind: 'IssueCredential',
          data: { memberId, digest: sha256Of(token).toString('hex'), expires },
        },
      ],
    });
    return memberId;
  };
  const operator: Operator = {
    memberId: await member(
      'team',
      'Operator of this desk',
      ['administrator', 'investigator', 'analyst', 'lawyer'],
      tokens.team,
    ),
    custodianId: await member(
      'custodian',
      'Custodian of this desk',
      ['custodian', 'reviewer'],
      tokens.custodian,
    ),
    tokens,
  };
  await writeDurably(file(desk), `${JSON.stringify(operator, null, 2)}\n`);
  return operator;
};

/** Who works at this desk. Whoever can read the secrets of the home is taken to be its operator. */
export const operatorOf = async (desk: Desk): Promise<Operator> => {
  try {
    return JSON.parse(await readFile(file(desk), 'utf8')) as Operator;
  } catch {
    return refuse(
      'unavailable',
      'OPERATOR_UNREADABLE',
      `${file(desk)} cannot be read. Restore it from a backup.`,
    );
  }
};

/** The origin of a command given at this desk. */
export const byOperator = (operator: Operator, commandId: string): Origin => ({
  commandId,
  by: `member-${operator.memberId}`,
  via: VIA,
});
