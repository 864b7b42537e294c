import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { FileStore, KeySource } from './file-store.js';

/** What a specification of an adapter brings along. */
export interface FilesUnderTest {
  readonly files: FileStore;
  /** Every byte at rest, by the name under which it lies. */
  atRest(): Promise<ReadonlyMap<string, Buffer>>;
  /** Changes what lies at rest under a name, as a thief who can write could. */
  tamper(sha256: string, change: (bytes: Buffer) => Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Keys as a vault would give them: one for each file, ever the same. */
export const keysOf = (): KeySource => {
  const keys = new Map<string, Buffer>();
  return (sha256) => {
    const key = keys.get(sha256) ?? randomBytes(32);
    keys.set(sha256, key);
    return Promise.resolve(key);
  };
};

/** Reads a stream to its end. */
export const all = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** Bytes as a network hands them on: in pieces of any size. */
export async function* piecewise(
  bytes: Buffer,
  ...sizes: readonly number[]
): AsyncIterable<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

const CHUNK = 65_536;
const notAsKept = expect.objectContaining({
  kind: 'unavailable',
  code: 'FILE_NOT_AS_KEPT',
}) as unknown;
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What every FileStore must do. An adapter may promise more, never less. */
export const describeFileStore = (adapter: string, open: () => Promise<FilesUnderTest>): void => {
  describe(`FileStore on ${adapter}`, () => {
    let under: FilesUnderTest;
    let files: FileStore;
    const key = keysOf();
    beforeAll(async () => {
      under = await open();
      files = under.files;
    });
    afterAll(() => under.close());

    it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7])(
      'gives back %i bytes as they came',
      async (size) => {
        const bytes = randomBytes(size);
        const name = sha256Of(bytes);
        await expect(files.put(bytes, key)).resolves.toEqual({ sha256: name, size });
        await expect(files.has(name)).resolves.toBe(true);
        expect((await all(await files.get(name, key))).equals(bytes)).toBe(true);
      },
    );

    it('tells the hash of what lies at rest, which any change of it changes', async () => {
      const bytes = Buffer.from('sealed and told');
      const { sha256 } = await files.put(bytes, key);
      const [lies] = [...(await under.atRest())].filter(([name]) => name.endsWith(sha256));
      expect(await files.sealedHash(sha256)).toBe(sha256Of(lies?.[1] ?? Buffer.alloc(0)));
      expect(await files.sealedHash(sha256)).not.toBe(sha256);
      await expect(files.sealedHash('f'.repeat(64))).rejects.toMatchObject({
        code: 'FILE_NOT_KEPT',
      });
    });

    it('hands out what lies at rest, and takes it back where it was lost', async () => {
      const bytes = randomBytes(2 * CHUNK + 3);
      const { sha256 } = await files.put(bytes, key);
      const atRest = await all(await files.atRest(sha256));
      expect(sha256Of(atRest)).toBe(await files.sealedHash(sha256));
      expect(atRest.includes(bytes.subarray(0, 64))).toBe(false);
      const elsewhere = await open();
      await elsewhere.files.putBack(sha256, piecewise(atRest, 1_000));
      // What is kept already stays as it is.
      await elsewhere.files.putBack(sha256, piecewise(Buffer.from('something else'), 3));
      expect((await all(await elsewhere.files.get(sha256, key))).equals(bytes)).toBe(true);
      const other = (await files.put(randomBytes(9), key)).sha256;
      await elsewhere.files.putBack(other, piecewise(atRest.subarray(0, 99), 10));
      await expect(elsewhere.files.get(other, key)).rejects.toEqual(notAsKept);
      await elsewhere.close();
    });

    it('takes bytes in pieces of any size', async () => {
      const bytes = randomBytes(2 * CHUNK + 5);
      for (const sizes of [[1_000], [CHUNK], [CHUNK + 1], [0, 7, 100_000]]) {
        const other = Buffer.concat([bytes, Buffer.from(sizes.join())]);
        const { sha256 } = await files.put(piecewise(other, ...sizes), key);
        expect(sha256).toBe(sha256Of(other));
        expect((await all(await files.get(sha256, key))).equals(other)).toBe(true);
      }
    });

    it('stores the same bytes once, also for two who come at the same time', async () => {
      const bytes = randomBytes(CHUNK + 1);
      const puts = await Promise.all([
        files.put(bytes, key),
        files.put(piecewise(bytes, 999), key),
        files.put(bytes, key),
      ]);
      await files.put(bytes, key);
      expect(new Set(puts.map(({ sha256 }) => sha256)).size).toBe(1);
      const names = [...(await under.atRest()).keys()].filter((name) =>
        name.includes(sha256Of(bytes)),
      );
      expect(names).toHaveLength(1);
      expect((await all(await files.get(sha256Of(bytes), key))).equals(bytes)).toBe(true);
    });

    it('keeps nothing of a file that does not come to its end', async () => {
      const before = (await under.atRest()).size;
      async function* broken(): AsyncIterable<Uint8Array> {
        yield await Promise.resolve(randomBytes(2 * CHUNK));
        throw Object.assign(new Error('the line broke'), { code: 'ENOENT' });
      }
      await expect(files.put(broken(), key)).rejects.toThrow('the line broke');
      await expect(
        files.put(randomBytes(5), () => Promise.reject(new Error('no key'))),
      ).rejects.toThrow('no key');
      expect((await under.atRest()).size).toBe(before);
    });

    it('shows nothing of what is in a file', async () => {
      const { sha256 } = await files.put(Buffer.from('Zubaida Unmistakable '.repeat(10_000)), key);
      for (const [name, bytes] of await under.atRest()) {
        expect(name).not.toContain('Zubaida');
        expect(bytes.includes('Zubaida')).toBe(false);
        expect(bytes.includes('Unmistakable')).toBe(false);
      }
      await expect(files.has(sha256)).resolves.toBe(true);
    });

    it('refuses a file that was cut, altered, exchanged or sealed with another key', async () => {
      const bytes = randomBytes(3 * CHUNK + 100);
      const other = randomBytes(3 * CHUNK + 100);
      const { sha256 } = await files.put(bytes, key);
      const others = (await files.put(other, key)).sha256;
      const stored = 80 + bytes.length + 4 * 16;
      const second = 80 + CHUNK + 16;
      const spoil: ((b: Buffer) => Buffer)[] = [
        () => Buffer.alloc(0),
        (b) => b.subarray(0, 50),
        (b) => b.subarray(0, 80),
        (b) => b.subarray(0, -1),
        (b) => b.subarray(0, second), // ends after a whole chunk
        (b) => b.subarray(0, stored - 116), // lacks the last one
        (b) => Buffer.concat([b, Buffer.alloc(1)]),
        (b) =>
          Buffer.concat([
            b.subarray(0, 80),
            b.subarray(second, 2 * second - 80),
            b.subarray(80, second),
            b.subarray(2 * second - 80),
          ]),
        ...[
          0,
          4,
          5,
          11,
          12,
          19,
          20,
          32,
          64,
          79,
          80,
          80 + CHUNK,
          second,
          stored - 117,
          stored - 116,
          stored - 1,
        ].map((at) => (b: Buffer) => {
          const copy = Buffer.from(b);
          copy[at] = (copy[at] ?? 0) ^ 1;
          return copy;
        }),
      ];
      const read = async (): Promise<Buffer> => all(await files.get(sha256, key));
      const rest = await under.atRest();
      const good = [...rest].find(([name]) => name.includes(sha256))?.[1] ?? Buffer.alloc(0);
      expect(good).toHaveLength(stored);
      for (const change of spoil) {
        await under.tamper(sha256, () => change(good));
        await expect(read()).rejects.toEqual(notAsKept);
      }
      const another = [...rest].find(([name]) => name.includes(others))?.[1] ?? Buffer.alloc(0);
      await under.tamper(sha256, () => another);
      await expect(read()).rejects.toEqual(notAsKept);
      await under.tamper(sha256, () => good);
      await expect(files.get(sha256, keysOf())).rejects.toEqual(notAsKept);
      await expect(files.put(bytes, keysOf())).rejects.toEqual(notAsKept);
      expect((await read()).equals(bytes)).toBe(true);
    });

    it('puts a torn file right when the bytes come again', async () => {
      const bytes = randomBytes(CHUNK + 100);
      const { sha256 } = await files.put(bytes, key);
      await under.tamper(sha256, (b) => b.subarray(0, CHUNK));
      await files.put(bytes, key);
      expect((await all(await files.get(sha256, key))).equals(bytes)).toBe(true);
    });

    it('knows what it does not have, and what is no name', async () => {
      const none = '0'.repeat(64);
      await expect(files.has(none)).resolves.toBe(false);
      await expect(files.get(none, key)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'FILE_NOT_KEPT',
      });
      for (const name of [
        '',
        '../../etc/passwd',
        `${none}0`,
        none.replace('0', 'G'),
        `${none}/..`,
      ]) {
        await expect(files.has(name)).rejects.toMatchObject({
          kind: 'invalid',
          code: 'FILE_UNNAMED',
        });
        await expect(files.get(name, key)).rejects.toMatchObject({
          kind: 'invalid',
          code: 'FILE_UNNAMED',
        });
      }
    });

    it('removes a file for good, and no other', async () => {
      const [one, other] = [
        await files.put(randomBytes(5), key),
        await files.put(randomBytes(5), key),
      ];
      await files.remove(one.sha256);
      await files.remove(one.sha256);
      await expect(files.has(one.sha256)).resolves.toBe(false);
      await expect(files.get(one.sha256, key)).rejects.toMatchObject({ code: 'FILE_NOT_KEPT' });
      expect(
        [...(await under.atRest()).keys()].filter((name) => name.includes(one.sha256)),
      ).toEqual([]);
      await expect(files.has(other.sha256)).resolves.toBe(true);
      await expect(files.remove('../x')).rejects.toMatchObject({ code: 'FILE_UNNAMED' });
    });

    it('lets one take what may be taken once, among many who come at the same time', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      const took = await Promise.all(Array.from({ length: 10 }, () => files.claim(one)));
      expect(took.filter((first) => first)).toHaveLength(1);
      await expect(files.claim(one)).resolves.toBe(false);
      await expect(files.claim(other)).resolves.toBe(true);
      await files.release(one);
      await expect(files.claim(one)).resolves.toBe(true);
      await expect(files.claim('../escape')).rejects.toMatchObject({ code: 'CLAIM_UNNAMED' });
    });

    it('lists what it has, and what nothing refers to', async () => {
      const one = (await files.put(Buffer.from('one'), key)).sha256;
      const two = (await files.put(Buffer.from('two'), key)).sha256;
      const names: string[] = [];
      for await (const name of files.list()) names.push(name);
      expect(names).toEqual(expect.arrayContaining([one, two]));
      expect(new Set(names).size).toBe(names.length);
      const orphans: string[] = [];
      for await (const name of files.orphans((batch) =>
        Promise.resolve(new Set(batch.filter((n) => n !== two))),
      ))
        orphans.push(name);
      expect(orphans).toEqual([two]);
    });
  });
};
