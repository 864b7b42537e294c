import { categoryOf } from '#kernel';
import type { StreamName } from '#kernel';
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
): Promise<readonly StreamName[]> => {
  const own = await store.naming([evidenceId]);
  const accounts = accountsIn(own);
  const further = accounts.length === 0 ? [] : await store.naming(accounts);
  return [...new Set([...own, ...further])].sort();
};
