import { refuse } from '#kernel';
import { sealStream } from '#domain';
import { readEvent } from '#events';
import type { CheckpointAnchored, DataOf } from '#events';
import type { EventStore } from '#event-store';
import { verifyCheckpoint } from '#ledger';
import type { LogTrust, VerifierKey } from '#ledger';
import { cosignaturesIn, cosignedTogether, digestOf, headOf, statedTime } from '#notary';
import type { Head, LedgerFolder } from '#notary';

/** The signed head of a dossier, with what outsiders confirmed of it. */
export interface DossierHead extends Head {
  readonly anchor: 'timeStamp' | 'cosignature' | 'none';
  /** The answer of a time authority. */
  readonly stamp: Uint8Array | null;
  /** The head with the signatures of outsiders below. */
  readonly cosigned: string | null;
  /** The keys that signed it for the log. */
  readonly keys: readonly VerifierKey[];
}

/** Where heads are found, whom to believe, and where it stands what outsiders confirmed. */
export interface Heads {
  readonly ledger: LedgerFolder;
  readonly trust: LogTrust;
  readonly store: Pick<EventStore, 'readStreams'>;
}

/** What lies beside a head. */
type Beside = Pick<DossierHead, 'stamp' | 'cosigned'>;

type Recorded = ReadonlyMap<string, DataOf<typeof CheckpointAnchored>['kind']>;

/** What the register was told that outsiders confirmed of a head, by the hash of each answer. */
const recordedOf = async (store: Heads['store'], digest: string): Promise<Recorded> => {
  const stream = sealStream(digest);
  const events = (await store.readStreams([stream])).get(stream) ?? [];
  return new Map(
    events.flatMap((event) => {
      const { fact } = readEvent(event);
      return fact.type === 'CheckpointAnchored' ? [[fact.data.tokenDigest, fact.data.kind]] : [];
    }),
  );
};

/** A head with what of that lies beside it which the register was told of, and nothing else. */
const recordedHead = async (
  { trust, store }: Pick<Heads, 'trust' | 'store'>,
  signed: string,
  beside: { readonly stamp: Uint8Array | null; readonly cosigned: readonly string[] },
): Promise<DossierHead> => {
  const { at: _at, ...head } = headOf(signed, trust);
  const recorded = await recordedOf(store, head.digest);
  const isRecorded = (answer: Uint8Array | string, kind: string): boolean =>
    recorded.get(digestOf(answer)) === kind;
  const stamp = beside.stamp && isRecorded(beside.stamp, 'rfc3161') ? beside.stamp : null;
  // An answer about something else confirms nothing.
  if (stamp) statedTime(stamp, { hash: Buffer.from(head.digest, 'hex') });
  const texts = beside.cosigned
    .flatMap((text) => cosignaturesIn(signed, text))
    .flatMap(({ text }) => (isRecorded(text, 'cosignature') ? [text] : []));
  return {
    ...head,
    anchor: stamp ? 'timeStamp' : texts.length > 0 ? 'cosignature' : 'none',
    stamp,
    cosigned: texts.length === 0 ? null : cosignedTogether(signed, texts),
    keys: verifyCheckpoint(signed, trust).signatures.map(({ key }) => key),
  };
};

/** The head of a size, with what outsiders confirmed of it; null where none was published. */
export const headAt = async (heads: Heads, size: bigint): Promise<DossierHead | null> => {
  const { ledger } = heads;
  const signed = await ledger.checkpointOf(size);
  if (signed === null) return null;
  const [stamp, cosigned] = [await ledger.anchorOf(size), await ledger.cosignedOf(size)];
  return await recordedHead(heads, signed, { stamp, cosigned });
};

/**
 * The head of a dossier at a position: the first one over it that somebody outside confirmed, else the
 * first one over it. The same ledger gives the same head, however far it has grown since. Null: unsealed.
 */
export const headOver = async (heads: Heads, position: number): Promise<DossierHead | null> => {
  const { ledger } = heads;
  const covers = (size: bigint): boolean => size >= BigInt(position);
  const confirmed = new Set([...(await ledger.anchored()), ...(await ledger.cosigned())]);
  for (const size of [...confirmed].filter(covers).sort((a, b) => (a < b ? -1 : 1))) {
    const head = await headAt(heads, size);
    if (head && head.anchor !== 'none') return head;
  }
  const size = (await ledger.sizes()).find(covers);
  return size === undefined ? null : await headAt(heads, size);
};

/** The first head over a position, whoever confirmed it. Null: unsealed. */
export const firstHeadOver = async (
  { ledger, trust }: Pick<Heads, 'ledger' | 'trust'>,
  position: number,
): Promise<Head | null> => {
  const size = (await ledger.sizes()).find((one) => one >= BigInt(position));
  const signed = size === undefined ? null : await ledger.checkpointOf(size);
  if (signed === null) return null;
  const { at: _at, ...head } = headOf(signed, trust);
  return head;
};

/** The head of an issued dossier, as it was kept. What was said of outsiders has to stand in the register. */
export const keptHead = async (
  heads: Pick<Heads, 'trust' | 'store'>,
  signed: string,
  { stamp, cosigned, anchor }: Beside & Pick<DossierHead, 'anchor'>,
): Promise<DossierHead> => {
  const head = await recordedHead(heads, signed, {
    stamp,
    cosigned: cosigned === null ? [] : [cosigned],
  });
  return confirmedAs(head, anchor);
};

/** A head as a dossier names its confirmation. Refuses one that the register does not know of. */
export const confirmedAs = (head: DossierHead, anchor: DossierHead['anchor']): DossierHead => {
  const there = { timeStamp: head.stamp, cosignature: head.cosigned, none: '' }[anchor];
  return there === null
    ? refuse(
        'conflict',
        'DOSSIER_ANCHOR_NOT_RECORDED',
        'The register does not hold that somebody outside confirmed the head of this dossier in this way.',
        '/anchor',
      )
    : { ...head, anchor };
};
