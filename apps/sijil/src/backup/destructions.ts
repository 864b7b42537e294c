import { readEvent } from '#events';
import type { Desk } from '../desk/desk.js';
import { connected } from './copy.js';

/**
 * Destroys again whatever identity the register says was destroyed: a copy of the vault may be older
 * than that. Gives how many keys the copy had brought back.
 */
export const destroyAgain = async ({ urls, vault }: Desk): Promise<number> => {
  const persons = await connected(urls.writer, async (client) => {
    const { rows } = await client.query<{ position: string; leaf: string; parts: string }>(
      `SELECT position, leaf, parts FROM register.events WHERE type = 'IdentityDestroyed' ORDER BY position`,
    );
    return rows.flatMap(({ position, leaf, parts }) => {
      const { fact } = readEvent({ position: Number(position), leaf, parts });
      return fact.type === 'IdentityDestroyed' ? [fact.data.personId] : [];
    });
  });
  const left = await connected(urls.vault, async (client) => {
    const { rows } = await client.query<{ person: string }>(
      `SELECT substr(owner, 8) AS person FROM unnest($1::text[]) owner WHERE owner NOT IN (SELECT owner FROM vault.destroyed)`,
      [persons.map((id) => `person:${id}`)],
    );
    return rows.map(({ person }) => person);
  });
  for (const person of left) await vault.destroyPerson(person);
  return left.length;
};
