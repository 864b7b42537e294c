import { refuse } from '#kernel';
import type { EventStore } from '#event-store';
import { formatPartialProof, formatProofFile, TileTree, verifyPartialProof } from '#ledger';
import type { LogTrust, TileReader } from '#ledger';
import { openedParts } from '#vault';
import type { Openable, Vault } from '#vault';
import type { Head } from '#notary';

/** What proofs under one head are made from. */
export interface Proving {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly vault: Pick<Vault, 'open'>;
  readonly ledger: TileReader;
  readonly trust: LogTrust;
  readonly head: Pick<Head, 'signed' | 'size'>;
  /** The size of the tree that the ledger holds now. */
  readonly newest: number;
}

/** An event to prove, with the parts to open. */
export interface ToProve {
  readonly position: number;
  readonly open: readonly Openable[];
}

/** How far apart positions may stand that are read in one go. */
const NEAR = 64;
const MOST_AT_ONCE = 500;

/** Positions in runs that are read in one go: few statements, and little that nobody asked for. */
const runsOf = (events: readonly ToProve[]): readonly (readonly ToProve[])[] => {
  const runs: ToProve[][] = [];
  for (const event of [...events].sort((one, other) => one.position - other.position)) {
    const run = runs.at(-1);
    const [first, last] = [run?.[0]?.position ?? 0, run?.at(-1)?.position ?? 0];
    if (run && event.position - last <= NEAR && event.position - first < MOST_AT_ONCE)
      run.push(event);
    else runs.push([event]);
  }
  return runs;
};

/** Partial proofs of events, all under one head, by position. Each is checked before it leaves the house. */
export async function* proveUnder(
  { store, vault, ledger, trust, head, newest }: Proving,
  events: readonly ToProve[],
): AsyncIterable<readonly [position: number, text: string]> {
  const tree = new TileTree(ledger, BigInt(head.size), BigInt(newest));
  for (const run of runsOf(events)) {
    const [first, last] = [run[0]?.position ?? 0, run.at(-1)?.position ?? 0];
    const stored = await store.readAll(first - 1, last - first + 1);
    const byPosition = new Map(stored.map((event) => [event.position, event]));
    for (const { position, open } of run) {
      const event =
        byPosition.get(position) ??
        refuse('not-found', 'EVENT_NOT_FOUND', 'The register holds no such event.');
      const index = BigInt(position - 1);
      const text = formatPartialProof({
        envelope: event.leaf,
        opened: await openedParts(vault, event, open),
        proof: formatProofFile({
          index,
          proof: await tree.inclusionProof(index),
          checkpoint: head.signed,
        }),
      });
      verifyPartialProof(text, trust);
      yield [position, text];
    }
  }
}
