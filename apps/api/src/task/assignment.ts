import { instant } from '#kernel';
import type { AssignmentFilter } from '#read-side';
import type { Operation } from '../operation/operation.js';
import type { AssignmentInput } from './task.inputs.js';

const DAY = 'YYYY-MM-DD'.length;

/** By whom something is held, as the read models are asked: who `mine` is, and when today begins. */
export const heldBy = (
  { signedIn, house }: Operation,
  { mine, assignees, unassigned, overdue }: Partial<AssignmentInput>,
): AssignmentFilter => {
  const me = signedIn.viewer.memberId;
  const asked = mine !== true ? assignees : (assignees ?? [me]).filter((id) => id === me);
  return {
    ...(asked === undefined ? {} : { assignees: asked }),
    ...(mine === false ? { notAssignees: [me] } : {}),
    ...(unassigned === undefined ? {} : { unassigned }),
    ...(overdue === undefined
      ? {}
      : { overdue: { on: instant(house.clock.now()).slice(0, DAY), is: overdue } }),
  };
};
