import { readFile } from 'node:fs/promises';
import { Frontier } from '#ledger';
import { keep } from '#notary';

/** Up to where everything was found as signed, under which head, and the right edge of the tree there. */
export interface Verified {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  /** Hexadecimal, the largest first. */
  readonly frontier: readonly string[];
  /** The latest time so far at that place, in milliseconds. */
  readonly clock: number;
}

/** What an earlier audit left, where it still fits together; else null, and everything is looked at again. */
export const recallVerified = async (file: string, origin: string): Promise<Verified | null> => {
  try {
    const it = JSON.parse(await readFile(file, 'utf8')) as Verified;
    const root = Buffer.from(frontierOf(it).root()).toString('hex');
    return it.origin === origin && root === it.root && Number.isSafeInteger(it.clock) ? it : null;
  } catch {
    return null;
  }
};

/** The tree at that place. */
export const frontierOf = ({ size, frontier }: Verified): Frontier =>
  new Frontier(
    BigInt(size),
    frontier.map((root) => new Uint8Array(Buffer.from(root, 'hex'))),
  );

/** Keeps it for the next audit. */
export const rememberVerified = (file: string, it: Verified): Promise<void> =>
  keep(file, `${JSON.stringify(it, null, 2)}\n`, 0o600);
