import { Protected } from '#kernel';
import type { Namesake } from '#vault';
import type { Operation } from '../operation/operation.js';

/**
 * Whom a name may mean, for whoever may see identities; anybody else is refused, whatever the name, before
 * the vault is asked. The read models leave out those of whom the caller may not know, so that they are
 * as unfound as nobody.
 */
export const namesakesOf = (
  { rights, house }: Operation,
  name: string,
): Promise<readonly Namesake[]> => {
  rights.needSee('identity', null);
  return house.vault.namesakes(new Protected(name));
};
