import { Protected } from '#kernel';
import type { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';

/**
 * The people whom a name may mean at a position, for whoever may see identities; anybody else is refused,
 * whatever the name, before the vault is asked. Of whom the caller may not know is as unfound as nobody.
 * That these people have such a name is thereby shown, by a refusal of what lies below them too, and so
 * it is written down.
 */
export const namesakesOf = async (
  { rights, house, models, disclosures }: Operation,
  { forReader }: Pinned,
  name: string,
): Promise<readonly string[]> => {
  rights.needSee('identity', null);
  const ids = await models.persons.named(
    forReader,
    await house.vault.namesakes(new Protected(name)),
  );
  for (const id of ids) disclosures.noteFound('identity', 'name', `person-${id}`);
  return ids;
};
