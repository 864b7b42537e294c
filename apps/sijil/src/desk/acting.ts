import { randomUUID } from 'node:crypto';
import type { Command } from '#kernel';
import type { Receipt } from '#write-side';
import { VIA } from '../version.js';
import type { Desk } from './desk.js';
import { memberBy } from './member-by.js';
import { operatorOf } from './open-register.js';

/** Whoever acts: by the sign-in token in a file, or the operator of this desk. */
export const actorOf = async (desk: Desk, tokenFile: string | undefined): Promise<string> =>
  tokenFile === undefined
    ? (await operatorOf(desk)).memberId
    : await memberBy(desk, tokenFile, '/token');

/** Carries out one step in the name of a member who was found to be allowed it. The read models follow later. */
export const actAs = async (
  desk: Desk,
  memberId: string,
  step: Command,
): Promise<Receipt & { readonly commandId: string }> => {
  const commandId = randomUUID();
  const receipt = await desk.writeSide.submit({
    origin: { commandId, by: `member-${memberId}`, via: VIA },
    steps: [step],
  });
  return { ...receipt, commandId };
};
