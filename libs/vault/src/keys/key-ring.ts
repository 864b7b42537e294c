import DataLoader from 'dataloader';
import { refuse } from '#kernel';
import { freshKey } from '../seal/data-key.js';
import type { DataKey } from '../seal/data-key.js';
import { unwrap, wrap } from '../seal/wrap.js';
import type { WrappedKey } from '../seal/wrap.js';
import { Lru } from './lru.js';
import { EpochMoved, RINGS } from './safe.js';
import type { Epoch, KeptKey, NewKey, Renewal, Ring, Safe } from './safe.js';

const CACHED_KEYS = 20_000;
const ATTEMPTS = 5;
/** How many keys one statement makes at most. */
const MOST_MADE = 5_000;

/** The owner of the key of a person. */
export const personOwner = (personId: string): string => `person:${personId}`;
/** The owner of the key of a stream's texts. */
export const streamOwner = (stream: string): string => `stream:${stream}`;
/** The owner of the key of a file. */
export const fileOwner = (sha256: string): string => `file:${sha256}`;

const ringOf = (owner: string): Ring => (owner.startsWith('person:') ? 'person' : 'content');

const epochWords = (ring: Ring, number: number) => ['epoch', ring, number] as const;
const keyWords = (owner: string, number: number) => ['key', owner, number] as const;

const wrongMaster = (): never =>
  refuse(
    'unavailable',
    'VAULT_KEY_WRONG',
    'The master key is not the one with which this vault was made.',
  );
const brokenKey = (): never =>
  refuse(
    'unavailable',
    'VAULT_KEY_BROKEN',
    'A key in the vault is not as it was kept: it was altered or exchanged.',
  );

/** A first epoch of every ring, wrapped by the master key. */
export const firstEpochs = (master: DataKey): readonly Epoch[] =>
  RINGS.map((ring) => ({ ring, number: 1, ...wrap(master, freshKey(), epochWords(ring, 1)) }));

/** The secret under which a register's macs are made, wrapped by the master key. */
export const wrapSecret = (master: DataKey, secret: DataKey): WrappedKey =>
  wrap(master, secret, ['mac']);
/** The same, unwrapped. */
export const unwrapSecret = (master: DataKey, kept: WrappedKey): DataKey =>
  unwrap(master, kept, ['mac']) ?? wrongMaster();

/** Makes, finds and unwraps data keys: master key → epoch of a ring → data key. */
export class KeyRing {
  readonly #master: DataKey;
  readonly #safe: Safe;
  readonly #epochs = new Map<Ring, { readonly number: number; readonly key: DataKey }>();
  readonly #cache = new Lru<DataKey>(CACHED_KEYS);
  /** Keys that are wanted in the same breath are made in one statement; null for whoever was destroyed. */
  readonly #making = new DataLoader<string, DataKey | null>(
    async (owners) => {
      const made = new Map(await this.#make([...new Set(owners)]));
      return owners.map((owner) => made.get(owner) ?? null);
    },
    { cache: false, maxBatchSize: MOST_MADE },
  );

  constructor(master: DataKey, safe: Safe, epochs: readonly Epoch[]) {
    this.#master = master;
    this.#safe = safe;
    for (const epoch of epochs) this.#epochKey(epoch);
  }

  /** The keys of owners, made where there are none; an owner without one was destroyed. */
  async ensure(owners: Iterable<string>): Promise<ReadonlyMap<string, DataKey>> {
    const found = new Map<string, DataKey>();
    const missing: string[] = [];
    for (const owner of new Set(owners)) {
      const cached = this.#cache.get(owner);
      if (cached) found.set(owner, cached);
      else missing.push(owner);
    }
    const made = await Promise.all(missing.map((owner) => this.#making.load(owner)));
    missing.forEach((owner, i) => {
      const key = made[i];
      if (key) found.set(owner, key);
    });
    return found;
  }

  async #make(owners: readonly string[]): Promise<readonly (readonly [string, DataKey])[]> {
    for (let attempt = 1; ; attempt += 1)
      try {
        const made = new Map(owners.map((owner) => [owner, freshKey()]));
        const kept = await this.#safe.ensureKeys(
          [...made].map(([owner, key]) => this.#wrapped(owner, key)),
        );
        return kept.map((key) => [key.owner, this.#own(key, made.get(key.owner))]);
      } catch (error) {
        if (!(error instanceof EpochMoved) || attempt === ATTEMPTS) throw error;
        for (const epoch of await this.#safe.epochs()) this.#epochKey(epoch);
      }
  }

  /** The key just made, where it is the one that was kept; else the one that stood before. */
  #own(kept: KeptKey, made: DataKey | undefined): DataKey {
    if (!made?.check.equals(kept.check)) return this.unlock(kept);
    this.#cache.set(kept.owner, made);
    return made;
  }

  #wrapped(owner: string, key: DataKey): NewKey {
    const ring = ringOf(owner);
    const epoch = this.#epochs.get(ring) ?? brokenKey();
    return {
      owner,
      ring,
      epoch: epoch.number,
      ...wrap(epoch.key, key, keyWords(owner, epoch.number)),
    };
  }

  /** The key of an owner as far as it is at hand. */
  cached(owner: string): DataKey | undefined {
    return this.#cache.get(owner);
  }

  /** Unwraps a kept key. */
  unlock(kept: KeptKey): DataKey {
    const cached = this.#cache.get(kept.owner);
    if (cached?.check.equals(kept.check)) return cached;
    const epoch = this.#epochKey(kept.epoch);
    const key = unwrap(epoch, kept, keyWords(kept.owner, kept.epoch.number)) ?? brokenKey();
    this.#cache.set(kept.owner, key);
    return key;
  }

  #epochKey(epoch: Epoch): DataKey {
    const known = this.#epochs.get(epoch.ring);
    if (known?.number === epoch.number) return known.key;
    const key = unwrap(this.#master, epoch, epochWords(epoch.ring, epoch.number)) ?? wrongMaster();
    // Another process has destroyed a key: whatever we hold of that time is let go.
    if (known) this.#cache.clear();
    this.#epochs.set(epoch.ring, { number: epoch.number, key });
    return key;
  }

  /** Lets go of the key of an owner: the next one who asks gets what stands in the vault. */
  forget(owner: string): void {
    this.#cache.delete(owner);
  }

  /** Destroys the keys of owners of one ring. What survives is wrapped anew, and the old wrapping is gone. */
  async destroy(owners: readonly string[]): Promise<void> {
    const [first] = owners;
    if (first === undefined) return;
    this.#cache.clear();
    await this.#safe.destroy(owners, ringOf(first), (standing) => this.#renewal(standing));
    this.#cache.clear();
  }

  #renewal(standing: Epoch): Renewal {
    const before = this.#epochKey(standing);
    const number = standing.number + 1;
    const after = freshKey();
    return {
      epoch: {
        ring: standing.ring,
        number,
        ...wrap(this.#master, after, epochWords(standing.ring, number)),
      },
      rewrap: ({ owner, check, wrapped }) =>
        wrap(
          after,
          unwrap(before, { check, wrapped }, keyWords(owner, standing.number)) ?? brokenKey(),
          keyWords(owner, number),
        ),
    };
  }

  /** How many unwrapped keys are held. */
  get held(): number {
    return this.#cache.size;
  }

  /** Lets go of every key. */
  close(): void {
    this.#cache.clear();
    this.#epochs.clear();
  }
}
