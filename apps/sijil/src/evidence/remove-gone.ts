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

/**
 * Removes the bytes of which the register says that they went by order. What another item keeps under the
 * same hash stays, and goes once that one goes. Where it is broken off anywhere, the next call ends it;
 * where nothing is left to do it does nothing. Gives how many went.
 */
export const removeGone = async (
  desk: Stores & Pick<Desk, 'catchUp' | 'readModels'>,
): Promise<number> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const orders = await desk.readModels.evidence.disposalsIn(at, ['returned', 'destroyed']);
  const gone = new Set(orders.flatMap(({ files, copies }) => [...files, ...copies]));
  const here = await stillHere(desk, [...gone]);
  const kept = await desk.readModels.evidence.stillKept(at, here);
  return await removeFiles(
    desk,
    here.filter((sha256) => !kept.has(sha256)),
  );
};
