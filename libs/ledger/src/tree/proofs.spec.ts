import { leaves, naive, refusalOf, refused, shown } from '../ledger.fixture.js';
import { consistencyProof, inclusionProof, rootOf } from './builder.js';
import { verifyConsistency } from './consistency.verifier.js';
import { nodeHash } from './hash.js';
import { verifyInclusion } from './inclusion.verifier.js';

const SIZES = Array.from({ length: 130 }, (_, at) => at + 1);
const ALL = leaves(130);
const ROOTS = [0, ...SIZES].map((size) => rootOf(ALL.slice(0, size)));
const root = (size: number) => ROOTS[size] ?? new Uint8Array();
const leaf = (index: number) => ALL[index] ?? new Uint8Array();

describe('for every tree of up to 130 leaves', () => {
  it('every leaf has a proof that holds', () => {
    for (const size of SIZES) {
      const some = ALL.slice(0, size);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(BigInt(index), some);
        verifyInclusion({
          index: BigInt(index),
          size: BigInt(size),
          leafHash: leaf(index),
          proof,
          root: root(size),
        });
        if (size <= 20) expect(shown(proof)).toEqual(shown(naive.path(index, some)));
      }
    }
  }, 120_000);

  it('every beginning has a proof that holds', () => {
    for (const size2 of SIZES) {
      const some = ALL.slice(0, size2);
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const proof = consistencyProof(BigInt(size1), some);
        verifyConsistency({
          size1: BigInt(size1),
          size2: BigInt(size2),
          root1: root(size1),
          root2: root(size2),
          proof,
        });
        if (size2 <= 20) expect(shown(proof)).toEqual(shown(naive.proof(size1, some)));
      }
    }
  }, 120_000);

  it('a proof holds for no other leaf and no other index', () => {
    for (const size of SIZES.slice(0, 16)) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(BigInt(index), ALL.slice(0, size));
        const holds = (at: number, leafHash: Uint8Array) =>
          refusalOf(() =>
            verifyInclusion({
              index: BigInt(at),
              size: BigInt(size),
              leafHash,
              proof,
              root: root(size),
            }),
          ) === null;
        const others = SIZES.slice(0, size).map((at) => at - 1);
        expect(others.filter((at) => holds(at, leaf(index)))).toEqual([index]);
        expect(others.filter((at) => holds(index, leaf(at)))).toEqual([index]);
      }
    }
  });
});

describe('a proof that a leaf is in a tree', () => {
  const claim = {
    index: 4n,
    size: 7n,
    leafHash: leaf(4),
    proof: inclusionProof(4n, ALL.slice(0, 7)),
    root: root(7),
  };
  const [first = new Uint8Array(), ...rest] = claim.proof;

  it('holds, and says nothing', () => {
    expect(verifyInclusion(claim)).toBeUndefined();
  });

  it('is refused for an index that the tree does not have', () => {
    refused('LEAF_OUTSIDE_TREE', () => verifyInclusion({ ...claim, index: 7n }));
    refused('LEAF_OUTSIDE_TREE', () => verifyInclusion({ ...claim, index: -1n }));
    refused('LEAF_OUTSIDE_TREE', () => verifyInclusion({ ...claim, index: 2n ** 64n - 1n }));
    refused('LEAF_OUTSIDE_TREE', () => inclusionProof(7n, ALL.slice(0, 7)));
    refused('LEAF_OUTSIDE_TREE', () => inclusionProof(0n, []));
  });

  it('is refused for the empty tree and for sizes that no tree has', () => {
    const empty = { ...claim, index: 0n, size: 0n, proof: [], root: root(0) };
    refused('LEAF_OUTSIDE_TREE', () => verifyInclusion(empty));
    refused('TREE_SIZE_INVALID', () => verifyInclusion({ ...claim, size: -7n }));
    refused('TREE_SIZE_INVALID', () => verifyInclusion({ ...claim, size: 2n ** 64n }));
    const number = 7 as unknown as bigint;
    refused('TREE_SIZE_INVALID', () => verifyInclusion({ ...claim, size: number }));
    refused('LEAF_OUTSIDE_TREE', () => verifyInclusion({ ...claim, index: number }));
  });

  it('is refused with a hash too few or too many', () => {
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion({ ...claim, proof: rest }));
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion({ ...claim, proof: [] }));
    refused('PROOF_WRONG_LENGTH', () =>
      verifyInclusion({ ...claim, proof: [...claim.proof, root(7)] }),
    );
    refused('PROOF_WRONG_LENGTH', () =>
      verifyInclusion({ ...claim, proof: Array<Uint8Array>(100_000).fill(first) }),
    );
    const none = null as unknown as Uint8Array[];
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion({ ...claim, proof: none }));
  });

  it('is refused with hashes of another length', () => {
    const short = first.subarray(1);
    refused('HASH_MALFORMED', () => verifyInclusion({ ...claim, proof: [short, ...rest] }));
    refused('HASH_MALFORMED', () => verifyInclusion({ ...claim, leafHash: new Uint8Array() }));
    refused('HASH_MALFORMED', () => verifyInclusion({ ...claim, root: new Uint8Array(64) }));
    const hole = Array<Uint8Array>(claim.proof.length);
    refused('HASH_MALFORMED', () => verifyInclusion({ ...claim, proof: hole }));
  });

  it('is refused for another root, and for hashes in another order', () => {
    refused('INCLUSION_NOT_PROVEN', () => verifyInclusion({ ...claim, root: root(6) }));
    refused('INCLUSION_NOT_PROVEN', () =>
      verifyInclusion({ ...claim, proof: claim.proof.toReversed() }),
    );
  });

  it('is refused where a node is passed off as a leaf', () => {
    const node = nodeHash(leaf(0), leaf(1));
    const proof = [nodeHash(leaf(2), leaf(3))];
    const four = { index: 0n, size: 4n, leafHash: node, proof, root: root(4) };
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion(four));
  });

  it('of a tree with one leaf is empty', () => {
    const only = { index: 0n, size: 1n, leafHash: leaf(0), proof: [], root: leaf(0) };
    expect(verifyInclusion(only)).toBeUndefined();
  });

  it('holds in trees far larger than 2^53', () => {
    for (const height of [60, 63]) {
      // The leftmost leaf of 2^height: every sibling is a root of its own, here any hash.
      const proof = ALL.slice(1, height + 1);
      const top = proof.reduce((left, right) => nodeHash(left, right), leaf(0));
      const far = { index: 0n, size: 2n ** BigInt(height), leafHash: leaf(0), proof, root: top };
      expect(verifyInclusion(far)).toBeUndefined();
      refused('INCLUSION_NOT_PROVEN', () => verifyInclusion({ ...far, index: 2n ** 53n }));
    }
  });
});

describe('a proof that a tree is the beginning of another', () => {
  const claim = {
    size1: 5n,
    size2: 11n,
    root1: root(5),
    root2: root(11),
    proof: consistencyProof(5n, ALL.slice(0, 11)),
  };

  it('holds, and says nothing', () => {
    expect(verifyConsistency(claim)).toBeUndefined();
  });

  it('is refused from nothing, as it would hold of every tree', () => {
    const nothing = { ...claim, size1: 0n, root1: root(0), proof: [] };
    refused('CONSISTENCY_FROM_NOTHING', () => verifyConsistency(nothing));
    const both = { ...nothing, size2: 0n, root2: root(0) };
    refused('CONSISTENCY_FROM_NOTHING', () => verifyConsistency(both));
    refused('CONSISTENCY_FROM_NOTHING', () => consistencyProof(0n, ALL));
    refused('CONSISTENCY_FROM_NOTHING', () => consistencyProof(0n, []));
  });

  it('is refused where the tree has shrunk', () => {
    refused('TREE_SHRUNK', () => verifyConsistency({ ...claim, size1: 11n, size2: 5n }));
    refused('TREE_SHRUNK', () => consistencyProof(12n, ALL.slice(0, 11)));
  });

  it('between equal sizes is empty and needs equal roots', () => {
    const same = { size1: 5n, size2: 5n, root1: root(5), root2: root(5), proof: [] };
    expect(verifyConsistency(same)).toBeUndefined();
    refused('CONSISTENCY_NOT_PROVEN', () => verifyConsistency({ ...same, root2: root(6) }));
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...same, proof: [root(5)] }));
    const none = undefined as unknown as Uint8Array;
    refused('CONSISTENCY_NOT_PROVEN', () =>
      verifyConsistency({ ...same, root1: none, root2: none }),
    );
  });

  it('is refused with a hash too few or too many, or of another length', () => {
    const [first = new Uint8Array(), ...rest] = claim.proof;
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...claim, proof: rest }));
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...claim, proof: [] }));
    refused('PROOF_WRONG_LENGTH', () =>
      verifyConsistency({ ...claim, proof: [root(5), ...claim.proof] }),
    );
    const short = [first.subarray(1), ...rest];
    refused('HASH_MALFORMED', () => verifyConsistency({ ...claim, proof: short }));
    refused('HASH_MALFORMED', () => verifyConsistency({ ...claim, root2: new Uint8Array() }));
    const whole = { ...claim, size1: 8n, proof: consistencyProof(8n, ALL.slice(0, 11)) };
    refused('HASH_MALFORMED', () => verifyConsistency({ ...whole, root1: new Uint8Array() }));
  });

  it('is refused for other roots', () => {
    refused('CONSISTENCY_NOT_PROVEN', () => verifyConsistency({ ...claim, root1: root(4) }));
    refused('CONSISTENCY_NOT_PROVEN', () => verifyConsistency({ ...claim, root2: root(12) }));
    refused('CONSISTENCY_NOT_PROVEN', () =>
      verifyConsistency({ ...claim, root1: root(11), root2: root(5) }),
    );
  });

  it('is refused for sizes that no tree has', () => {
    refused('TREE_SIZE_INVALID', () => verifyConsistency({ ...claim, size2: 2n ** 64n }));
    refused('TREE_SIZE_INVALID', () => verifyConsistency({ ...claim, size1: -1n }));
  });

  it('holds between trees far larger than 2^53', () => {
    const [left, right] = [leaf(0), leaf(1)];
    const top = nodeHash(left, right);
    const far = { size1: 2n ** 62n, size2: 2n ** 63n, root1: left, root2: top, proof: [right] };
    expect(verifyConsistency(far)).toBeUndefined();
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...far, size1: 2n ** 62n + 1n }));
  });
});
