import { Refusal } from '#kernel';
import { headOf, statedTime } from '#notary';
import type { Head, LedgerFolder } from '#notary';
import type { LogTrust } from '#ledger';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';

/** The signed heads of a ledger's folder by size, and what is wrong among them. */
export interface Heads {
  readonly bySize: ReadonlyMap<number, Head>;
  readonly newest: Head | null;
  /** How many heads a time authority confirmed. */
  readonly confirmed: number;
  readonly faults: readonly Fault[];
}

/** Verifies the signatures of all heads from a size on, and that their time stamps are about them. */
export const readHeads = async (
  ledger: LedgerFolder,
  trust: LogTrust,
  from: number,
): Promise<Heads> => {
  const faults: Fault[] = [];
  const bySize = new Map<number, Head>();
  const unsigned = (size: number, what: string): void =>
    void faults.push(
      faultAt('HEAD_NOT_SIGNED', size, null, what, 'This head bears no signature of the notary.'),
    );
  for (const size of (await ledger.sizes()).filter((one) => one >= BigInt(from))) {
    const head = verified((await ledger.checkpointOf(size)) ?? '', trust);
    if (head?.size === Number(size)) bySize.set(head.size, head);
    else unsigned(Number(size), `checkpoints/${size}`);
  }
  const signed = await ledger.checkpoint();
  const published = signed === null ? null : verified(signed, trust);
  if (signed !== null && published === null) unsigned(0, 'checkpoint');
  if (published) bySize.set(published.size, bySize.get(published.size) ?? published);
  const newest = bySize.get(Math.max(0, ...bySize.keys())) ?? null;

  let confirmed = 0;
  for (const size of await ledger.anchored()) {
    const head = bySize.get(Number(size));
    const token = head && (await ledger.anchorOf(size));
    if (!head || !token) continue;
    if (isAbout(token, head)) confirmed += 1;
    else
      faults.push(
        faultAt(
          'ANCHOR_DAMAGED',
          head.size,
          null,
          `anchors/${size}.tsr`,
          'This time stamp is not about the head beside it.',
        ),
      );
  }
  return { bySize, newest, confirmed, faults };
};

const verified = (signed: string, trust: LogTrust): Head | null => {
  try {
    return headOf(signed, trust);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const isAbout = (token: Uint8Array, { digest }: Head): boolean => {
  try {
    statedTime(token, { hash: Buffer.from(digest, 'hex') });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
