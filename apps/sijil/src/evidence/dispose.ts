import { randomUUID } from 'node:crypto';
import type { Command } from '#kernel';
import { newId } from '#kernel';
import { namingItem } from '#write-side';
import type { Receipt } from '#write-side';
import { needAllowed } from '../desk/allowed.js';
import type { Desk } from '../desk/desk.js';
import { memberBy } from '../desk/member-by.js';
import { operatorOf } from '../desk/open-register.js';
import { VIA } from '../version.js';
import { needItemId } from './held.js';

/** Whoever acts: by the sign-in token in a file, or the operator of this desk. */
export const actorOf = async (desk: Desk, tokenFile: string | undefined): Promise<string> =>
  tokenFile === undefined
    ? (await operatorOf(desk)).memberId
    : await memberBy(desk, tokenFile, '/token');

/** A wish about an order to return or destroy, as a member gives it. */
export interface Wished {
  readonly memberId: string;
  readonly kind: 'OrderDisposal' | 'ApproveDisposal' | 'RejectDisposal' | 'CarryOutDisposal';
  readonly data: { readonly evidenceId: string };
}

/** Carries out such a wish by the one policy, which asks for the roles of whoever gives it, and whether they may know of the item. */
export const disposal = async (
  desk: Desk,
  { memberId, kind, data }: Wished,
): Promise<Receipt & { readonly disposalId: string }> => {
  needItemId(data.evidenceId);
  await desk.catchUp();
  await needAllowed(desk, memberId, { kind, data });
  const commandId = randomUUID();
  const step = {
    kind,
    data:
      kind === 'RejectDisposal'
        ? data
        : { ...data, named: await namingItem(desk.store, data.evidenceId) },
  } as Command;
  const receipt = await desk.writeSide.submit({
    origin: { commandId, by: `member-${memberId}`, via: VIA },
    steps: [step],
  });
  await desk.catchUp();
  return { ...receipt, disposalId: newId(commandId, 'disposal') };
};
