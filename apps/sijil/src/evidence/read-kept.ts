import { Refusal, refuse } from '#kernel';
import type { FileStore } from '#file-store';
import type { Vault } from '#vault';

/** A file of an item, and the number of the exhibit that the item is, where it is read as one. */
export interface FileOfItem {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly exhibit?: number;
}

const FOUND: Readonly<Record<string, string>> = {
  FILE_NOT_AS_KEPT: 'is not as it was kept (cut, altered, exchanged, or sealed with another key)',
  FILE_NOT_KEPT: 'is not in the file store',
};

/** What is said where the bytes of a file cannot go out: whose they are, and what to do about it. */
const harmed = (code: string, found: string, { evidenceId, sha256, exhibit }: FileOfItem): never =>
  refuse(
    'unavailable',
    code,
    `A file of item ${evidenceId}${exhibit === undefined ? '' : ` (exhibit ${exhibit})`} ${found}: ${sha256}. Put it back from a backup, then run npx sijil fixity ${evidenceId}, which records how it is found.`,
    '',
    { evidenceId, sha256, ...(exhibit === undefined ? {} : { exhibit }) },
  );

/** Refuses a file that was last found to be otherwise than it was kept. */
export const refuseHarmed = (outcome: 'altered' | 'missing', file: FileOfItem): never => {
  const code = outcome === 'altered' ? 'FILE_NOT_AS_KEPT' : 'FILE_NOT_KEPT';
  return harmed(code, FOUND[code] ?? '', file);
};

/** The bytes of a file, each piece as it is read; where they are not what they were, it is said whose they are. */
export async function* readKept(
  { files, vault }: { readonly files: FileStore; readonly vault: Pick<Vault, 'fileKey'> },
  file: FileOfItem,
): AsyncIterable<Uint8Array> {
  try {
    yield* await files.get(file.sha256, (name) => vault.fileKey(name));
  } catch (error) {
    const found = error instanceof Refusal ? FOUND[error.code] : undefined;
    if (!(error instanceof Refusal) || found === undefined) throw error;
    harmed(error.code, found, file);
  }
}
