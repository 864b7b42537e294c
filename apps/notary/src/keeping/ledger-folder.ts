import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { TILE_WIDTH, tilePath } from '#ledger';
import type { NewTile, Tile, TileReader } from '#ledger';
import type { Keep } from './durable.js';

/** There are hashes and signatures in the folder and no more: others may read it, where the umask lets them. */
const MODE = 0o644;
const COSIGNED = /^[1-9][0-9]*[.][0-9a-f]{64}[.]cosigned$/;

/**
 * The ledger as files (C2SP tlog-tiles), outside the database and meant to be copied away: `checkpoint`
 * is the newest signed head, `checkpoints/` holds all of them, `tile/` the tree, `anchors/` the answers
 * of time authorities and what outsiders cosigned, `log.vkey` the public keys. Whoever can write here can spoil it and forge
 * nothing: what it says is believed only under a signature, by a key that came another way.
 */
export class LedgerFolder implements TileReader {
  constructor(
    readonly folder: string,
    private readonly keep: Keep,
  ) {}

  /** The bytes of a tile, or of the full one in its place; null where there is neither. */
  async read(tile: Tile): Promise<Uint8Array | null> {
    const exact = await this.#file(tilePath(tile));
    return exact ?? (await this.#file(tilePath({ ...tile, width: TILE_WIDTH })));
  }

  /** Writes the tiles of a tree that is about to be signed. What was signed before does not change by it. */
  async addTiles(tiles: readonly NewTile[]): Promise<void> {
    for (const { path, bytes } of tiles) await this.keep(join(this.folder, path), bytes, MODE);
  }

  /** The newest signed head that was published here, or null. */
  async checkpoint(): Promise<string | null> {
    return await this.#text('checkpoint');
  }

  /** The signed head of a size, or null. */
  async checkpointOf(size: bigint): Promise<string | null> {
    return await this.#text(`checkpoints/${size}`);
  }

  /** The sizes of all signed heads that lie here, ascending. */
  async sizes(): Promise<readonly bigint[]> {
    return (await this.#names('checkpoints')).map(BigInt).sort((a, b) => (a < b ? -1 : 1));
  }

  /** Publishes a signed head: among all first, as the newest last. */
  async publish(size: bigint, signed: string): Promise<void> {
    await this.keep(join(this.folder, `checkpoints/${size}`), signed, MODE);
    await this.keep(join(this.folder, 'checkpoint'), signed, MODE);
  }

  /** The public keys that lie here, one a line: a claim of the folder, like everything in it. */
  async publicKeys(): Promise<readonly string[]> {
    return (await this.#text('log.vkey'))?.split('\n').filter((line) => line !== '') ?? [];
  }

  /** Publishes the public keys, the newest last. They only help: trust in them must come another way. */
  async publishKeys(lines: readonly string[]): Promise<void> {
    const text = lines.map((line) => `${line}\n`).join('');
    if ((await this.#text('log.vkey')) !== text)
      await this.keep(join(this.folder, 'log.vkey'), text, MODE);
  }

  /** The answer of a time authority on the head of a size, or null. */
  async anchorOf(size: bigint): Promise<Uint8Array | null> {
    return await this.#file(`anchors/${size}.tsr`);
  }

  /** The sizes of the heads that have such an answer. */
  async anchored(): Promise<readonly bigint[]> {
    const names = await this.#names('anchors', /^[1-9][0-9]*[.]tsr$/);
    return names.map((name) => BigInt(name.slice(0, -'.tsr'.length)));
  }

  /** Keeps the answer of a time authority. */
  async anchor(size: bigint, token: Uint8Array): Promise<void> {
    await this.keep(join(this.folder, `anchors/${size}.tsr`), token, MODE);
  }

  /** What outsiders cosigned of the head of a size: each a text of its own, in the order of their hashes. */
  async cosignedOf(size: bigint): Promise<readonly string[]> {
    const names = await this.#names('anchors', COSIGNED);
    const own = names.filter((name) => name.startsWith(`${size}.`)).sort();
    const texts = await Promise.all(own.map((name) => this.#text(`anchors/${name}`)));
    return texts.filter((text) => text !== null);
  }

  /** The sizes of the heads that outsiders cosigned. */
  async cosigned(): Promise<readonly bigint[]> {
    const names = await this.#names('anchors', COSIGNED);
    return [...new Set(names.map((name) => BigInt(name.split('.', 1)[0] ?? '')))];
  }

  /** Keeps what an outsider cosigned. */
  async keepCosigned(size: bigint, digest: string, text: string): Promise<void> {
    await this.keep(join(this.folder, `anchors/${size}.${digest}.cosigned`), text, MODE);
  }

  /** Keeps two signed heads that cannot both be true: together they prove that somebody was deceived. */
  async keepContradiction(one: string, other: string, name: string): Promise<void> {
    await this.keep(join(this.folder, `contradictions/${name}-1`), one, MODE);
    await this.keep(join(this.folder, `contradictions/${name}-2`), other, MODE);
  }

  /** Moves everything of a log that ended into a folder of its own; what was moved before stays there. */
  async setAside(name: string): Promise<void> {
    await mkdir(join(this.folder, name), { recursive: true });
    for (const part of ['tile', 'checkpoints', 'anchors', 'checkpoint'])
      try {
        await rename(join(this.folder, part), join(this.folder, name, part));
      } catch (error) {
        absent(error, undefined);
      }
  }

  async #names(folder: string, pattern = /^[1-9][0-9]*$/): Promise<readonly string[]> {
    try {
      return (await readdir(join(this.folder, folder))).filter((name) => pattern.test(name));
    } catch (error) {
      return absent(error, []);
    }
  }

  async #text(path: string): Promise<string | null> {
    const bytes = await this.#file(path);
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  }

  async #file(path: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.folder, path));
    } catch (error) {
      return absent(error, null);
    }
  }
}

const absent = <T>(error: unknown, nothing: T): T => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return nothing;
  return refuse(
    'unavailable',
    'LEDGER_UNREADABLE',
    `The folder of the ledger cannot be read (${code ?? 'for an unknown reason'}).`,
  );
};
