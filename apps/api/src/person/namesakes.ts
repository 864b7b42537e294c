import { Protected } from '#kernel';
import type { Namesake } from '#vault';
import type { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';

/** A name as it is looked for: by whole words, or while its last word is being typed. Both narrow together. */
interface SoughtName {
  readonly whole: string | undefined;
  readonly begun: string | undefined;
}

const inAll = (found: readonly (readonly Namesake[])[]): readonly Namesake[] => {
  const [first = [], ...others] = found;
  const keys = others.map((list) => new Set(list.map(({ eventId }) => eventId)));
  return first.filter(({ eventId }) => keys.every((set) => set.has(eventId)));
};

/**
 * The people whom a name may mean at a position, for whoever may see identities; anybody else is refused,
 * whatever the name, before the vault is asked. Of whom the caller may not know is as unfound as nobody.
 * That these people have such a name is thereby shown, by a refusal of what lies below them too, and so
 * it is written down.
 */
export const namesakesOf = async (
  { rights, house, models, disclosures }: Operation,
  { forReader, position }: Pinned,
  { whole, begun }: SoughtName,
): Promise<readonly string[] | undefined> => {
  if (whole === undefined && begun === undefined) return undefined;
  rights.needSee('identity', null);
  const found = await Promise.all(
    [
      { name: whole, unfinished: false },
      { name: begun, unfinished: true },
    ].flatMap(({ name, unfinished }) =>
      name === undefined ? [] : [house.vault.namesakes(new Protected(name), { unfinished })],
    ),
  );
  const ids = await models.persons.named(forReader, inAll(found));
  for (const id of ids) disclosures.noteFound('identity', 'name', `person-${id}`, position);
  return ids;
};
