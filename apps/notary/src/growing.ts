import { Refusal, refuse } from '#kernel';
import { grownTiles, leafHash, sameBytes, TILE_WIDTH, TileTree, verifyConsistency } from '#ledger';
import type { Checkpoint } from '#ledger';
import type { World } from './world.js';

/** A multiple of a tile's width, so that few partial tiles are written on the way. */
const CHUNK = 16_384;

/**
 * Grows the stored tree up to `size` and gives its root, proven to begin with the head signed last.
 * Tiles that are written here and not signed afterwards bind nobody: the next attempt writes them anew.
 */
export const grow = async (
  world: World,
  last: Checkpoint | null,
  size: bigint,
): Promise<Uint8Array> => {
  const from = last?.size ?? 0n;
  try {
    await growFrom(world, from, size);
    return await provenRoot(world, last, size);
  } catch (error) {
    // The folder is a copy of what the register holds: where it is damaged it is made again, and the
    // root that was signed tells whether it is still the same tree.
    if (from === 0n || !isDamage(error)) throw error;
    await growFrom(world, 0n, size);
    return await provenRoot(world, last, size);
  }
};

const isDamage = (error: unknown): boolean =>
  error instanceof Refusal && error.kind === 'invalid' && error.code !== 'TREE_SHRUNK';

const growFrom = async ({ register, ledger }: World, from: bigint, size: bigint): Promise<void> => {
  for (let at = from; at < size;) {
    const room = BigInt(CHUNK) - (at % BigInt(CHUNK));
    const want = size - at < room ? size - at : room;
    const events = await register.readAll(Number(at), Number(want));
    if (BigInt(events.length) !== want || events[0]?.position !== Number(at) + 1)
      refuse(
        'unavailable',
        'REGISTER_HAS_A_GAP',
        `The register does not give the events after position ${at} in order. Nothing was signed.`,
      );
    const hashes = events.map(({ leaf }) => leafHash(Buffer.from(leaf, 'utf8')));
    await ledger.addTiles(await grownTiles(ledger, at, hashes));
    at += want;
  }
};

const provenRoot = async (
  { ledger }: World,
  last: Checkpoint | null,
  size: bigint,
): Promise<Uint8Array> => {
  const tree = new TileTree(ledger, size);
  const root = await tree.root();
  if (last === null || last.size === 0n) return root;
  const proof = await tree.consistencyProof(last.size);
  verifyConsistency({ size1: last.size, size2: size, root1: last.root, root2: root, proof });
  return root;
};

/** Up to which position the register holds what the stored tiles of a head of `size` say. */
export const keptUntil = async (
  { register, ledger }: Pick<World, 'register' | 'ledger'>,
  size: bigint,
): Promise<number> => {
  const tree = new TileTree(ledger, size);
  let kept = 0;
  for (let tile = 0n; ; tile += 1n) {
    const events = await register.readAll(kept, TILE_WIDTH);
    const sealed = BigInt(kept) < size ? await tree.leafHashes(tile) : [];
    for (const [i, { leaf }] of events.entries()) {
      const stored = sealed[i];
      if (!stored || !sameBytes(leafHash(Buffer.from(leaf, 'utf8')), stored)) return kept;
      kept += 1;
    }
    if (events.length < TILE_WIDTH) return kept;
  }
};
