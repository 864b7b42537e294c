import { Refusal, refuse } from '#kernel';
import { leafHash, sameBytes, TileTree } from '#ledger';
import type { LogTrust } from '#ledger';
import { headOf, trustOf } from './head.js';
import type { Head } from './head.js';
import { recall } from './keeping/notary-memory.js';
import { recallSigned } from './recalling.js';
import type { World } from './world.js';

/** How the register stands to the last head that is known outside of it. */
export type Standing =
  | { readonly kind: 'unsealed' }
  | { readonly kind: 'sound'; readonly head: Head; readonly position: number }
  | { readonly kind: 'behind' | 'another'; readonly head: Head; readonly position: number };

/**
 * Looks whether the register still holds what the last known head covers: as many events, and the last
 * of them the same. It is a glance at every start; `verify` looks at all of them.
 */
export const standingOf = async (
  world: Pick<World, 'register' | 'ledger' | 'secrets' | 'keep'>,
): Promise<Standing> => {
  const known = await lastKnown(world);
  if (known === null) return { kind: 'unsealed' };
  const { at, ...head } = known;
  const position = await world.register.head();
  if (position < head.size) return { kind: 'behind', head, position };
  const [event] = await world.register.readAll(head.size - 1, 1);
  const index = at.size - 1n;
  const stored = await new TileTree(world.ledger, at.size)
    .leafHashes(index / 256n)
    .catch(() => null);
  const sealed = stored?.[Number(index % 256n)];
  // A damaged folder is made again when the notary next seals; it says nothing about the register.
  if (sealed && event && !sameBytes(leafHash(Buffer.from(event.leaf, 'utf8')), sealed))
    return { kind: 'another', head, position };
  return { kind: 'sound', head, position };
};

/** The keys that lie beside the newest published head: the folder's own claim. Null where nothing is published. */
export const publishedTrust = async (ledger: World['ledger']): Promise<LogTrust | null> => {
  const [origin] = (await ledger.checkpoint())?.split('\n') ?? [];
  return origin === undefined ? null : trustOf({ origin, keys: await ledger.publicKeys() });
};

/**
 * The last head that is known outside of the database: as the notary remembers it; where its memory lies
 * with somebody else, as it was published, under the keys that lie beside it.
 */
const lastKnown = async (
  world: Pick<World, 'ledger' | 'secrets' | 'keep'>,
): Promise<ReturnType<typeof headOf> | null> => {
  if ((await recall(world.secrets)) !== null) {
    const memory = await recallSigned(world);
    return memory === null || memory.last === null ? null : headOf(memory.last, trustOf(memory));
  }
  try {
    const published = await world.ledger.checkpoint();
    const trust = await publishedTrust(world.ledger);
    return published === null || trust === null ? null : headOf(published, trust);
  } catch (error) {
    // A damaged folder is made again when the notary next seals; it says nothing about the register.
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Refuses to go on with a register that is older than its last known head, or another one. */
export const needStanding = (standing: Standing, name = 'register'): void => {
  if (standing.kind !== 'behind' && standing.kind !== 'another') return;
  const { head, position, kind } = standing;
  const what =
    kind === 'behind'
      ? `The ${name} holds ${position} events, but ${head.size} were sealed: an older state was put back, or its end was cut off.`
      : `The ${name} holds ${position} events, but not those that were sealed: event ${head.size} is another one.`;
  refuse(
    'conflict',
    'REGISTER_BEHIND_CHECKPOINT',
    `${what} Nothing is served. Put the right database back; if that is impossible, two members can decide to go on: npx sijil recover --help.`,
    '',
    { position, sealed: head.size, root: head.root },
  );
};
