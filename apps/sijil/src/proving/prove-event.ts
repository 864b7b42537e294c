import { isUuid, Refusal, refuse } from '#kernel';
import type { EventStore } from '#event-store';
import { envelopeOf } from '#events';
import type { StoredEvent } from '#events';
import { formatPartialProof, formatProofFile, TileTree, verifyPartialProof } from '#ledger';
import type { LogTrust, OpenedPart } from '#ledger';
import { headOf } from '#notary';
import type { Head, LedgerFolder } from '#notary';
import { openedParts } from '#vault';
import type { Openable, Vault } from '#vault';

/** There is no signed head that a proof could lead to. */
export const nothingSealed = (): Refusal =>
  new Refusal('conflict', 'EVENT_NOT_SEALED', 'Nothing is sealed yet: npx sijil checkpoint.');

/** A proof to hand over, and what goes beside it. */
export interface EventProof {
  readonly position: number;
  readonly eventId: string;
  /** The text of the partial proof. */
  readonly text: string;
  readonly head: Head;
  /** The answer of a time authority on the head. */
  readonly timeStamp: Uint8Array | null;
}

/** What a proof is made from. */
export interface Prover {
  readonly store: Pick<EventStore, 'readAll'>;
  /** Where an event stands, by its id; undefined where there is none. */
  readonly find: (eventId: string) => Promise<number | undefined>;
  readonly vault: Pick<Vault, 'open'>;
  readonly ledger: LedgerFolder;
  readonly trust: LogTrust;
}

/** Proves an event, by id or position, with some of its parts opened. */
export const proveEvent = async (
  prover: Prover,
  event: string,
  open: readonly Openable[],
): Promise<EventProof> => {
  const { store, ledger, trust } = prover;
  const position = isUuid(event) ? ((await prover.find(event)) ?? 0) : Number(event);
  const [stored] = position > 0 ? await store.readAll(position - 1, 1) : [];
  if (!stored || stored.position !== position)
    return refuse('not-found', 'EVENT_NOT_FOUND', 'The register holds no such event.', '/event');
  return proveOpened({ ledger, trust }, stored, await openedParts(prover.vault, stored, open));
};

/** Proves an event with those parts of it that were opened. */
export const proveOpened = async (
  { ledger, trust }: Pick<Prover, 'ledger' | 'trust'>,
  { position, leaf }: Pick<StoredEvent, 'position' | 'leaf'>,
  opened: ReadonlyMap<string, OpenedPart>,
): Promise<EventProof> => {
  const { head, newest } = await headOver(ledger, trust, position);
  const tree = new TileTree(ledger, BigInt(head.size), BigInt(newest.size));
  const index = BigInt(position - 1);
  const proof = formatProofFile({
    index,
    proof: await tree.inclusionProof(index),
    checkpoint: head.signed,
  });
  const text = formatPartialProof({ envelope: leaf, opened, proof });
  // Nothing leaves the house that its own checker would refuse.
  verifyPartialProof(text, trust);
  const timeStamp = await ledger.anchorOf(BigInt(head.size));
  return { position, eventId: envelopeOf(leaf).id, text, head, timeStamp };
};

/** The first head over a position that a time authority confirmed: it says most about when; else the newest. */
const headOver = async (
  ledger: LedgerFolder,
  trust: LogTrust,
  position: number,
): Promise<{ readonly head: Head; readonly newest: Head }> => {
  const signed = await ledger.checkpoint();
  const newest = signed === null ? null : headOf(signed, trust);
  if (!newest || newest.size < position)
    return refuse(
      'conflict',
      'EVENT_NOT_SEALED',
      'This event is not sealed yet. Seal first: npx sijil checkpoint.',
      '/event',
    );
  const [anchored] = (await ledger.anchored())
    .filter((size) => size >= BigInt(position))
    .sort((a, b) => (a < b ? -1 : 1));
  const confirmed = anchored === undefined ? null : await ledger.checkpointOf(anchored);
  return { head: confirmed === null ? newest : headOf(confirmed, trust), newest };
};
