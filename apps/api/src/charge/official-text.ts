import { createHash } from 'node:crypto';
import { Refusal, refuse } from '#kernel';
import type { House } from '../operation/house.js';

const altered = (): never =>
  refuse(
    'unavailable',
    'OFFICIAL_TEXT_ALTERED',
    'The official text in the file store is not the one that was loaded. It is not shown; please load it again, or restore the file.',
  );

/** The words of an official text, from the file store: those that were loaded, to the byte, or none. */
export const openOfficialText = async (
  { files, vault }: Pick<House, 'files' | 'vault'>,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): Promise<string> => {
  if (files === null)
    return refuse(
      'unavailable',
      'FILES_NOT_HERE',
      'This service has no file store at hand. Ask where the register is kept.',
    );
  const hash = createHash('sha256');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of await files.get(sha256, (name) => vault.fileKey(name))) {
      bytes += piece.length;
      if (bytes > size) return altered();
      hash.update(piece);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'FILE_NOT_AS_KEPT') return altered();
    throw error;
  }
  if (bytes !== size || hash.digest('hex') !== sha256) return altered();
  return Buffer.concat(pieces).toString('utf8');
};
