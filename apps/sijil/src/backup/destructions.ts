import { readEvent } from '#events';
import type { Desk } from '../desk/desk.js';
import { keptBy, removeFiles, stillHere } from '../evidence/remove-gone.js';
import { destroyGone } from '../identity/destroy-gone.js';
import { connected } from './copy.js';

/** What a backup had brought back, and is gone again. */
export interface DestroyedAgain {
  readonly identities: number;
  /** Files that were returned or destroyed by order. */
  readonly files: number;
}

export const NOTHING: DestroyedAgain = { identities: 0, files: 0 };

/**
 * Removes again what the register says is gone: a copy of vault and files may be older than that. For a
 * register that was verified: what it says is destroyed cannot be brought back.
 */
export const destroyAgain = async (desk: Desk): Promise<DestroyedAgain> => ({
  identities: await destroyGone(desk),
  files: await filesAgain(desk),
});

/** From the events themselves: no read model was built in this home yet. */
const filesAgain = async (desk: Desk): Promise<number> => {
  const gone = await connected(desk.urls.writer, async (client) => {
    const { rows } = await client.query<{ position: string; leaf: string; parts: string }>(
      `SELECT position, leaf, parts FROM register.events WHERE type IN ('BytesReturned', 'BytesDestroyed')`,
    );
    return rows.flatMap(({ position, leaf, parts }) => {
      const { fact } = readEvent({ position: Number(position), leaf, parts });
      return fact.type === 'BytesReturned' || fact.type === 'BytesDestroyed'
        ? [...fact.data.files, ...fact.data.copies]
        : [];
    });
  });
  const here = await stillHere(desk, [...new Set(gone)]);
  const kept = await keptBy(desk, here);
  return await removeFiles(
    desk,
    here.filter((sha256) => !kept.has(sha256)),
  );
};
