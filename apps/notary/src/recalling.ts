import { Refusal, refuse } from '#kernel';
import { TileTree, verifyConsistency } from '#ledger';
import { digestOf, headOf, trustOf } from './head.js';
import type { Head } from './head.js';
import type { Remembered } from './keeping/notary-memory.js';
import { recall, remember } from './keeping/notary-memory.js';
import type { World } from './world.js';

/**
 * What the notary signed last, by its own memory and by what it published: an old memory that was put
 * back must not lead to a second head. Null where it never signed.
 */
export const recallSigned = async (
  world: Pick<World, 'ledger' | 'secrets' | 'keep'>,
): Promise<Remembered | null> => {
  const memory = await recall(world.secrets);
  const published = await world.ledger.checkpoint();
  if (memory === null && published !== null)
    refuse(
      'unavailable',
      'NOTARY_MEMORY_LOST',
      'Signed heads were published, but the notary has no memory of signing them. Put its folder back from a copy: without it nothing is signed.',
    );
  if (memory === null || published === null || published === memory.last) return memory;
  const theirs = ownHead(published, memory);
  // Somebody else's, or an older one of ours: the step of publishing was left off. It is done again.
  if (!theirs) return memory;
  const ours = memory.last === null ? null : headOf(memory.last, trustOf(memory));
  if (ours && theirs.size <= ours.size) {
    if (theirs.size < ours.size || theirs.root === ours.root) return memory;
    return await contradicted(world, ours, theirs);
  }
  if (ours) {
    const tree = new TileTree(world.ledger, theirs.at.size);
    try {
      const proof = await tree.consistencyProof(ours.at.size);
      const [size1, size2] = [ours.at.size, theirs.at.size];
      verifyConsistency({ size1, size2, root1: ours.at.root, root2: theirs.at.root, proof });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return await contradicted(world, ours, theirs);
    }
  }
  const caughtUp = { ...memory, last: published, told: false, anchored: false };
  await remember(world.secrets, caughtUp, world.keep);
  return caughtUp;
};

const ownHead = (signed: string, memory: Remembered) => {
  try {
    return headOf(signed, trustOf(memory));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const contradicted = async (
  { ledger }: Pick<World, 'ledger'>,
  ours: Head,
  theirs: Head,
): Promise<never> => {
  await ledger.keepContradiction(ours.signed, theirs.signed, digestOf(ours.signed + theirs.signed));
  return refuse(
    'conflict',
    'HEADS_CONTRADICT',
    'Two heads bear the notary’s signature and cannot both be true. Both are kept under contradictions/ of the ledger. Nothing more is signed until people have looked into it.',
  );
};
