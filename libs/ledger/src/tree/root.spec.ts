import fc from 'fast-check';
import { hex, leaves, naive, refused, shown } from '../ledger.fixture.js';
import { rootOf } from './builder.js';
import { Frontier } from './frontier.js';
import { emptyRoot, leafHash, nodeHash } from './hash.js';

/** The eight leaves that the makers of Certificate Transparency test with. */
const EIGHT = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hex);

describe('the root of a tree', () => {
  it('of no leaves is the hash of nothing', () => {
    const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(shown([rootOf([]), emptyRoot()])).toEqual([nothing, nothing]);
  });

  it('is the published one for the eight published leaves', () => {
    const published = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
    expect(shown([rootOf(EIGHT.map(leafHash))])).toEqual([published]);
    expect(shown([naive.root(EIGHT.map(naive.leaf))])).toEqual([published]);
  });

  it('is the defined one for each beginning of them', () => {
    for (let size = 1; size <= EIGHT.length; size += 1) {
      const some = EIGHT.slice(0, size);
      expect(rootOf(some.map(leafHash))).toEqual(naive.root(some.map(naive.leaf)));
    }
  });

  it('is the defined one for any number of leaves', () => {
    fc.assert(
      fc.property(fc.nat(300), (size) => {
        expect(rootOf(leaves(size))).toEqual(naive.root(leaves(size)));
      }),
      { numRuns: 60 },
    );
  });

  it('of a hundred thousand leaves takes a moment', () => {
    const leaf = leafHash(hex('00'));
    const started = process.cpuUsage();
    rootOf(Array.from({ length: 100_000 }, () => leaf));
    // What others do on the machine meanwhile is not counted.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
  });
});

describe('leaves and nodes', () => {
  it('are hashed apart, so that no leaf passes for a node', () => {
    const [one, other] = [leafHash(hex('01')), leafHash(hex('02'))];
    const both = new Uint8Array([...one, ...other]);
    expect(nodeHash(one, other)).not.toEqual(leafHash(both));
  });

  it('are made of hashes of 32 bytes', () => {
    const hash = leafHash(hex(''));
    refused('HASH_MALFORMED', () => nodeHash(hash, hash.subarray(1)));
    refused('HASH_MALFORMED', () => nodeHash(new Uint8Array(33), hash));
    refused('HASH_MALFORMED', () => rootOf([hash, new Uint8Array()]));
    refused('HASH_MALFORMED', () => rootOf(Array<Uint8Array>(2)));
  });
});

describe('the right edge of a tree', () => {
  it('grows to the same root, and from where it was put down', () => {
    const all = leaves(100);
    const frontier = new Frontier();
    for (const [at, leaf] of all.entries()) {
      frontier.append(leaf);
      const again = new Frontier(frontier.size, frontier.roots);
      expect(again.size).toBe(BigInt(at + 1));
      expect(again.root()).toEqual(rootOf(all.slice(0, at + 1)));
    }
  });

  it('has a root for each complete subtree, no more and no fewer', () => {
    const [one = new Uint8Array()] = leaves(1);
    refused('HASH_MALFORMED', () => new Frontier(3n, [one]));
    refused('HASH_MALFORMED', () => new Frontier(4n, [one, one]));
    refused('HASH_MALFORMED', () => new Frontier(1n, [one.subarray(1)]));
    refused('TREE_SIZE_INVALID', () => new Frontier(-1n, []));
    refused('TREE_SIZE_INVALID', () => new Frontier(2n ** 64n, [one]));
  });
});
