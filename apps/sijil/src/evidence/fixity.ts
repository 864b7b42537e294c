import { randomUUID } from 'node:crypto';
import { evidenceNoun } from '#domain';
import { Refusal } from '#kernel';
import type { Origin } from '#kernel';
import type { FIXITY_OUTCOMES } from '#events';
import type { Desk } from '../desk/desk.js';
import type { Held, KeptFile } from './held.js';

type Outcome = (typeof FIXITY_OUTCOMES)[number];

/** How the files of an item were found. */
export interface Fixity {
  readonly evidenceId: string;
  readonly files: readonly { readonly sha256: string; readonly outcome: Outcome }[];
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  FILE_NOT_KEPT: 'missing',
  FILE_NOT_AS_KEPT: 'altered',
  // The key is gone. Where the register says why, it is no finding (below); else the bytes cannot be had.
  FILE_DISPOSED_OF: 'missing',
};

/** Reads a file to its end. A store that does not answer is no finding, and ends the check. */
const outcomeOf = async ({ files, vault }: Desk, { sha256, size }: KeptFile): Promise<Outcome> => {
  try {
    let read = 0;
    for await (const { length } of await files.get(sha256, (name) => vault.fileKey(name)))
      read += length;
    return read === size ? 'intact' : 'altered';
  } catch (error) {
    const outcome = error instanceof Refusal ? OUTCOMES[error.code] : undefined;
    if (outcome === undefined) throw error;
    return outcome;
  }
};

/** Compares every file of an item with its hash, and tells the register what was found. */
export const checkFixity = async (
  desk: Desk,
  origin: (commandId: string) => Origin,
  { item: { evidenceId }, files: kept }: Held,
): Promise<Fixity> => {
  const files: { sha256: string; outcome: Outcome }[] = [];
  for (const file of new Map(kept.map((one) => [one.sha256, one])).values())
    files.push({ sha256: file.sha256, outcome: await outcomeOf(desk, file) });
  const here = await stillKept(desk, evidenceId, files);
  if (here.length > 0)
    await desk.writeSide.submit({
      origin: origin(randomUUID()),
      steps: [{ kind: 'CheckFixity', data: { evidenceId, files: here } }],
    });
  return { evidenceId, files: here };
};

/** What went by order while it was read is no finding. */
const stillKept = async <F extends { readonly sha256: string; readonly outcome: Outcome }>(
  desk: Desk,
  evidenceId: string,
  files: readonly F[],
): Promise<readonly F[]> => {
  if (files.every(({ outcome }) => outcome === 'intact')) return files;
  const item = await desk.writeSide.state(evidenceNoun, `evidence-${evidenceId}`);
  return files.filter(({ sha256 }) => item.status === 'present' && item.kept.has(sha256));
};
