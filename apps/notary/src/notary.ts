import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, refuse, SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import { formatVerifierKey, logSigner, signCheckpoint } from '#ledger';
import type { Signer, VerifierKey } from '#ledger';
import { cosignedHead, outsidersAmong } from './cosigned.js';
import type { CosignedHead } from './cosigned.js';
import { grow, keptUntil } from './growing.js';
import { digestOf, headOf, trustOf } from './head.js';
import type { Head } from './head.js';
import { makeKey, readKey } from './keeping/notary-key.js';
import { remember } from './keeping/notary-memory.js';
import type { Remembered } from './keeping/notary-memory.js';
import { recallSigned } from './recalling.js';
import { statedTime, stampQuestion } from './stamping/time-stamp.js';
import type { World } from './world.js';

/** What came of sealing. */
export interface Sealed {
  /** The newest signed head; null while the register is empty. */
  readonly head: Head | null;
  /** Whether it was signed just now. */
  readonly fresh: boolean;
  /** When a time authority says that it existed; null where none is asked. */
  readonly confirmedAt: string | null;
  /** Why the authority could not be asked this time. */
  readonly unconfirmed: Refusal | null;
}

/** Who decided that a register goes on after a loss, and why. */
export interface Decision {
  readonly firstApproverId: string;
  readonly secondApproverId: string;
  readonly reason: string;
}

/** What is lost: everything between what was kept and what the last head covered. */
export interface Loss {
  readonly knownSize: number;
  readonly knownRoot: string;
  readonly foundPosition: number;
  readonly keptUntil: number;
  readonly origin: string;
}

const KEY = 'notary.key';
const NEXT_KEY = 'notary.next.key';

/**
 * Seals the register: alone holds the signing key, and never signs a tree that does not begin with the
 * last one it signed. Each seal takes numbered steps; where it dies between two, the next call goes on:
 *
 * 1. the tree grows in the folder of the ledger (nothing is signed, nobody is bound);
 * 2. the new head is proven to begin with the old one, and signed;
 * 3. the notary remembers it: from here on it can sign no other;
 * 4. it is published in the folder;
 * 5. the register is told, as an event;
 * 6. a time authority is asked, and the register is told of its answer.
 */
export class Notary {
  constructor(private readonly world: World) {}

  /** Seals everything that the register holds. Where all is sealed already, gives the last head again. */
  async seal(): Promise<Sealed> {
    return await this.world.alone(async () => {
      const { memory, key } = await this.#wake();
      const settled = await this.#settle(memory);
      const last = lastOf(settled);
      const size = await this.world.register.head();
      if (size <= (last?.size ?? 0)) return await this.#anchor(settled, false);
      const signed = await this.#sign(settled, size, [this.#signer(key)]);
      return await this.#anchor(await this.#settle(signed), true);
    });
  }

  /** Signs with a new key from here on; the head at the change bears both signatures. */
  async rotate(reason: string): Promise<Sealed> {
    return await this.world.alone(async () => {
      const { memory, key } = await this.#wake();
      const next =
        (await readKey(this.#file(NEXT_KEY))) ??
        (await makeKey(this.#file(NEXT_KEY), this.world.keep));
      const [from, to] = [key, next].map((one) => formatVerifierKey(this.#signer(one).key));
      await this.world.tell({
        id: uuidV5(SIJIL_NAMESPACE, `rotation:${from} ${to}`),
        kind: 'RecordKeyRotation',
        data: { from, to, reason },
      });
      const settled = await this.#settle(memory);
      const grown = { ...settled, keys: [...settled.keys, to ?? ''] };
      const signers = [this.#signer(key), this.#signer(next)];
      const signed = await this.#sign(grown, await this.world.register.head(), signers);
      await rename(this.#file(NEXT_KEY), this.#file(KEY));
      return await this.#anchor(await this.#settle(signed), true);
    });
  }

  /**
   * Goes on with a register that is behind its last head, by decision of two members: the register is
   * told what is lost, and a new log begins. The old heads and tiles stay as evidence.
   */
  async recover(decision: Decision): Promise<Loss> {
    return await this.world.alone(async () => {
      const { memory } = await this.#wake();
      const head = lastOf(memory);
      if (!head) return refuse('conflict', 'NOTHING_WAS_LOST', 'Nothing was ever sealed here.');
      const ended = [...memory.ended, head.signed];
      const origin = `${this.world.registerId}/restored-${ended.length}`;
      const loss: Loss = {
        knownSize: head.size,
        knownRoot: head.root,
        foundPosition: await this.world.register.head(),
        keptUntil: await keptUntil(this.world, head.at.size),
        origin,
      };
      // The register first: a decision that it refuses changes nothing.
      await this.world.tell({
        id: randomUUID(),
        kind: 'RecordRestoration',
        data: { ...loss, ...decision },
      });
      await this.world.ledger.setAside(`before-restoration-${ended.length}`);
      const next = { ...memory, origin, last: null, told: true, anchored: true, ended };
      await remember(this.world.secrets, next, this.world.keep);
      return loss;
    });
  }

  /**
   * Takes in what outsiders cosigned of a head of ours: kept beside it, and the register is told of each. Taken in
   * again, it changes nothing.
   */
  async countersign(cosigned: string, outsiders: readonly VerifierKey[]): Promise<CosignedHead> {
    return await this.world.alone(async () => {
      const known = await recallSigned(this.world);
      if (known?.last == null)
        return refuse('conflict', 'NOTHING_SEALED', 'This notary signed no head yet.', '/cosigned');
      const memory = await this.#settle(known);
      const { ledger, tell } = this.world;
      const trust = trustOf(memory);
      const found = await cosignedHead(
        ledger,
        trust,
        cosigned,
        outsidersAmong(outsiders, trust.keys),
      );
      const { size, digest } = found.head;
      for (const { text, digest: tokenDigest, witness, at } of found.cosignatures) {
        await ledger.keepCosigned(BigInt(size), tokenDigest, text);
        await tell({
          id: uuidV5(SIJIL_NAMESPACE, `anchor:${tokenDigest}`),
          kind: 'AnchorCheckpoint',
          data: {
            size,
            digest,
            kind: 'cosignature',
            authority: formatVerifierKey(witness),
            confirmedAt: at,
            tokenDigest,
          },
        });
      }
      return found;
    });
  }

  /** The key and the memory of what it signed; both are made at the first call. */
  async #wake(): Promise<{ readonly memory: Remembered; readonly key: KeyObject }> {
    const { world } = this;
    const known = await recallSigned(world);
    let key = await readKey(this.#file(KEY));
    if (known === null) {
      key ??= await makeKey(this.#file(KEY), world.keep);
      const memory: Remembered = {
        origin: world.registerId,
        keys: [formatVerifierKey(this.#signer(key).key)],
        last: null,
        told: true,
        anchored: true,
        ended: [],
      };
      await remember(world.secrets, memory, world.keep);
      return { memory, key };
    }
    if (key && this.#isNewest(key, known)) return { memory: known, key };
    // It died between remembering the change of its key and putting the new one in place.
    const next = await readKey(this.#file(NEXT_KEY));
    if (next && this.#isNewest(next, known)) {
      await rename(this.#file(NEXT_KEY), this.#file(KEY));
      return { memory: known, key: next };
    }
    return refuse(
      'unavailable',
      'NOTARY_KEY_MISSING',
      `The signing key ${this.#file(KEY)} is missing or is not the one that signed last. Put it back from where it is kept.`,
    );
  }

  async #sign(memory: Remembered, size: number, signers: readonly Signer[]): Promise<Remembered> {
    const last = lastOf(memory);
    const root = await grow(this.world, last?.at ?? null, BigInt(size)); // Steps 1 and 2.
    const checkpoint = { origin: memory.origin, size: BigInt(size), root, extensions: [] };
    const signed = signCheckpoint(checkpoint, signers);
    const next = { ...memory, last: signed, told: false, anchored: false };
    await remember(this.world.secrets, next, this.world.keep); // Step 3.
    return next;
  }

  /** Steps 4 and 5, wherever they were left off. */
  async #settle(memory: Remembered): Promise<Remembered> {
    const head = lastOf(memory);
    if (!head) return memory;
    const { ledger } = this.world;
    if ((await ledger.checkpoint()) !== head.signed)
      await ledger.publish(BigInt(head.size), head.signed);
    await ledger.publishKeys(memory.keys);
    if (memory.told) return memory;
    await this.world.tell({
      id: uuidV5(SIJIL_NAMESPACE, `seal:${head.digest}`),
      kind: 'SealCheckpoint',
      data: {
        size: head.size,
        root: head.root,
        key: memory.keys.at(-1) ?? '',
        digest: head.digest,
      },
    });
    const told = { ...memory, told: true };
    await remember(this.world.secrets, told, this.world.keep);
    return told;
  }

  /** Step 6. An authority that does not answer keeps nobody from sealing. */
  async #anchor(memory: Remembered, fresh: boolean): Promise<Sealed> {
    const head = lastOf(memory);
    const { authority, ledger } = this.world;
    const said = { head, fresh, confirmedAt: null, unconfirmed: null };
    if (!head) return said;
    const size = BigInt(head.size);
    const hash = Buffer.from(head.digest, 'hex');
    try {
      const kept = await ledger.anchorOf(size);
      if (!authority || memory.anchored)
        return { ...said, confirmedAt: kept && statedTime(kept, { hash }) };
      const question = stampQuestion(hash);
      const answer = kept ?? (await authority.ask(question.bytes));
      const confirmedAt = statedTime(answer, kept ? { hash } : question);
      if (!kept) await ledger.anchor(size, answer);
      const tokenDigest = digestOf(answer);
      await this.world.tell({
        id: uuidV5(SIJIL_NAMESPACE, `anchor:${tokenDigest}`),
        kind: 'AnchorCheckpoint',
        data: {
          size: head.size,
          digest: head.digest,
          kind: 'rfc3161',
          authority: authority.name,
          confirmedAt,
          tokenDigest,
        },
      });
      await remember(this.world.secrets, { ...memory, anchored: true }, this.world.keep);
      return { ...said, confirmedAt };
    } catch (error) {
      if (error instanceof Refusal) return { ...said, unconfirmed: error };
      throw error;
    }
  }

  #signer(key: KeyObject): Signer {
    return logSigner(this.world.registerId, key);
  }

  #isNewest(key: KeyObject, { keys }: Remembered): boolean {
    return keys.at(-1) === formatVerifierKey(this.#signer(key).key);
  }

  #file(name: string): string {
    return join(this.world.secrets, name);
  }
}

const lastOf = (memory: Remembered) =>
  memory.last === null ? null : headOf(memory.last, trustOf(memory));
