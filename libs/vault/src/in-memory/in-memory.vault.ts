import { KeyRing, firstEpochs } from '../keys/key-ring.js';
import { freshKey } from '../seal/data-key.js';
import type { DataKey } from '../seal/data-key.js';
import { SealingVault } from '../sealing-vault.js';
import { InMemorySafe } from './in-memory.safe.js';

/** What outlives one opening of a vault in memory. */
interface Memory {
  readonly master: DataKey;
  readonly secret: DataKey;
  readonly safe: InMemorySafe;
}

const newMemory = (): Memory => {
  const master = freshKey();
  return { master, secret: freshKey(), safe: new InMemorySafe(firstEpochs(master)) };
};

/** A test double: it seals as the real vault does, but nothing outlives the process. */
export class InMemoryVault extends SealingVault {
  readonly #memory: Memory;

  constructor(memory: Memory = newMemory()) {
    super(
      memory.safe,
      new KeyRing(memory.master, memory.safe, memory.safe.standing()),
      memory.secret,
    );
    this.#memory = memory;
  }

  /** The same vault as another process would open it. */
  again(): InMemoryVault {
    return new InMemoryVault(this.#memory);
  }

  /** What is kept, for tests that look or meddle. */
  get safe(): InMemorySafe {
    return this.#memory.safe;
  }
}
