import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Refusal, refuse } from '#kernel';
import type { Protected } from '#kernel';
import { checkCommitment, commitmentTo } from '#events';
import type { Part } from '#events';
import { fileOwner, personOwner, streamOwner } from './keys/key-ring.js';
import type { KeyRing } from './keys/key-ring.js';
import type { FoundIdentity, IdentityAt, NewIdentity, Safe } from './keys/safe.js';
import { refuseToken } from './seal/box.js';
import type { DataKey } from './seal/data-key.js';
import { openIdentity, sealIdentity } from './seal/identity-part.js';
import { NAMES_VERSION, soughtTokens, tokensOf } from './seal/name-token.js';
import { openToken, readToken, textToken } from './seal/text-token.js';
import { Vault } from './vault.js';
import type {
  Identity,
  IdentityRequest,
  Namesake,
  NameSearch,
  OpenRequest,
  Sealed,
  SealedClass,
  Sealing,
} from './vault.js';

/** More people of one name than anybody looks through. */
const MOST_NAMESAKES = 10_000;
const INDEXED_AT_ONCE = 500;

const personIdOf = (owner: string): string => owner.slice(personOwner('').length);

const isText = (part: Part): part is Part & { readonly class: SealedClass } =>
  part.class === 'confidential' || part.class === 'work';

const personOf = ({ personId }: Sealing): string =>
  personId ??
  refuse(
    'invalid',
    'VAULT_PERSON_MISSING',
    'An identity can only be kept for a person that is named.',
  );

const named = (sha256: string): string =>
  /^[0-9a-f]{64}$/.test(sha256)
    ? sha256
    : refuse(
        'invalid',
        'VAULT_FILE_UNNAMED',
        'A file is named by the SHA-256 of its bytes, in hexadecimal.',
      );

const fileDestroyed = (): never =>
  refuse(
    'conflict',
    'FILE_DISPOSED_OF',
    'These bytes were returned or destroyed by order. They cannot be read here, nor taken in again.',
  );

/** The sealing itself, the same wherever keys are kept: adapters only bring their safe. */
export class SealingVault extends Vault {
  readonly #safe: Safe;
  readonly #ring: KeyRing;
  readonly #secret: DataKey;
  readonly #macKeys = new Map<string, KeyObject>();

  constructor(safe: Safe, ring: KeyRing, secret: DataKey) {
    super();
    this.#safe = safe;
    this.#ring = ring;
    this.#secret = secret;
  }

  override async seal(sealings: readonly Sealing[]): Promise<readonly Sealed[]> {
    const owners = sealings.flatMap((sealing) =>
      sealing.parts.flatMap((part) => {
        if (part.class === 'identity') return [personOwner(personOf(sealing))];
        return isText(part) ? [streamOwner(sealing.stream)] : [];
      }),
    );
    const keys = await this.#ring.ensure(owners);
    const kept: NewIdentity[] = [];
    const sealed = sealings.map((sealing) => {
      const tokens: Partial<Record<SealedClass, string>> = {};
      for (const part of sealing.parts)
        if (part.class === 'identity') kept.push(...this.#keepable(sealing, part, keys));
        else if (isText(part)) {
          const key = keys.get(streamOwner(sealing.stream)) ?? refuseToken();
          tokens[part.class] = textToken(key, part, { ...sealing, class: part.class });
        }
      return { eventId: sealing.eventId, tokens };
    });
    if (kept.length > 0) await this.#safe.keepIdentities(kept);
    return sealed;
  }

  #keepable(
    sealing: Sealing,
    part: Part,
    keys: ReadonlyMap<string, DataKey>,
  ): readonly NewIdentity[] {
    const personId = personOf(sealing);
    const owner = personOwner(personId);
    const key = keys.get(owner);
    if (!key) return []; // Destroyed: what comes afterwards goes the same way.
    const at = { eventId: sealing.eventId, personId, commitment: commitmentTo(part) };
    return [
      {
        eventId: at.eventId,
        commitment: at.commitment,
        owner,
        check: key.check,
        sealed: sealIdentity(key, part, at),
        tokens: tokensOf(this.#secret, JSON.parse(part.text) as Record<string, unknown>),
      },
    ];
  }

  override async open(requests: readonly OpenRequest[]): Promise<readonly (Part | null)[]> {
    const tokens = requests.map((request) => ({ request, token: readToken(request.token) }));
    const keys = new Map<string, DataKey>();
    const missing = tokens.filter(({ request }) => {
      const owner = streamOwner(request.stream);
      const cached = this.#ring.cached(owner);
      if (cached) keys.set(owner, cached);
      return !cached;
    });
    const elsewhere = new Set<string>();
    const owners = new Set(missing.map(({ request }) => streamOwner(request.stream)));
    const look = async (at: readonly string[], checks: readonly Buffer[]): Promise<void> => {
      if (at.length + checks.length === 0) return;
      for (const kept of await this.#safe.keys(at, checks))
        if (owners.has(kept.owner)) keys.set(kept.owner, this.#ring.unlock(kept));
        else elsewhere.add(kept.check.toString('hex'));
    };
    await look([...owners], []);
    // Only of a token whose stream has no key is it asked whether its key belongs to another.
    const keyless = missing.filter(({ request }) => !keys.has(streamOwner(request.stream)));
    const checks = new Map(keyless.map(({ token }) => [token.check.toString('hex'), token.check]));
    await look([], [...checks.values()]);
    return tokens.map(({ request, token }) => {
      const key = keys.get(streamOwner(request.stream));
      if (key) return checkCommitment(openToken(key, token, request), request.commitment);
      // A token whose key belongs to another stream was moved here; one whose key is nowhere is withheld.
      return elsewhere.has(token.check.toString('hex')) ? refuseToken() : null;
    });
  }

  override async identities(
    requests: readonly IdentityRequest[],
  ): Promise<readonly (Identity | null)[]> {
    if (requests.length === 0) return [];
    const found = new Map(
      (await this.#safe.identities(requests)).map((kept) => [
        `${kept.eventId} ${kept.commitment}`,
        kept,
      ]),
    );
    return requests.map((at) => {
      const kept = found.get(`${at.eventId} ${at.commitment}`);
      if (!kept) return null;
      return kept.owner === personOwner(at.personId) ? this.#opened(kept, at) : refuseToken();
    });
  }

  #opened(kept: FoundIdentity, at: IdentityRequest): Identity | null {
    if (!kept.key) return null;
    const key = this.#ring.unlock(kept.key);
    return key.check.equals(kept.check) ? openIdentity(key, kept.sealed, at) : refuseToken();
  }

  override async namesakes(
    name: Protected<string>,
    { most = MOST_NAMESAKES, unfinished = false }: NameSearch = {},
  ): Promise<readonly Namesake[]> {
    const tokens = soughtTokens(this.#secret, name.reveal(), unfinished);
    if (tokens.length === 0) return [];
    const found = await this.#safe.withTokens(tokens, most + 1);
    if (found.length > most)
      refuse(
        'invalid',
        'NAME_TOO_COMMON',
        `More than ${most} people have a name like this. Please give more of it.`,
      );
    return found.map(({ owner, ...at }) => ({ ...at, personId: personIdOf(owner) }));
  }

  override async indexNames(
    options: { readonly anyway?: boolean; readonly progress?: (parts: number) => void } = {},
  ): Promise<number> {
    if (!options.anyway && (await this.#safe.indexVersion()) === NAMES_VERSION) return 0;
    let parts = 0;
    for (let after: IdentityAt | null = null; ;) {
      const page: readonly FoundIdentity[] = await this.#safe.identitiesAfter(
        after,
        INDEXED_AT_ONCE,
      );
      after = page.at(-1) ?? null;
      if (!after) break;
      await this.#safe.replaceTokens(page.flatMap((kept) => this.#indexed(kept)));
      parts += page.length;
      options.progress?.(parts);
    }
    await this.#safe.noteIndexed(NAMES_VERSION);
    return parts;
  }

  #indexed(kept: FoundIdentity) {
    const { eventId, commitment, owner } = kept;
    const personId = personIdOf(owner);
    try {
      const identity = this.#opened(kept, { eventId, commitment, personId });
      return identity ? [{ eventId, commitment, tokens: tokensOf(this.#secret, identity) }] : [];
    } catch (error) {
      // A part that was tampered with is named by an audit. Here it is found by no name.
      if (error instanceof Refusal) return [{ eventId, commitment, tokens: [] }];
      throw error;
    }
  }

  override mac(domain: string, text: string | Uint8Array): string {
    return createHmac('sha256', this.#macKey(domain)).update(text).digest('hex');
  }

  /** One key for each of the few words that name what a mac is made of. */
  #macKey(domain: string): KeyObject {
    const known = this.#macKeys.get(domain);
    if (known) return known;
    const bytes = createHmac('sha256', this.#secret.key).update(`sijil/mac/v1:${domain}`).digest();
    const key = createSecretKey(bytes);
    this.#macKeys.set(domain, key);
    return key;
  }

  override async fileKey(sha256: string): Promise<Uint8Array> {
    const owner = fileOwner(named(sha256));
    // Never from memory: another process may have destroyed it since.
    this.#ring.forget(owner);
    const key = (await this.#ring.ensure([owner])).get(owner) ?? fileDestroyed();
    return new Uint8Array(key.key.export());
  }

  override destroyPerson(personId: string): Promise<void> {
    return this.#ring.destroy([personOwner(personId)]);
  }

  override async destroyFiles(sha256s: readonly string[]): Promise<void> {
    if (sha256s.length > 0) await this.#ring.destroy(sha256s.map(named).map(fileOwner));
  }

  override async destroyedFiles(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    return await this.#destroyed(sha256s, fileOwner);
  }

  override async destroyedPersons(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return await this.#destroyed(personIds, personOwner);
  }

  async #destroyed(
    names: readonly string[],
    ownerOf: (name: string) => string,
  ): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    const destroyed = await this.#safe.destroyed(names.map(ownerOf));
    return new Set(names.filter((name) => destroyed.has(ownerOf(name))));
  }

  override async close(): Promise<void> {
    this.#ring.close();
    this.#macKeys.clear();
    await this.#safe.close();
  }
}
