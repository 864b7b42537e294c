import type { Desk } from '../desk/desk.js';

/** What of a desk it takes. */
type House = Pick<Desk, 'catchUp' | 'readModels' | 'vault' | 'files'>;

/** The files that went by order, but of which key or bytes are still here, and which no item keeps. */
const needsRemoval = async (desk: House): Promise<readonly string[]> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const orders = await desk.readModels.evidence.disposalsIn(at, ['returned', 'destroyed']);
  const gone = [...new Set(orders.flatMap(({ files, copies }) => [...files, ...copies]))];
  const destroyed = await desk.vault.destroyedFiles(gone);
  const here: string[] = [];
  for (const sha256 of gone)
    if (!destroyed.has(sha256) || (await desk.files.has(sha256))) here.push(sha256);
  const kept = await desk.readModels.evidence.stillKept(at, here);
  return here.filter((sha256) => !kept.has(sha256));
};

/**
 * Removes the bytes of which the register says that they went by order: first the keys, for good, then the
 * files. What another item keeps under the same hash stays, and goes once that one goes. Where it is broken
 * off anywhere, the next call ends it; where nothing is left to do it does nothing. Gives how many went.
 */
export const removeGone = async (desk: House): Promise<number> => {
  const left = await needsRemoval(desk);
  if (left.length === 0) return 0;
  await desk.vault.destroyFiles(left);
  for (const sha256 of left) await desk.files.remove(sha256);
  return left.length;
};
