import { maySee } from '#access';
import { idsIn, refuse } from '#kernel';
import { concernedBy, STANDING_IS_SAID_BY } from '#read-side';
import { today } from '../operation/loaders.js';
import type { Operation } from '../operation/operation.js';

/** Gives nobody work of which they could not read what it is: the task would not be there for them. */
export const needReader = async (
  { house }: Operation,
  assignee: string | null,
  data: object,
): Promise<void> => {
  if (assignee === null) return;
  const at = today(
    await house.models.snapshot({ projections: ['members', ...STANDING_IS_SAID_BY] }),
  );
  const ids = await concernedBy(house.models, at, [...idsIn(data)]);
  const [[member], levels] = await Promise.all([
    house.models.members.byIds(at, [assignee]),
    house.models.handling.levels(at, ids),
  ]);
  // Whether there is such a member is for the domain to say.
  if (!member) return;
  const reads = [undefined, ...levels.values()].every(
    (handling) => maySee(member, 'work', { handling }).permit,
  );
  if (!reads)
    refuse(
      'conflict',
      'ASSIGNEE_MAY_NOT_KNOW',
      'This member may not see what the task is about. Please name somebody who may.',
      '/assignee',
    );
};
