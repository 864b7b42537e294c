import { createHash } from 'node:crypto';
import type { ReceivedFile } from '#domain';
import { refuse } from '#kernel';
import type { Desk } from '../desk/desk.js';
import { examine } from './examine.js';
import type { Examined } from './examined.js';

/** Bytes that are in the store, and what was found when they were looked into. */
export interface Received extends ReceivedFile {
  readonly file: ReceivedFile['file'] & { readonly sha512: string; readonly sealed: string };
  readonly trouble?: Examined['trouble'];
}

/**
 * Takes bytes into the store, whichever door they came by: streamed once, encrypted, under their hash; then
 * looked into, as they are kept, by a process without rights. Nothing is told to the register yet: if we
 * die here the bytes are an orphan that nothing names. Last it is asked whether they are still here, so that
 * whoever tells the register at once tells of bytes that are held.
 * @throws Refusal `FILE_DISPOSED_OF` where they went by order meanwhile
 */
export const receive = async (
  { files, vault }: Pick<Desk, 'files' | 'vault'>,
  content: AsyncIterable<Uint8Array>,
): Promise<Received> => {
  const second = createHash('sha512');
  const key = (name: string): Promise<Uint8Array> => vault.fileKey(name);
  const { sha256, size } = await files.put(hashing(content, second), key);
  const sealed = await files.sealedHash(sha256);
  const looked = await examine({ content: await files.get(sha256, key), size });
  await needHeld({ files, vault }, sha256);
  const { mediaType, pages, milliseconds, embedded, trouble } = looked;
  return {
    file: {
      sha256,
      sha512: second.digest('hex'),
      sealed,
      size,
      mediaType,
      ...(pages === undefined ? {} : { pages }),
      ...(milliseconds === undefined ? {} : { milliseconds }),
    },
    ...(embedded === undefined ? {} : { embedded }),
    ...(trouble === undefined ? {} : { trouble }),
  };
};

/**
 * A long file takes minutes to be looked into, and an order may be carried out in them: for no item held
 * these bytes that the order had to leave them. First the key goes, then the file.
 */
const needHeld = async (
  { files, vault }: Pick<Desk, 'files' | 'vault'>,
  sha256: string,
): Promise<void> => {
  const destroyed = await vault.destroyedFiles([sha256]);
  if (destroyed.has(sha256) || !(await files.has(sha256)))
    refuse(
      'conflict',
      'FILE_DISPOSED_OF',
      'These bytes were returned or destroyed by order. They cannot be read here, nor taken in again.',
    );
};

async function* hashing(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}
