import { EpochMoved } from '../keys/safe.js';
import type {
  Epoch,
  FoundIdentity,
  KeptIdentity,
  KeptKey,
  IdentityAt,
  NewIdentity,
  NewKey,
  Renewal,
  Ring,
  Safe,
} from '../keys/safe.js';

/** A safe in memory: what the database would hold, as maps. */
export class InMemorySafe implements Safe {
  readonly #epochs = new Map<Ring, Epoch>();
  readonly #keys = new Map<string, NewKey>();
  readonly #destroyed = new Set<string>();
  readonly #identities = new Map<string, NewIdentity>();
  #indexed = 0;

  constructor(epochs: readonly Epoch[]) {
    for (const epoch of epochs) this.#epochs.set(epoch.ring, epoch);
  }

  /** The epochs that stand. */
  standing(): readonly Epoch[] {
    return [...this.#epochs.values()];
  }

  epochs(): Promise<readonly Epoch[]> {
    return Promise.resolve(this.standing());
  }

  ensureKeys(fresh: readonly NewKey[]): Promise<readonly KeptKey[]> {
    if (fresh.some((key) => this.#epochs.get(key.ring)?.number !== key.epoch))
      return Promise.reject(new EpochMoved());
    for (const key of fresh)
      if (!this.#keys.has(key.owner) && !this.#destroyed.has(key.owner))
        this.#keys.set(key.owner, key);
    return Promise.resolve(fresh.flatMap(({ owner }) => this.#kept(owner)));
  }

  #kept(owner: string): readonly KeptKey[] {
    const key = this.#keys.get(owner);
    const epoch = key && this.#epochs.get(key.ring);
    return epoch ? [{ owner, check: key.check, wrapped: key.wrapped, epoch }] : [];
  }

  keys(owners: readonly string[], checks: readonly Buffer[]): Promise<readonly KeptKey[]> {
    const found = [...this.#keys.values()].filter(
      ({ owner, check }) => owners.includes(owner) || checks.some((c) => c.equals(check)),
    );
    return Promise.resolve(found.flatMap(({ owner }) => this.#kept(owner)));
  }

  keepIdentities(parts: readonly NewIdentity[]): Promise<void> {
    for (const part of parts) {
      const at = `${part.eventId} ${part.commitment}`;
      const stands = this.#keys.get(part.owner)?.check.equals(part.check);
      if (stands && !this.#identities.has(at)) this.#identities.set(at, part);
    }
    return Promise.resolve();
  }

  identities(
    at: readonly { eventId: string; commitment: string }[],
  ): Promise<readonly FoundIdentity[]> {
    const found = at.flatMap(
      ({ eventId, commitment }) => this.#identities.get(`${eventId} ${commitment}`) ?? [],
    );
    return Promise.resolve(found.map((part) => ({ ...part, key: this.#kept(part.owner)[0] })));
  }

  withTokens(
    tokens: readonly (readonly Buffer[])[],
    most: number,
  ): Promise<readonly (IdentityAt & { readonly owner: string })[]> {
    const has = (part: NewIdentity): boolean =>
      tokens.every((any) => any.some((token) => part.tokens.some((one) => one.equals(token))));
    const found = [...this.#identities.values()].filter(has).slice(0, most);
    return Promise.resolve(
      found.map(({ eventId, commitment, owner }) => ({ eventId, commitment, owner })),
    );
  }

  identitiesAfter(after: IdentityAt | null, most: number): Promise<readonly FoundIdentity[]> {
    const from = after === null ? '' : `${after.eventId} ${after.commitment}`;
    const found = [...this.#identities].filter(([at]) => at > from).sort();
    return Promise.resolve(
      found.slice(0, most).map(([, part]) => ({ ...part, key: this.#kept(part.owner)[0] })),
    );
  }

  replaceTokens(
    parts: readonly (IdentityAt & { readonly tokens: readonly Buffer[] })[],
  ): Promise<void> {
    for (const { eventId, commitment, tokens } of parts) {
      const at = `${eventId} ${commitment}`;
      const part = this.#identities.get(at);
      if (part) this.#identities.set(at, { ...part, tokens });
    }
    return Promise.resolve();
  }

  indexVersion(): Promise<number> {
    return Promise.resolve(this.#indexed);
  }

  noteIndexed(version: number): Promise<void> {
    this.#indexed = version;
    return Promise.resolve();
  }

  destroyed(owners: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(owners.filter((owner) => this.#destroyed.has(owner))));
  }

  destroy(
    owners: readonly string[],
    ring: Ring,
    renewal: (standing: Epoch) => Renewal,
  ): Promise<void> {
    for (const owner of owners) this.#destroyed.add(owner);
    const standing = this.#epochs.get(ring);
    if (!standing || !owners.some((owner) => this.#keys.has(owner))) return Promise.resolve();
    const { epoch, rewrap } = renewal(standing);
    for (const owner of owners) this.#keys.delete(owner);
    for (const [at, part] of this.#identities)
      if (owners.includes(part.owner)) this.#identities.delete(at);
    for (const key of this.#keys.values())
      if (key.ring === ring)
        this.#keys.set(key.owner, { ...key, ...rewrap(key), epoch: epoch.number });
    this.#epochs.set(ring, epoch);
    return Promise.resolve();
  }

  /** Lets a test do to what is kept what a thief of the database could. */
  tamper(change: (identity: KeptIdentity) => KeptIdentity): void {
    for (const [at, part] of this.#identities)
      this.#identities.set(at, { ...part, ...change(part) });
  }

  /** All that is kept, as a thief would find it. */
  atRest(): string {
    return JSON.stringify([
      ...this.#epochs.values(),
      ...this.#keys.values(),
      ...this.#identities.values(),
    ]);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
