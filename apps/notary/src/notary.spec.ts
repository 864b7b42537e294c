import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envelopeOf, readEvent } from '#events';
import { InMemoryEventStore } from '#event-store';
import {
  cosignCheckpoint,
  formatVerifierKey,
  leafHash,
  logSigner,
  parseVerifierKey,
  rootOf,
  signCheckpoint,
  TileTree,
  verifyCheckpoint,
  witnessSigner,
} from '#ledger';
import { readKey } from './keeping/notary-key.js';
import { recall, remember } from './keeping/notary-memory.js';
import { LedgerFolder } from './keeping/ledger-folder.js';
import { Died, openBench } from './notary.fixture.js';
import type { Bench } from './notary.fixture.js';
import { needStanding, standingOf } from './standing.js';
import { isDue, watch } from './watching.js';

const leavesOf = async ({ store }: Bench) =>
  (await store.readAll(0, 100_000)).map(({ leaf }) => leafHash(Buffer.from(leaf)));
const types = async ({ store }: Bench) =>
  (await store.readAll(0, 100_000)).map(({ leaf }) => envelopeOf(leaf).type);
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('the notary', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.drop());

  it('signs the root over all envelopes, publishes it with its tiles, and tells the register', async () => {
    await bench.admit(300);
    const leaves = await leavesOf(bench);
    const { head, fresh } = await bench.notary.seal();
    expect(fresh).toBe(true);
    expect(head?.size).toBe(leaves.length);
    expect(head?.root).toBe(Buffer.from(rootOf(leaves)).toString('hex'));

    const keys = (await readFile(join(bench.world.ledger.folder, 'log.vkey'), 'utf8')).trim();
    const published = (await bench.world.ledger.checkpoint()) ?? '';
    const at = verifyCheckpoint(published, {
      origin: bench.world.registerId,
      keys: [parseVerifierKey(keys)],
    });
    expect(at.size).toBe(BigInt(leaves.length));
    expect(await new TileTree(bench.world.ledger, at.size).leafHashes(1n)).toEqual(
      leaves.slice(256, 512),
    );
    const [told] = await bench.store.readAll(leaves.length, 10);
    expect(told && readEvent(told).fact).toMatchObject({
      type: 'CheckpointSealed',
      data: { size: leaves.length, root: head?.root, digest: head?.digest, key: keys },
    });
    expect(told && envelopeOf(told.leaf).by).toBe('process:notary');
  });

  it('keeps its key and its memory to itself', async () => {
    await bench.notary.seal();
    for (const name of ['notary.key', 'memory.json'])
      expect((await stat(join(bench.world.secrets, name))).mode & 0o777).toBe(0o600);
    expect((await stat(bench.world.secrets)).mode & 0o077).toBe(0);
    await chmod(join(bench.world.secrets, 'notary.key'), 0o644);
    await expect(bench.notary.seal()).rejects.toEqual(refusal('NOTARY_KEY_OPEN'));
  });

  it('dies at every step of sealing and ends as if in one go', async () => {
    await bench.admit(3);
    await bench.notary.seal();
    for (const dies of ['before', 'after'] as const)
      for (let step = 0, finished = false; !finished; step += 1) {
        expect(step).toBeLessThan(30);
        await bench.admit(2);
        let left = step;
        const doomed =
          <A extends readonly unknown[]>(work: (...given: A) => Promise<void>) =>
          async (...given: A): Promise<void> => {
            if (left === 0 && dies === 'before') throw new Died();
            await work(...given);
            if (left-- === 0) throw new Died();
          };
        const { keep, tell } = bench.world;
        const ledger = new LedgerFolder(bench.world.ledger.folder, doomed(keep));
        const dying = bench.with({ ledger, keep: doomed(keep), tell: doomed(tell) });
        try {
          await dying.notary.seal();
          finished = true;
        } catch (error) {
          if (!(error instanceof Died)) throw error;
        }
        const { head } = await bench.notary.seal();
        const leaves = await leavesOf(bench);
        const root = rootOf(leaves.slice(0, head?.size ?? 0));
        expect(head?.root).toBe(Buffer.from(root).toString('hex'));
        expect(await bench.world.ledger.checkpoint()).toBe(head?.signed);
        expect((await recall(bench.world.secrets))?.told).toBe(true);
      }
    // Every head that was ever published is told of exactly once.
    const sizes = await bench.world.ledger.sizes();
    const seals = (await bench.store.readAll(0, 10_000)).flatMap((event) => {
      const { fact } = readEvent(event);
      return fact.type === 'CheckpointSealed' ? [BigInt(fact.data.size)] : [];
    });
    expect(seals).toEqual(sizes);
  });

  it('never signs a tree that does not begin with the last one', async () => {
    await bench.admit(5);
    const { head } = await bench.notary.seal();
    const events = await bench.store.readAll(0, 100);
    // The same number of events and more, but the last sealed one is another.
    const other = events.map((event, i) =>
      i === 2 ? { ...event, leaf: event.leaf.replace('process:sijil', 'process:other') } : event,
    );
    const tampered = {
      head: () => Promise.resolve(other.length),
      readAll: (after: number, limit: number) => Promise.resolve(other.slice(after, after + limit)),
    };
    await rm(join(bench.world.ledger.folder, 'tile'), { recursive: true });
    await expect(bench.with({ register: tampered }).notary.seal()).rejects.toEqual(
      refusal('CONSISTENCY_NOT_PROVEN'),
    );
    expect(await bench.world.ledger.checkpoint()).toBe(head?.signed);
    // The folder was damaged too: from the true register it is made again.
    expect((await bench.notary.seal()).fresh).toBe(true);
  });

  it('does not sign again where its memory was put back to an older state', async () => {
    await bench.notary.seal();
    const old = await recall(bench.world.secrets);
    await bench.admit(2);
    const { head } = await bench.notary.seal();
    if (old) await remember(bench.world.secrets, old, bench.world.keep);
    await bench.notary.seal();
    expect((await recall(bench.world.secrets))?.last).not.toBe(old?.last);
    expect(await bench.world.ledger.checkpointOf(BigInt(head?.size ?? 0))).toBe(head?.signed);
    await rm(join(bench.world.secrets, 'memory.json'));
    await expect(bench.notary.seal()).rejects.toEqual(refusal('NOTARY_MEMORY_LOST'));
    await writeFile(join(bench.world.secrets, 'memory.json'), '{}');
    await expect(bench.notary.seal()).rejects.toEqual(refusal('NOTARY_MEMORY_DAMAGED'));
  });

  it('keeps two heads that contradict each other as evidence, and signs no more', async () => {
    await bench.admit(1);
    const { head } = await bench.notary.seal();
    const key = await readKey(join(bench.world.secrets, 'notary.key'));
    if (!key || !head) throw new Error('There is no key.');
    const second = signCheckpoint(
      { origin: head.origin, size: BigInt(head.size), root: new Uint8Array(32), extensions: [] },
      [logSigner(bench.world.registerId, key)],
    );
    await writeFile(join(bench.world.ledger.folder, 'checkpoint'), second);
    await bench.admit(1);
    await expect(bench.notary.seal()).rejects.toEqual(refusal('HEADS_CONTRADICT'));
    const kept = join(bench.world.ledger.folder, 'contradictions');
    const { readdir } = await import('node:fs/promises');
    const texts = await Promise.all(
      (await readdir(kept)).map((name) => readFile(join(kept, name), 'utf8')),
    );
    expect(texts.sort()).toEqual([head.signed, second].sort());
  });

  it('changes its key: the head at the change bears both signatures', async () => {
    await bench.admit(1);
    const before = await bench.notary.seal();
    await bench.admit(1);
    const { head } = await bench.notary.rotate('Once a year.');
    const keys = (await recall(bench.world.secrets))?.keys ?? [];
    expect(keys).toHaveLength(2);
    for (const key of keys)
      expect(
        verifyCheckpoint(head?.signed ?? '', {
          origin: bench.world.registerId,
          keys: [parseVerifierKey(key)],
        }).size,
      ).toBe(BigInt(head?.size ?? 0));
    expect(before.head?.size).toBeLessThan(head?.size ?? 0);
    expect(await types(bench)).toContain('KeyRotated');
    await bench.admit(1);
    const after = await bench.notary.seal();
    const [old, next] = keys.map(parseVerifierKey);
    const trust = (key: typeof old) => ({
      origin: bench.world.registerId,
      keys: key ? [key] : [],
    });
    expect(() => verifyCheckpoint(after.head?.signed ?? '', trust(old))).toThrow();
    expect(verifyCheckpoint(after.head?.signed ?? '', trust(next)).size).toBeGreaterThan(0n);
  });

  it('knows a register that is behind its last head, or another one, and refuses to go on', async () => {
    expect(await standingOf(bench.world)).toEqual({ kind: 'unsealed' });
    await bench.admit(4);
    const all = await bench.store.readAll(0, 100);
    await bench.notary.seal();
    expect(await standingOf(bench.world)).toMatchObject({
      kind: 'sound',
      position: all.length + 1,
    });

    const older = bench.with({ register: new InMemoryEventStore() });
    const standing = await standingOf(older.world);
    expect(standing).toMatchObject({
      kind: 'behind',
      position: 0,
      head: { size: all.length },
    });
    expect(() => needStanding(standing)).toThrow(refusal('REGISTER_BEHIND_CHECKPOINT') as Error);

    const others = [...all, ...all].map((event) => ({
      ...event,
      leaf: event.leaf.replace('process:sijil', 'process:other'),
    }));
    const another = bench.with({
      register: {
        head: () => Promise.resolve(others.length),
        readAll: (after, limit) => Promise.resolve(others.slice(after, after + limit)),
      },
    });
    expect(await standingOf(another.world)).toMatchObject({ kind: 'another' });
  });

  it('is held to what was published where its memory lies with somebody else', async () => {
    await bench.admit(4);
    const { head } = await bench.notary.seal();
    const secrets = join(bench.world.secrets, 'of-nobody');
    expect(await standingOf(bench.with({ secrets }).world)).toMatchObject({ kind: 'sound' });
    const older = bench.with({ secrets, register: new InMemoryEventStore() });
    expect(await standingOf(older.world)).toMatchObject({
      kind: 'behind',
      head: { size: head?.size },
    });
    // What is not signed by a key beside it says nothing.
    await writeFile(join(bench.world.ledger.folder, 'log.vkey'), '');
    expect(await standingOf(older.world)).toEqual({ kind: 'unsealed' });
  });

  it('takes in what an outsider cosigned of a head of its own, once, and nothing else', async () => {
    const seed = (byte: number) => new Uint8Array(32).fill(byte);
    const outsider = witnessSigner('an-outsider', seed(7), 1_790_000_000n);
    await expect(bench.notary.countersign('', [outsider.key])).rejects.toEqual(
      refusal('NOTHING_SEALED'),
    );
    const first = (await bench.notary.seal()).head;
    await bench.admit(3);
    await bench.notary.seal();
    const signed = first?.signed ?? '';
    const cosigned = cosignCheckpoint(signed, [
      outsider,
      witnessSigner('somebody', seed(6), 1_790_000_000n),
    ]);
    const told = (await types(bench)).length;
    const [found, again] = [
      await bench.notary.countersign(cosigned, [outsider.key]),
      await bench.notary.countersign(cosigned, [outsider.key]),
    ];
    expect(again).toEqual(found);
    const [one] = found.cosignatures;
    expect(found.cosignatures).toHaveLength(1);
    // Without the line of somebody whom nobody named.
    expect(one?.text).toBe(cosignCheckpoint(signed, [outsider]));
    expect(await bench.world.ledger.cosignedOf(BigInt(first?.size ?? 0))).toEqual([one?.text]);
    const all = await bench.store.readAll(0, 100);
    expect(all).toHaveLength(told + 1);
    const last = all.at(-1);
    expect(last && readEvent(last).fact).toMatchObject({
      type: 'CheckpointAnchored',
      data: {
        size: first?.size,
        digest: first?.digest,
        kind: 'cosignature',
        authority: formatVerifierKey(outsider.key),
        confirmedAt: '2026-09-21T14:13:20.000Z',
        tokenDigest: one?.digest,
      },
    });

    const key = await readKey(join(bench.world.secrets, 'notary.key'));
    if (!key) throw new Error('There is a key.');
    const self = witnessSigner('an-outsider', key, 1_790_000_000n);
    const log = logSigner(bench.world.registerId, key);
    const never = { origin: bench.world.registerId, size: 3n, root: seed(1), extensions: [] };
    const far = witnessSigner('an-outsider', seed(7), 2n ** 62n);
    for (const [text, witness, code] of [
      [cosignCheckpoint(signed, [self]), self.key, 'WITNESS_NOT_OUTSIDE'],
      [signed, outsider.key, 'CHECKPOINT_NOT_WITNESSED'],
      [cosigned, witnessSigner('unknown', seed(5), 0n).key, 'CHECKPOINT_NOT_WITNESSED'],
      [(one?.text ?? '').replace(/.{8}==\n$/, 'AAAAAAAA==\n'), outsider.key, 'NOTE_'],
      [signCheckpoint(never, [log, outsider]), outsider.key, 'HEAD_NOT_PUBLISHED'],
      [signCheckpoint(never, [outsider]), outsider.key, 'NOTE_NOT_SIGNED'],
      [cosignCheckpoint(signed, [far]), far.key, 'COSIGNATURE_TIME_UNKNOWN'],
    ] as const)
      await expect(bench.notary.countersign(text, [witness])).rejects.toMatchObject({
        code: expect.stringContaining(code) as string,
      });
    expect(await bench.store.readAll(0, 100)).toHaveLength(told + 1);
  });

  it('goes on after a loss only by two, says what is lost, and keeps the old heads', async () => {
    await bench.admit(2);
    const members = (await bench.store.readAll(0, 100)).flatMap((event) => {
      const { fact } = readEvent(event);
      return fact.type === 'MemberAdmitted' ? [fact.data.memberId] : [];
    });
    const older = await bench.store.readAll(0, 100);
    await bench.admit(3);
    const { head } = await bench.notary.seal();
    const decision = {
      firstApproverId: members[0] ?? '',
      secondApproverId: members[1] ?? '',
      reason: 'The disk broke, and this is the newest copy.',
    };
    await expect(bench.notary.recover(decision)).rejects.toEqual(refusal('NOTHING_WAS_LOST'));

    const back = await bench.rolledBackTo(older);
    await expect(back.notary.seal()).resolves.toMatchObject({ fresh: false });
    for (const [wrong, code] of [
      [{ ...decision, secondApproverId: decision.firstApproverId }, 'RESTORATION_NEEDS_TWO'],
      [{ ...decision, reason: '' }, 'REASON_MISSING'],
      [{ ...decision, secondApproverId: members[0]?.replace(/^./, '0') ?? '' }, 'RESTORATION_'],
    ] as const)
      await expect(back.notary.recover(wrong)).rejects.toMatchObject({
        code: expect.stringContaining(code) as string,
      });
    const lost = await back.notary.recover(decision);
    expect(lost).toMatchObject({ knownSize: head?.size, keptUntil: older.length });
    const last = (await back.store.readAll(0, 100)).at(-1);
    expect(last && readEvent(last).fact).toMatchObject({
      type: 'Restored',
      data: { knownSize: head?.size, knownRoot: head?.root, keptUntil: older.length },
    });
    expect((await standingOf(back.world)).kind).toBe('unsealed');
    const again = await back.notary.seal();
    expect(again.head?.origin).toBe(`${bench.world.registerId}/restored-1`);
    const kept = join(bench.world.ledger.folder, 'before-restoration-1/checkpoint');
    expect(await readFile(kept, 'utf8')).toBe(head?.signed);
  });

  it('seals when enough waits, or when it waits long enough, and never for its own sake', async () => {
    const limits = { seconds: 60, events: 10 };
    const at = (ms: number) => ({ ...bench.world, now: () => Date.now() + ms });
    expect(await isDue(bench.world, limits)).toBe(false);
    expect(await isDue(at(61_000), limits)).toBe(true);
    await bench.notary.seal();
    expect(await isDue(at(61_000), limits)).toBe(false);
    await bench.admit(5);
    expect(await isDue(bench.world, limits)).toBe(true);
    expect(await isDue(bench.world, { ...limits, events: 100 })).toBe(false);

    const stop = new AbortController();
    const seen: number[] = [];
    await watch(bench.notary, bench.world, limits, {
      signal: stop.signal,
      refused: (refused) => {
        throw refused;
      },
      sealed: ({ head }) => {
        seen.push(head?.size ?? 0);
        stop.abort();
      },
    });
    expect(seen).toEqual([(await bench.store.head()) - 1]);
  });
});
