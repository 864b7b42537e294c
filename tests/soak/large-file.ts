import { createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';

const BLOCK = 16 * 1024 * 1024;

/** Writes so many bytes of which no two blocks are alike, and tells their hash. */
export const make = async (path: string, size: number): Promise<string> => {
  const hash = createHash('sha256');
  const block = randomBytes(BLOCK);
  const file = await open(path, 'wx');
  try {
    for (let at = 0; at < size; at += BLOCK) {
      block.writeBigUInt64LE(BigInt(at), 0);
      const piece = block.subarray(0, Math.min(BLOCK, size - at));
      hash.update(piece);
      await file.write(piece);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
};
