import { readFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { COSIGNATURE, sameBytes, verifyCheckpoint } from '#ledger';
import type { LogTrust, VerifierKey } from '#ledger';
import { headOf, statedTime } from '#notary';
import type { Head, LedgerFolder } from '#notary';
import { sha256Of } from '#events';
import { keysIn } from '../../sealing/trust.js';

/** The signed head of a dossier, with what outsiders confirmed of it. */
export interface DossierHead extends Head {
  readonly anchor: 'timeStamp' | 'cosignature' | 'none';
  /** The answer of a time authority. */
  readonly stamp: Uint8Array | null;
  /** The keys that signed it for the log. */
  readonly keys: readonly VerifierKey[];
}

/** Where heads are found, and whom to believe. */
export interface Heads {
  readonly ledger: LedgerFolder;
  readonly trust: LogTrust;
}

const asHead = (signed: string, trust: LogTrust, stamp: Uint8Array | null): DossierHead => {
  const { at: _at, ...head } = headOf(signed, trust);
  const { signatures } = verifyCheckpoint(signed, trust);
  // An answer about something else confirms nothing.
  if (stamp) statedTime(stamp, { hash: sha256Of(signed) });
  return {
    ...head,
    anchor: stamp ? 'timeStamp' : 'none',
    stamp,
    keys: signatures.map(({ key }) => key),
  };
};

/**
 * The head of a dossier at a position: the first one over it that a time authority confirmed, else the
 * first one over it. The same ledger gives the same head, however far it has grown since. Null: unsealed.
 */
export const headOver = async (
  { ledger, trust }: Heads,
  position: number,
): Promise<DossierHead | null> => {
  const covers = (size: bigint): boolean => size >= BigInt(position);
  const anchored = [...(await ledger.anchored())].sort((a, b) => (a < b ? -1 : 1)).find(covers);
  const size = anchored ?? (await ledger.sizes()).find(covers);
  if (size === undefined) return null;
  const signed = await ledger.checkpointOf(size);
  return signed === null ? null : asHead(signed, trust, await ledger.anchorOf(size));
};

/** The first head over a position, whoever confirmed it. Null: unsealed. */
export const firstHeadOver = async (
  { ledger, trust }: Heads,
  position: number,
): Promise<DossierHead | null> => {
  const size = (await ledger.sizes()).find((one) => one >= BigInt(position));
  const signed = size === undefined ? null : await ledger.checkpointOf(size);
  return signed === null ? null : asHead(signed, trust, null);
};

/** A head as it was kept with an issued dossier. */
export const keptHead = (
  signed: string,
  trust: LogTrust,
  kept: Pick<DossierHead, 'stamp' | 'anchor'>,
): DossierHead => ({ ...asHead(signed, trust, kept.stamp), anchor: kept.anchor });

/** A head that somebody outside cosigned, in a file, and the public key of that somebody. */
export interface Cosigned {
  readonly file: string;
  readonly witness: string;
}

/** Reads a cosigned head. Refuses one that no key but the operator's own confirmed. */
export const cosignedHead = async (
  { trust }: Heads,
  position: number,
  { file, witness }: Cosigned,
): Promise<DossierHead> => {
  const signed = await readFile(file, 'utf8').catch(() =>
    refuse('invalid', 'USAGE_FILE', `The file ${file} cannot be read.`, '/cosigned'),
  );
  const witnesses = (await keysIn(witness)).filter(({ type }) => type === COSIGNATURE);
  const foreign = witnesses.filter(
    ({ publicKey }) => !trust.keys.some((own) => sameBytes(own.publicKey, publicKey)),
  );
  if (foreign.length === 0)
    refuse(
      'invalid',
      'WITNESS_NOT_OUTSIDE',
      'The file of --witness holds no key of an outsider who cosigns.',
      '/witness',
    );
  verifyCheckpoint(signed, { ...trust, witnesses: foreign, quorum: 1 });
  const head = asHead(signed, trust, null);
  if (head.size < position)
    refuse(
      'conflict',
      'HEAD_TOO_SHORT',
      `The cosigned head covers ${head.size} events, and the dossier speaks at position ${position}.`,
      '/cosigned',
    );
  return { ...head, anchor: 'cosignature' };
};
