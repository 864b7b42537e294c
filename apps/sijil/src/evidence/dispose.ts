import type { Command } from '#kernel';
import { newId } from '#kernel';
import { namingItem } from '#write-side';
import type { Receipt } from '#write-side';
import { actAs } from '../desk/acting.js';
import { needAllowed } from '../desk/allowed.js';
import type { Desk } from '../desk/desk.js';
import { needItemId } from './held.js';

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
  const step = {
    kind,
    data:
      kind === 'RejectDisposal'
        ? data
        : { ...data, named: await namingItem(desk.store, data.evidenceId) },
  } as Command;
  const { commandId, ...receipt } = await actAs(desk, memberId, step);
  await desk.catchUp();
  return { ...receipt, disposalId: newId(commandId, 'disposal') };
};
