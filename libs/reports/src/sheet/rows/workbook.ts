import { finished } from 'node:stream/promises';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal, refuse } from '#kernel';
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from '../sheet.limits.js';

const hostile = (message: string): never => refuse('invalid', 'ARCHIVE_HOSTILE', message);

/** Not what it says it is, without the words of the libraries, which may quote it. */
export const unreadable = (): never =>
  refuse(
    'invalid',
    'SHEET_UNREADABLE',
    'The file is not a workbook that can be read. Save it as XLSX, or as “CSV UTF-8”.',
  );

const ENCRYPTED = 1;

const sound = (entry: Entry): void => {
  const { compressedSize, uncompressedSize, generalPurposeBitFlag } = entry;
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0)
    hostile('The workbook is locked with a password. Save it without one.');
  if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * MAX_RATIO)
    tooLarge();
};

const tooLarge = (): never =>
  refuse(
    'invalid',
    'ARCHIVE_TOO_LARGE',
    `The workbook unpacks to more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB, or to more than ${MAX_RATIO} times its size.`,
  );

/**
 * A workbook (ECMA-376) as what it is: a ZIP of XML. It is never unpacked to the disk, whose temporary files
 * would hold names in the clear. The directory is believed in nothing: sizes are checked while reading.
 */
export class Workbook {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array): Promise<Workbook> {
    try {
      const zip = await fromBufferPromise(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false },
      );
      if (zip.entryCount > MAX_ENTRIES)
        hostile(`The workbook has more than ${MAX_ENTRIES} entries.`);
      const entries = new Map<string, Entry>();
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        sound(entry);
        unpacked += entry.uncompressedSize;
        if (unpacked > MAX_UNPACKED_BYTES) tooLarge();
        if (entries.has(entry.fileName)) hostile('The workbook has one entry twice.');
        entries.set(entry.fileName, entry);
      }
      return new Workbook(zip, entries);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return unreadable();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Walks through one document of the workbook; after every piece `take` may hand out what it gathered. */
  async *walk<T>(name: string, on: Listener, take: () => readonly T[]): AsyncGenerator<T> {
    const entry = this.entries.get(name);
    if (!entry) return unreadable();
    const parser = new SaxesParser();
    // Entities are never defined, inside or outside: a document type is where bombs are hidden.
    parser.on('doctype', () => hostile('The workbook declares a document type.'));
    parser.on('error', () => unreadable());
    parser.on('opentag', (tag: SaxesTagPlain) => on.open?.(localName(tag.name), tag.attributes));
    parser.on('closetag', (tag: SaxesTagPlain) => on.close?.(localName(tag.name)));
    parser.on('text', (text) => on.text?.(text));
    parser.on('cdata', (text) => on.text?.(text));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const stream = await this.zip.openReadStreamPromise(entry).catch(() => unreadable());
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        parser.write(decoder.decode(piece, { stream: true }));
        yield* take();
      }
      parser.write(decoder.decode()).close();
      yield* take();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      unreadable();
    } finally {
      stream.destroy();
      await finished(stream).catch(() => undefined);
    }
    return undefined;
  }

  /** Walks through a small document to its end. */
  async read(name: string, on: Listener): Promise<void> {
    for await (const nothing of this.walk(name, on, () => [])) void nothing;
  }

  close(): void {
    this.zip.close();
  }
}

/** What a reader of a document listens to. */
export interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The name of an element without its prefix: programs differ in what they put before it. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
