import { isUuid, refuse } from '#kernel';
import type { EventStore } from '#event-store';
import { canonical, envelopeOf } from '#events';
import type { FieldClass, StoredParts } from '#events';
import { formatPartialProof, formatProofFile, TileTree, verifyPartialProof } from '#ledger';
import type { LogTrust, OpenedPart } from '#ledger';
import { headOf } from '#notary';
import type { Head, LedgerFolder } from '#notary';
import type { Vault } from '#vault';

/** The parts that may be handed out: reasons of the team and who somebody is never are. */
export const OPENABLE = ['public', 'case', 'confidential'] as const;
/** One of them. */
export type Openable = (typeof OPENABLE)[number];

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
  const { head, newest } = await headOver(ledger, trust, position);
  const tree = new TileTree(ledger, BigInt(head.size), BigInt(newest.size));
  const index = BigInt(position - 1);
  const proof = formatProofFile({
    index,
    proof: await tree.inclusionProof(index),
    checkpoint: head.signed,
  });
  const opened = await openedParts(prover.vault, stored, open);
  const text = formatPartialProof({ envelope: stored.leaf, opened, proof });
  // Nothing leaves the house that its own checker would refuse.
  verifyPartialProof(text, trust);
  const timeStamp = await ledger.anchorOf(BigInt(head.size));
  return { position, eventId: envelopeOf(stored.leaf).id, text, head, timeStamp };
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

const openedParts = async (
  vault: Pick<Vault, 'open'>,
  stored: { readonly leaf: string; readonly parts: string },
  open: readonly Openable[],
): Promise<ReadonlyMap<string, OpenedPart>> => {
  const envelope = envelopeOf(stored.leaf);
  const parts = JSON.parse(stored.parts) as StoredParts;
  const opened = new Map<FieldClass, OpenedPart>();
  for (const name of open) {
    const part = parts[name];
    const commitment = envelope.parts[name];
    if (!part || commitment === undefined) continue;
    if ('sealed' in part) {
      const { id: eventId, stream } = envelope;
      const request = {
        eventId,
        stream,
        class: 'confidential',
        token: part.sealed,
        commitment,
      } as const;
      const [plain] = await vault.open([request]);
      if (!plain)
        return refuse(
          'unavailable',
          'PART_DESTROYED',
          'The key of this part was destroyed: nobody can open it any more.',
          '/open',
        );
      opened.set(name, { salt: new Uint8Array(plain.salt), text: plain.text });
    } else
      opened.set(name, {
        salt: new Uint8Array(Buffer.from(part.salt, 'base64')),
        text: canonical(part.body),
      });
  }
  return opened;
};
