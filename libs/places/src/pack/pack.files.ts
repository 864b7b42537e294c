import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pointerToken, refuse } from '#kernel';

/** More than this no file of a pack may weigh: it is read as a whole. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The files of a geography pack by what their names end in; a folder that is no pack is refused. */
export class PackFiles {
  private constructor(
    private readonly folder: string,
    private readonly names: readonly string[],
  ) {}

  static async open(folder: string): Promise<PackFiles> {
    try {
      return new PackFiles(folder, (await readdir(folder)).toSorted());
    } catch {
      return refuse(
        'not-found',
        'GEO_PACK_NOT_FOUND',
        'The folder of the geography pack (SIJIL_GEO or --geo) cannot be read.',
        '/geo',
      );
    }
  }

  /** The one file whose name ends so; undefined where there is none. */
  find(ending: string): string | undefined {
    const [name, another] = this.names.filter((one) => one.endsWith(ending));
    if (another !== undefined)
      refuse(
        'invalid',
        'GEO_PACK_FILE_TWICE',
        `A geography pack holds one file whose name ends in ${ending}.`,
        `/${pointerToken(another)}`,
      );
    return name;
  }

  /** The same, where a pack cannot be without it. */
  need(ending: string): string {
    return (
      this.find(ending) ??
      refuse(
        'invalid',
        'GEO_PACK_FILE_MISSING',
        `A geography pack holds a file whose name ends in ${ending}.`,
        '/geo',
      )
    );
  }

  /** The text of a file and the first letters of its SHA-256. */
  async read(name: string): Promise<{ readonly text: string; readonly digest: string }> {
    const at = `/${pointerToken(name)}`;
    const file = join(this.folder, name);
    const { size } = await stat(file).catch(() => unreadable(at));
    if (size > MOST_BYTES)
      refuse('invalid', 'GEO_PACK_FILE_TOO_LARGE', 'A file of the pack is over 32 MiB.', at);
    const bytes = await readFile(file).catch(() => unreadable(at));
    try {
      return {
        text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
        digest: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
      };
    } catch {
      return refuse('invalid', 'GEO_PACK_NOT_UTF8', 'A file of the pack is not UTF-8 text.', at);
    }
  }
}

const unreadable = (at: string): never =>
  refuse('unavailable', 'GEO_PACK_UNREADABLE', 'A file of the pack cannot be read.', at);
