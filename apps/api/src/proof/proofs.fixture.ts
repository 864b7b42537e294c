import type { EventStore } from '#event-store';
import { envelopeOf } from '#events';
import {
  formatPartialProof,
  formatProofFile,
  inclusionProof,
  leafHash,
  logSigner,
  rootOf,
  signCheckpoint,
} from '#ledger';
import type { LogTrust } from '#ledger';
import type { Proofs } from './proofs.js';

const ORIGIN = '6a1f6c1e-5b1d-4a8e-9d53-73696a696c00';
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(11));

/** Whom somebody believes who checks a proof of a spec. */
export const TRUST: LogTrust = { origin: ORIGIN, keys: [signer.key] };

/** Proofs over everything that a store holds at the moment of asking, sealed then and there. */
export const proofsOver = (store: EventStore): Proofs => {
  const all = () => store.readAll(0, 100_000);
  return {
    positionOf: async (id) =>
      (await all()).find(({ leaf }) => envelopeOf(leaf).id === id)?.position,
    prove: async ({ position, leaf }, opened) => {
      const hashes = (await all()).map((event) => leafHash(Buffer.from(event.leaf)));
      const size = hashes.length;
      const checkpoint = signCheckpoint(
        { origin: ORIGIN, size: BigInt(size), root: rootOf(hashes), extensions: [] },
        [signer],
      );
      const index = BigInt(position - 1);
      const proof = formatProofFile({ index, proof: inclusionProof(index, hashes), checkpoint });
      const text = formatPartialProof({ envelope: leaf, opened, proof });
      return { text, checkpoint, size, timeStamp: Uint8Array.of(1) };
    },
  };
};
