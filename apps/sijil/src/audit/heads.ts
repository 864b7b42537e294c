import { Refusal } from '#kernel';
import { cosignaturesIn, digestOf, headOf, statedTime } from '#notary';
import type { Head, LedgerFolder } from '#notary';
import type { LogTrust } from '#ledger';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';

/** The signed heads of a ledger's folder by size, and what is wrong among them. */
export interface Heads {
  readonly bySize: ReadonlyMap<number, Head>;
  readonly newest: Head | null;
  /** How many heads a time authority or a witness confirmed. */
  readonly confirmed: number;
  /** What outsiders said of those heads, by the SHA-256 of each answer. */
  readonly answers: ReadonlyMap<string, Uint8Array>;
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

  const confirmed = new Set<number>();
  const answers = new Map<string, Uint8Array>();
  const damaged = (head: Head, what: string, says: string): void =>
    void faults.push(faultAt('ANCHOR_DAMAGED', head.size, null, what, says));
  for (const size of await ledger.anchored()) {
    const head = bySize.get(Number(size));
    const token = head && (await ledger.anchorOf(size));
    if (!head || !token) continue;
    answers.set(digestOf(token), token);
    if (isAbout(token, head)) confirmed.add(head.size);
    else damaged(head, `anchors/${size}.tsr`, 'This time stamp is not about the head beside it.');
  }
  for (const size of await ledger.cosigned()) {
    const head = bySize.get(Number(size));
    for (const text of head ? await ledger.cosignedOf(size) : []) {
      answers.set(digestOf(text), Buffer.from(text));
      if (head && isCosigned(text, head)) confirmed.add(head.size);
      else if (head)
        damaged(
          head,
          `anchors/${size}.${digestOf(text)}.cosigned`,
          'This is not the head beside it with a signature more.',
        );
    }
  }
  return { bySize, newest, confirmed: confirmed.size, answers, faults };
};

const verified = (signed: string, trust: LogTrust): Head | null => {
  try {
    return headOf(signed, trust);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Whose signature it is says the event that tells of it. */
const isCosigned = (text: string, { signed }: Head): boolean => {
  try {
    return cosignaturesIn(signed, text)[0]?.text === text;
  } catch (error) {
    if (error instanceof Refusal) return false;
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
