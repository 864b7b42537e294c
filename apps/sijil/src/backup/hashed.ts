import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How long a file of a backup is and the SHA-256 of its bytes. */
export interface Hashed {
  readonly bytes: number;
  readonly sha256: string;
}

/** Lets bytes through, and tells afterwards how many and which they were. */
export const hashing = (told: (bytes: number) => void = () => undefined) => {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      hash.update(piece);
      bytes += piece.length;
      told(bytes);
      done(null, piece);
    },
  });
  return { through, hashed: (): Hashed => ({ bytes, sha256: hash.digest('hex') }) };
};

/** Writes a new file from a stream, durably, readable by its owner alone. */
export const writeHashed = async (
  path: string,
  from: AsyncIterable<Uint8Array>,
  told?: (bytes: number) => void,
): Promise<Hashed> => {
  const { through, hashed } = hashing(told);
  const file = await open(path, 'wx', 0o600);
  await pipeline(from, through, file.createWriteStream({ flush: true }));
  return hashed();
};

/** The hash of a file. */
export const hashOfFile = async (path: string): Promise<Hashed> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
};
