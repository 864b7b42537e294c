import { constants } from 'node:fs';
import type { Dir } from 'node:fs';
import { open, opendir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BagTree, TreeEntry } from '#dossier';

const PIECE = 1024 * 1024;
/** Deeper than any dossier: a folder that holds itself by some trick ends here. */
const MOST_DEPTH = 32;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const spelled = (name: Buffer): { readonly text: string; readonly utf8: boolean } => {
  try {
    return { text: decoder.decode(name), utf8: true };
  } catch {
    const text = [...name].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    );
    return { text: text.join(''), utf8: false };
  }
};

const opened = (folder: Buffer): Promise<Dir> =>
  opendir(folder, { encoding: 'buffer' as BufferEncoding });

/** A bag in a folder of this machine. Links are named, and neither followed nor read. */
export class FolderTree implements BagTree {
  constructor(readonly folder: string) {}

  async *entries(): AsyncIterable<TreeEntry> {
    yield* this.#below(await opened(Buffer.from(this.folder)), '', 0);
  }

  async *read(path: string): AsyncIterable<Uint8Array> {
    const file = join(this.folder, ...path.split('/'));
    const handle = await open(
      file,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    try {
      if (!(await handle.stat()).isFile()) throw new Error('This is not a file.');
      for (;;) {
        const bytes = Buffer.allocUnsafe(PIECE);
        const { bytesRead } = await handle.read(bytes, 0, PIECE, null);
        if (bytesRead === 0) return;
        yield bytes.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  // Names as bytes: what is no UTF-8 must not be turned into something that is.
  async *#below(found: Dir, under: string, depth: number): AsyncIterable<TreeEntry> {
    const folder = found.path as unknown as Buffer;
    for await (const entry of found) {
      const name = entry.name as unknown as Buffer;
      const { text, utf8 } = spelled(name);
      const path = under === '' ? text : `${under}/${text}`;
      const kind = entry.isSymbolicLink()
        ? 'link'
        : entry.isFile()
          ? 'file'
          : entry.isDirectory()
            ? 'folder'
            : 'other';
      // What is not looked into must not pass for empty.
      const inner =
        kind === 'folder' && depth < MOST_DEPTH
          ? await opened(Buffer.concat([folder, Buffer.from(sep), name])).catch(() => null)
          : null;
      yield { path, kind: kind === 'folder' && inner === null ? 'shut' : kind, utf8 };
      if (inner) yield* this.#below(inner, path, depth + 1);
    }
  }
}
