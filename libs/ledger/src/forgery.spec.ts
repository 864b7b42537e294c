import fc from 'fast-check';
import { leaves, refusalOf } from './ledger.fixture.js';
import { signCheckpoint } from './checkpoint/checkpoint.signer.js';
import { parseCheckpoint } from './checkpoint/checkpoint.js';
import { verifyCheckpoint, type LogTrust } from './checkpoint/checkpoint.verifier.js';
import { parseNote } from './note/note.js';
import { verifyNote } from './note/note.verifier.js';
import { logSigner, signNote } from './note/signer.js';
import { parseVerifierKey } from './note/verifier-key.js';
import { formatProofFile, parseProofFile } from './proof-file/proof-file.js';
import { verifyProofFile } from './proof-file/proof-file.verifier.js';
import { parseTilePath } from './tiles/tile.js';
import { consistencyProof, inclusionProof, rootOf } from './tree/builder.js';
import { verifyConsistency } from './tree/consistency.verifier.js';
import { verifyInclusion } from './tree/inclusion.verifier.js';

const ORIGIN = 'sijil.example/6a1f6c1e';
const ALL = leaves(100);
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(5));
const TRUST: LogTrust = { origin: ORIGIN, keys: [signer.key] };
const upTo = (size: number) => ALL.slice(0, size);

/** What a forger may do to bytes at one place. */
type Change = (bytes: Buffer, at: number, value: number) => Buffer;
const cut = (bytes: Buffer, from: number, to: number, ...instead: Buffer[]) =>
  Buffer.concat([bytes.subarray(0, from), ...instead, bytes.subarray(to)]);
const CHANGES: readonly Change[] = [
  (bytes, at, value) =>
    cut(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << (value % 8))])),
  (bytes, at, value) => cut(bytes, at, at + 1, Buffer.from([value])),
  (bytes, at) => cut(bytes, at, at + 1),
  (bytes, at, value) => cut(bytes, at, at, Buffer.from([value])),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, value) => cut(bytes, at, at + value),
  (bytes, at, value) => cut(bytes, at, at, bytes.subarray(at, at + 1 + value)),
  (bytes, at) => Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]),
];

const change = fc.record({
  how: fc.constantFrom(...CHANGES),
  at: fc.nat(1_000_000),
  value: fc.nat(255),
});

/** Changes the bytes n times and gives back what was accepted nevertheless. */
const accepted = (n: number, original: Uint8Array, accept: (bytes: Buffer) => unknown) => {
  const bytes = Buffer.from(original);
  const forged: string[] = [];
  fc.assert(
    fc.property(change, ({ how, at, value }) => {
      const other = how(bytes, at % bytes.length, value);
      if (other.equals(bytes)) return;
      if (refusalOf(() => accept(other)) === null) forged.push(other.toString());
    }),
    { numRuns: n },
  );
  return forged;
};

describe('ten thousand forgeries', () => {
  const text = 'The register stood at 1 200.\n\nSo it was.\n';
  const note = Buffer.from(signNote({ text, signatures: [] }, [signer]));
  const head = { origin: ORIGIN, size: 100n, root: rootOf(ALL), extensions: ['anchored'] };
  const checkpoint = signCheckpoint(head, [signer]);
  const file = formatProofFile({ index: 41n, proof: inclusionProof(41n, ALL), checkpoint });
  const leaf = ALL[41] ?? new Uint8Array();

  it('of notes: none is accepted', () => {
    expect(accepted(2_000, note, (bytes) => verifyNote(bytes, [signer.key]))).toEqual([]);
  });

  it('of checkpoints: none is accepted', () => {
    const bytes = Buffer.from(checkpoint);
    expect(accepted(2_000, bytes, (other) => verifyCheckpoint(other, TRUST))).toEqual([]);
  });

  it('of proof files: none is accepted', () => {
    const bytes = Buffer.from(file);
    expect(accepted(3_000, bytes, (other) => verifyProofFile(other, leaf, TRUST))).toEqual([]);
  });

  // The root that they must lead to is the verifier's own.
  it('of inclusion proofs: none is accepted', () => {
    for (const [index, size] of [
      [0, 1],
      [0, 7],
      [6, 7],
      [41, 64],
      [99, 100],
    ] as const) {
      const claim = { index: BigInt(index), size: BigInt(size) };
      const root = rootOf(upTo(size));
      const leafHash = ALL[index] ?? new Uint8Array();
      const bytes = Buffer.concat([leafHash, ...inclusionProof(claim.index, upTo(size))]);
      const forged = accepted(300, bytes, (other) => {
        const [first, ...proof] = hashesIn(other);
        verifyInclusion({ ...claim, leafHash: first, root, proof });
      });
      expect(forged).toEqual([]);
    }
  });

  it('of consistency proofs: none is accepted', () => {
    for (const [first, second] of [
      [1, 2],
      [3, 7],
      [8, 9],
      [64, 100],
      [99, 100],
    ] as const) {
      const claim = { size1: BigInt(first), size2: BigInt(second) };
      const root2 = rootOf(upTo(second));
      const proven = consistencyProof(claim.size1, upTo(second));
      const bytes = Buffer.concat([rootOf(upTo(first)), ...proven]);
      const forged = accepted(300, bytes, (other) => {
        const [root1, ...proof] = hashesIn(other);
        verifyConsistency({ ...claim, root1, root2, proof });
      });
      expect(forged).toEqual([]);
    }
  });
});

/** The hashes in these bytes, at least one, the last perhaps shorter than it should be. */
const hashesIn = (bytes: Buffer): [Uint8Array, ...Uint8Array[]] => {
  const at = (n: number) => new Uint8Array(bytes.subarray(n * 32, n * 32 + 32));
  const others = Array.from({ length: Math.ceil(bytes.length / 32) }, (_, n) => at(n)).slice(1);
  return [at(0), ...others];
};

describe('whatever anyone sends', () => {
  const readers = {
    parseNote,
    parseProofFile,
    parseCheckpoint: (bytes: Uint8Array) => parseCheckpoint(Buffer.from(bytes).toString()),
    parseVerifierKey: (bytes: Uint8Array) => parseVerifierKey(Buffer.from(bytes).toString()),
    parseTilePath: (bytes: Uint8Array) => parseTilePath(Buffer.from(bytes).toString()),
    verifyNote: (bytes: Uint8Array) => verifyNote(bytes, [signer.key]),
    verifyCheckpoint: (bytes: Uint8Array) => verifyCheckpoint(bytes, TRUST),
    verifyProofFile: (bytes: Uint8Array) =>
      verifyProofFile(bytes, ALL[0] ?? new Uint8Array(), TRUST),
  };
  // Bytes of any kind, and those that look much like what is expected.
  const scraps = fc
    .array(
      fc.constantFrom('\n', '\n\n', '— ', ORIGIN, ' ', 'AAAA', '=', '0', '12', '+', 'index ', 'é'),
      { maxLength: 20 },
    )
    .map((words) => new Uint8Array(Buffer.from(words.join(''))));
  const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), scraps);

  it.each(Object.entries(readers))('%s reads it or refuses, and never breaks', (_name, read) => {
    fc.assert(
      fc.property(anything, (bytes) => {
        refusalOf(() => read(bytes));
      }),
      { numRuns: 500 },
    );
  });
});
