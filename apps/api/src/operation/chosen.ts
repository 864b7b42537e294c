import { categoryOf, idOfStream, refuse } from '#kernel';
import type { Questions } from '#read-side';
import type { ChosenId } from '../schema/given.js';
import type { House } from './house.js';

/** What a wish chooses, and the ids of the records that it names: what stands there the domain knows by itself. */
export interface Choice {
  readonly commandId: string;
  readonly chosen: readonly ChosenId[];
  readonly records: ReadonlySet<string>;
}

const taken = ({ path }: ChosenId): never =>
  refuse(
    'conflict',
    'ID_TAKEN',
    'Something else in the register has this id. Leave the id out, or choose a new one.',
    path,
  );

/**
 * Carries out a wish if the ids that it chooses are new in the whole register. The domain sees that an id is new
 * within its record; two records must not give one id either, since everything is found by its id alone. What
 * other wishes at this API have chosen and is not yet seen counts, too.
 */
export const ifNew = async <T extends { readonly visible: boolean }>(
  { models, underway }: Pick<House, 'models' | 'underway'>,
  { commandId, chosen, records }: Choice,
  carryOut: () => Promise<T>,
): Promise<T> => {
  if (chosen.length === 0) return await carryOut();
  const held: string[] = [];
  try {
    for (const one of chosen) {
      const other = underway.get(one.id);
      if (other !== undefined && other !== commandId) taken(one);
      if (other === undefined) held.push(one.id);
      underway.set(one.id, commandId);
    }
    await needNew(models, { commandId, chosen, records });
    const done = await carryOut();
    // What nobody sees yet stays chosen: the next who asks would not find it.
    if (!done.visible) held.length = 0;
    return done;
  } finally {
    for (const id of held) underway.delete(id);
  }
};

const needNew = async (models: Questions, choice: Choice): Promise<void> => {
  const { commandId, chosen, records } = choice;
  const at = await models.snapshot({ projections: ['history'] });
  const told = await models.history.about(
    at,
    chosen.map(({ id }) => id),
  );
  for (const one of chosen) {
    const others = told.filter(
      (event) =>
        event.about.includes(one.id) &&
        event.commandId !== commandId &&
        !records.has(idOfStream(event.stream)) &&
        !isOwn(event.stream, one),
    );
    if (others.length > 0) taken(one);
  }
};

/** Whether it is the record itself that has the id: that there is one already is for the domain to say. */
const isOwn = (stream: string, { id, path }: ChosenId): boolean =>
  path === `/${categoryOf(stream)}Id` && idOfStream(stream) === id;
