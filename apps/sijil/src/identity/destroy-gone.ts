import { personNoun } from '#domain';
import type { Desk } from '../desk/desk.js';

const STREAM = 'person-';

/**
 * Destroys the keys of those whose identity the register says is destroyed: told by the events alone, since a read
 * model may have halted. Where it is broken off anywhere, the next call ends it; where nothing is left to do it does
 * nothing. Gives how many went.
 */
export const destroyGone = async ({
  store,
  vault,
  writeSide,
}: Pick<Desk, 'store' | 'vault' | 'writeSide'>): Promise<number> => {
  const streams = await store.telling(['IdentityDestroyed']);
  const persons = streams.map((stream) => stream.slice(STREAM.length));
  const destroyed = await vault.destroyedPersons(persons);
  const left = persons.filter((personId) => !destroyed.has(personId));
  let gone = 0;
  for (const personId of left) {
    const state = await writeSide.state(personNoun, `${STREAM}${personId}`);
    if (state.status === 'absent' || !state.destroyed) continue;
    await vault.destroyPerson(personId);
    gone += 1;
  }
  return gone;
};
