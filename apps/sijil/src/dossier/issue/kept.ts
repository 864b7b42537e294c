import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { refuse } from '#kernel';
import type { Desk } from '../../desk/desk.js';
import type { Piece } from './piece.js';

/** The oldest moment that a ZIP knows, and nothing squeezed: the same files give the same bytes. */
const WRITTEN = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compress: false } as const;
const EVIDENCE = 'data/evidence/';

/** How an issued bag is kept. */
export const KEPT_TYPE = 'application/zip';

/**
 * An issued bag as one file for keeping: all of it but the evidence, whose bytes are kept under their own
 * names already, so that what is destroyed by order lies nowhere else.
 */
export const bagForKeeping = (files: ReadonlyMap<string, Piece>): AsyncIterable<Uint8Array> => {
  const zip = new ZipFile();
  for (const [path, { bytes }] of files)
    if (!path.startsWith(EVIDENCE) && bytes instanceof Uint8Array)
      zip.addBuffer(Buffer.from(bytes), path, WRITTEN);
  zip.end();
  return zip.outputStream as Readable;
};

/** The files of a kept bag, by path. */
export const keptBag = async (
  { files, vault }: Pick<Desk, 'files' | 'vault'>,
  sha256: string,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  if (!(await files.has(sha256)))
    return refuse(
      'unavailable',
      'DOSSIER_NOT_KEPT',
      'The issued bag is not kept here any more, so that nothing can be compared with it.',
    );
  const zip = await fromBufferPromise(
    await buffer(await files.get(sha256, (name) => vault.fileKey(name))),
    { lazyEntries: true },
  );
  const found = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, new Uint8Array(await buffer(await zip.openReadStreamPromise(entry))));
  return found;
};
