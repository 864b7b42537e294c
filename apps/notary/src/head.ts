import { hash } from 'node:crypto';
import { parseVerifierKey, verifyCheckpoint } from '#ledger';
import type { Checkpoint, LogTrust } from '#ledger';
import type { Remembered } from './keeping/notary-memory.js';

/** A signed head, as it is spoken of. */
export interface Head {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  /** The signed checkpoint, character for character (C2SP tlog-checkpoint). */
  readonly signed: string;
  /** The SHA-256 of it. */
  readonly digest: string;
}

/** The SHA-256 of a text, in hexadecimal. */
export const digestOf = (signed: string | Uint8Array): string => hash('sha256', signed, 'hex');

/** Whom the notary trusts: itself, under every key that it ever had. */
export const trustOf = ({ origin, keys }: Pick<Remembered, 'origin' | 'keys'>): LogTrust => ({
  origin,
  keys: keys.map(parseVerifierKey),
});

/** A head from its signed text, which is verified. Refuses any other. */
export const headOf = (signed: string, trust: LogTrust): Head & { readonly at: Checkpoint } => {
  const at = verifyCheckpoint(signed, trust);
  return {
    origin: at.origin,
    size: Number(at.size),
    root: Buffer.from(at.root).toString('hex'),
    signed,
    digest: digestOf(signed),
    at,
  };
};
