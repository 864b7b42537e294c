import { categoryOf } from '#kernel';
import type { StreamName } from '#kernel';
import { readEvent } from '#events';
import type { EventStore } from '#event-store';

/** The register as it tells on which streams something is named. */
export type Naming = Pick<EventStore, 'naming'>;

/** The accounts among streams. */
const accountsIn = (streams: readonly StreamName[]): readonly string[] =>
  streams
    .filter((stream) => categoryOf(stream) === 'account')
    .map((stream) => stream.slice('account-'.length));

/**
 * Every stream on which something was told of an item, or of an account that lies on it: told by the
 * register itself, also what the asker may not know. What must not be lost is not left to a read model.
 */
export const namingItem = async (
  store: Naming,
  evidenceId: string,
): Promise<readonly StreamName[]> => await namingWithAccounts(store, evidenceId);

const namingWithAccounts = async (store: Naming, id: string): Promise<readonly StreamName[]> => {
  const own = await store.naming([id]);
  const accounts = accountsIn(own);
  const further = accounts.length === 0 ? [] : await store.naming(accounts);
  return [...new Set([...own, ...further])].sort();
};

/**
 * Every stream on which something was told of a person, or of an account that names them, and the incidents in
 * whose acts they are said to have a part: of these the person's own history names the act alone.
 */
export const namingPerson = async (
  store: Naming & Pick<EventStore, 'readStreams'>,
  personId: string,
): Promise<readonly StreamName[]> => {
  const stream = `person-${personId}`;
  const acts = ((await store.readStreams([stream])).get(stream) ?? []).flatMap((event) => {
    const { fact } = readEvent(event);
    if (fact.type !== 'RoleAsserted') return [];
    return fact.data.of.noun === 'act' || fact.data.of.noun === 'claim' ? [fact.data.of.id] : [];
  });
  const told = await namingWithAccounts(store, personId);
  const holders = acts.length === 0 ? [] : await store.naming(acts);
  return [...new Set([...told, ...holders.filter((one) => categoryOf(one) === 'incident')])].sort();
};
