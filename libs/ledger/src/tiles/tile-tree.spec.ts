import fc from 'fast-check';
import { leaves, refused, refusedLater, shown } from '../ledger.fixture.js';
import { consistencyProof, inclusionProof, rootOf } from '../tree/builder.js';
import { Frontier } from '../tree/frontier.js';
import { leafHash, sameBytes } from '../tree/hash.js';
import { verifyConsistency } from '../tree/consistency.verifier.js';
import { verifyInclusion } from '../tree/inclusion.verifier.js';
import { grownTiles, withTiles } from './tile-growth.js';
import { TileTree } from './tile-tree.js';
import { TilesInMemory } from './tiles.fixture.js';

const ALL = leaves(70_000);

/** A log that grew by these many leaves at a time. */
const grownBy = async (...steps: readonly number[]) => {
  const tiles = new TilesInMemory();
  for (const step of steps) {
    const from = Number(tiles.size);
    await tiles.grow(ALL.slice(from, from + step));
  }
  return tiles;
};

describe('a log that grows by tiles', () => {
  it('of 70,000 leaves has the tiles that the standard counts', async () => {
    const { stored } = await grownBy(70_000);
    expect(stored.size).toBe(273 + 1 + 1 + 1 + 1);
    const partial = [...stored.keys()].filter((path) => path.includes('.p/'));
    expect(partial).toEqual(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1']);
    expect(stored.get('tile/0/273.p/112')?.length).toBe(112 * 32);
  });

  it('needs only what changed, and under new names', async () => {
    const tiles = await grownBy(300);
    const before = new Map(tiles.stored);
    const written = await tiles.grow(ALL.slice(300, 520));
    expect(written).toEqual(['tile/0/001', 'tile/0/002.p/8', 'tile/1/000.p/2']);
    for (const [path, bytes] of before) expect(tiles.stored.get(path)).toEqual(bytes);
    expect(await grownTiles(tiles, tiles.size, [])).toEqual([]);
  });

  it('has the same tiles however it grew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(700), { maxLength: 6 }), async (steps) => {
        const slow = await grownBy(...steps);
        const fast = await grownBy(Number(slow.size));
        const differing = [...fast.stored].filter(
          ([path, bytes]) => !sameBytes(bytes, slow.stored.get(path)),
        );
        expect(differing).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('can be proven before it is written', async () => {
    const tiles = await grownBy(300);
    const added = await grownTiles(tiles, 300n, ALL.slice(300, 700));
    const tree = new TileTree(withTiles(tiles, added), 700n);
    verifyConsistency({
      size1: 300n,
      size2: 700n,
      root1: await new TileTree(tiles, 300n).root(),
      root2: await tree.root(),
      proof: await tree.consistencyProof(300n),
    });
    expect(tiles.size).toBe(300n);
  });
});

describe('what is read from tiles', () => {
  it('is what the leaves themselves give, for any sizes', async () => {
    const tiles = await grownBy(1, 254, 1, 1, 300, 443);
    tiles.prune();
    const sizes = fc.integer({ min: 1, max: 1_000 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, sizes, async (size, first, place) => {
        const some = ALL.slice(0, size);
        const [size1, index] = [BigInt((first % size) + 1), BigInt(place % size)];
        const tree = new TileTree(tiles, BigInt(size), 1_000n);
        expect(await tree.root()).toEqual(rootOf(some));
        expect((await tree.frontier()).root()).toEqual(rootOf(some));
        expect(shown(await tree.inclusionProof(index))).toEqual(shown(inclusionProof(index, some)));
        expect(shown(await tree.consistencyProof(size1))).toEqual(
          shown(consistencyProof(size1, some)),
        );
      }),
      {
        numRuns: 60,
        examples: [
          [1_000, 255, 999],
          [1_000, 511, 256],
          [257, 256, 255],
          [1, 1, 1],
        ],
      },
    );
  });

  it('proves across three levels of tiles', async () => {
    const tiles = await grownBy(65_000, 5_000);
    const size = 70_000n;
    const tree = new TileTree(tiles, size);
    const root = await tree.root();
    expect(root).toEqual(rootOf(ALL));
    for (const index of [0, 255, 256, 65_535, 65_536, 69_888, 69_999]) {
      const proof = await tree.inclusionProof(BigInt(index));
      const leaf = ALL[index] ?? new Uint8Array();
      verifyInclusion({ index: BigInt(index), size, leafHash: leaf, proof, root });
    }
    const root1 = rootOf(ALL.slice(0, 65_000));
    const proof = await tree.consistencyProof(65_000n);
    verifyConsistency({ size1: 65_000n, size2: size, root1, root2: root, proof });
    expect(await tree.leafHashes(273n)).toEqual(ALL.slice(69_888));
    const past = new TileTree(tiles, 69_900n, size);
    expect(await past.leafHashes(273n)).toEqual(ALL.slice(69_888, 69_900));
    expect(await past.root()).toEqual(rootOf(ALL.slice(0, 69_900)));
  });

  it('takes a few tiles, however many leaves there are', async () => {
    const tiles = await grownBy(70_000);
    tiles.reads = 0;
    await new TileTree(tiles, 70_000n).inclusionProof(12_345n);
    expect(tiles.reads).toBeLessThanOrEqual(5);
    tiles.reads = 0;
    await grownTiles(tiles, 70_000n, ALL.slice(0, 1_000));
    expect(tiles.reads).toBeLessThanOrEqual(3);
  });

  it('lets the right edge grow on', async () => {
    const frontier = await new TileTree(await grownBy(700), 700n).frontier();
    for (const leaf of ALL.slice(700, 1_300)) frontier.append(leaf);
    expect(frontier.root()).toEqual(rootOf(ALL.slice(0, 1_300)));
    expect(await new TileTree(new TilesInMemory(), 0n).root()).toEqual(new Frontier().root());
  });
});

describe('stored tiles that are not as they should be', () => {
  const damaged = async (path: string, bytes?: Uint8Array) => {
    const tiles = await grownBy(600);
    if (bytes) tiles.stored.set(path, bytes);
    else tiles.stored.delete(path);
    return new TileTree(tiles, 600n);
  };

  it('are refused where one is missing', async () => {
    await refusedLater('TILE_MISSING', (await damaged('tile/0/001')).inclusionProof(300n));
    await refusedLater('TILE_MISSING', (await damaged('tile/1/000.p/2')).root());
  });

  it('are refused where one has the wrong length', async () => {
    for (const length of [0, 31, 32 * 255, 32 * 256 + 1, 32 * 257]) {
      const tree = await damaged('tile/0/001', new Uint8Array(length));
      await refusedLater('TILE_MALFORMED', tree.inclusionProof(300n));
    }
  });

  it('give proofs that no verifier accepts', async () => {
    const tree = await damaged('tile/0/001', new Uint8Array(32 * 256).fill(7));
    const [leaf = new Uint8Array()] = ALL.slice(300, 301);
    const proof = await tree.inclusionProof(300n);
    const root = rootOf(ALL.slice(0, 600));
    expect(() =>
      verifyInclusion({ index: 300n, size: 600n, leafHash: leaf, proof, root }),
    ).toThrow();
  });

  it('are refused beyond the tree', async () => {
    const tree = new TileTree(await grownBy(10), 10n);
    await refusedLater('LEAF_OUTSIDE_TREE', tree.inclusionProof(10n));
    await refusedLater('TREE_SHRUNK', tree.consistencyProof(11n));
    await refusedLater('CONSISTENCY_FROM_NOTHING', tree.consistencyProof(0n));
    expect(await tree.leafHashes(1n)).toEqual([]);
    refused('TREE_SHRUNK', () => new TileTree(new TilesInMemory(), 10n, 9n));
    await refusedLater('HASH_MALFORMED', grownTiles(new TilesInMemory(), 0n, [new Uint8Array(31)]));
    const full = grownTiles(new TilesInMemory(), 2n ** 64n - 1n, [leafHash(new Uint8Array())]);
    await refusedLater('TREE_SIZE_INVALID', full);
  });
});
