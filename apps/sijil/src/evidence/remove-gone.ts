import { categoryOf } from '#kernel';
import { evidenceNoun, streamOf } from '#domain';
import type { Desk } from '../desk/desk.js';

/** Where keys and bytes are. */
type Stores = Pick<Desk, 'vault' | 'files'>;

/** Of files that went by order those of which key or bytes are here all the same. */
export const stillHere = async (
  { vault, files }: Stores,
  gone: readonly string[],
): Promise<readonly string[]> => {
  const destroyed = await vault.destroyedFiles(gone);
  const here: string[] = [];
  for (const sha256 of gone)
    if (!destroyed.has(sha256) || (await files.has(sha256))) here.push(sha256);
  return here;
};

/** Removes files for good: first the keys, all at once, then the bytes. Again changes nothing. */
export const removeFiles = async (
  { vault, files }: Stores,
  sha256s: readonly string[],
): Promise<number> => {
  await vault.destroyFiles(sha256s);
  for (const sha256 of sha256s) await files.remove(sha256);
  return sha256s.length;
};

/** Those of the files that an item still keeps, as the events of every item say on which one is named. */
export const keptBy = async (
  { store, writeSide }: Pick<Desk, 'store' | 'writeSide'>,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> => {
  const kept = new Set<string>();
  for (const stream of await store.naming(sha256s)) {
    if (categoryOf(stream) !== 'evidence') continue;
    const item = await writeSide.state(evidenceNoun, stream);
    if (item.status === 'present') for (const sha256 of item.kept) kept.add(sha256);
  }
  return kept;
};

/** The files that went by an order of an item, as its own events say. */
const goneOf = async (
  { writeSide }: Pick<Desk, 'writeSide'>,
  evidenceId: string,
): Promise<readonly string[]> => {
  const item = await writeSide.state(evidenceNoun, streamOf('evidence', evidenceId));
  if (item.status === 'absent') return [];
  return [...item.disposals.values()].flatMap(({ state, said }) =>
    state === 'carriedOut' ? [...said.files, ...said.copies] : [],
  );
};

/**
 * Removes the bytes of which the register says that they went by order. The read models say no more than
 * where to look: that something is gone, and that no other item keeps it under the same hash, is read from
 * the events. Where it is broken off anywhere, the next call ends it; where nothing is left to do it does
 * nothing. Gives how many went.
 */
export const removeGone = async (
  desk: Stores & Pick<Desk, 'catchUp' | 'readModels' | 'store' | 'writeSide'>,
): Promise<number> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const orders = await desk.readModels.evidence.disposalsIn(at, ['returned', 'destroyed']);
  const told = new Set(orders.flatMap(({ files, copies }) => [...files, ...copies]));
  const here = new Set(await stillHere(desk, [...told]));
  if (here.size === 0) return 0;
  const looked = orders.filter(({ files, copies }) =>
    [...files, ...copies].some((sha256) => here.has(sha256)),
  );
  const gone = new Set<string>();
  for (const evidenceId of new Set(looked.map((order) => order.evidenceId)))
    for (const sha256 of await goneOf(desk, evidenceId)) if (here.has(sha256)) gone.add(sha256);
  const kept = await keptBy(desk, [...gone]);
  return await removeFiles(
    desk,
    [...gone].filter((sha256) => !kept.has(sha256)),
  );
};
