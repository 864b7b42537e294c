// oxlint-disable-next-line import/no-unassigned-import -- what it does is shut the doors, first of all
import './shut-doors.js';
import { Buffer } from 'node:buffer';
import { writeSync } from 'node:fs';
import { UNKNOWN_TYPE } from './examined.js';
import type { Examined, Trouble } from './examined.js';
import { movieLength } from './movie-length.js';
import { pixelsOf } from './picture-size.js';

// A process of its own, without rights and without a way out: the bytes come by standard input, how many
// there are as an argument. The answer goes to standard output, a line of JSON each: the type, and then all.

/** More is not looked into; the file is taken in all the same. */
const MOST_BYTES = 64 * 1024 * 1024;
const HEAD_BYTES = 256 * 1024;
/** A camera has up to 200 million. */
const MOST_PIXELS = 250_000_000;
const MOST_FIELDS = 100;
const MOST_TEXT = 500;

const size = Number(process.argv[2]);
const input = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
const got: Buffer[] = [];
let read = 0;

/** The first so many bytes, or all there are. */
const first = async (bytes: number): Promise<Buffer> => {
  while (read < bytes) {
    const { value, done } = await input.next();
    if (done === true) break;
    got.push(value);
    read += value.length;
  }
  return Buffer.concat(got).subarray(0, bytes);
};

const whole = async (): Promise<Buffer | undefined> =>
  size <= MOST_BYTES ? await first(size) : undefined;

const looksLikeText = (head: Uint8Array): boolean => {
  if (head.length === 0 || head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** A library of ours that is not there, or does not start: no fault of the file. */
class LibraryMissing extends Error {}

const library = <L>(load: () => Promise<L>): Promise<L> =>
  load().catch((error: unknown) => {
    throw new LibraryMissing('A library of the examiner is missing.', { cause: error });
  });

const typeOf = async (head: Uint8Array): Promise<string> => {
  const { fileTypeFromBuffer } = await library(() => import('file-type'));
  const found = await fileTypeFromBuffer(head);
  // Without what follows the type: a voice message is audio/ogg, whatever its codecs.
  return found?.mime.split(';')[0] ?? (looksLikeText(head) ? 'text/plain' : UNKNOWN_TYPE);
};

/** Values as short plain texts: what is embedded is for a person to read. */
const flat = (values: object): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (Object.keys(fields).length === MOST_FIELDS) break;
    const text =
      value instanceof Date
        ? Number.isNaN(value.getTime())
          ? ''
          : value.toISOString()
        : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : Array.isArray(value) && value.every((one) => typeof one === 'number')
            ? value.join(' ')
            : '';
    const clean = text.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, ' ').trim();
    if (clean !== '') fields[name.slice(0, 100)] = clean.slice(0, MOST_TEXT);
  }
  return fields;
};

const image = async (bytes: Buffer): Promise<Partial<Examined>> => {
  const { default: exifr } = await library(() => import('exifr'));
  const found = (await exifr.parse(bytes, { translateValues: true })) as object | undefined;
  return found ? { embedded: flat(found) } : {};
};

const pdf = async (bytes: Uint8Array): Promise<Partial<Examined>> => {
  const { getDocumentProxy, getMeta } = await library(() => import('unpdf'));
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await getMeta(document);
  const embedded = flat(info);
  // How many there are is its own word. A page that is made up where the tree does not lead to it has no place in the file.
  const found = await document.getPage(document.numPages).catch(() => undefined);
  return found?.ref
    ? { pages: document.numPages, embedded }
    : { trouble: 'pages-uncertain', embedded };
};

/** The containers that are one and the same format, however they are called. */
const MOVIE = /^(video|audio)\/(mp4|quicktime|3gpp2?|x-m4[abv])$/;

const recording = async (bytes: Buffer, mediaType: string): Promise<Partial<Examined>> => {
  const { parseBuffer } = await library(() => import('music-metadata'));
  const isMovie = MOVIE.test(mediaType);
  const { format, common } = await parseBuffer(
    bytes,
    { mimeType: isMovie ? 'video/mp4' : mediaType, size: bytes.length },
    { duration: true, skipCovers: true },
  );
  // The one is told the length of the sound, which may be shorter than the film or not be there.
  const milliseconds = Math.max(
    Math.round((format.duration ?? 0) * 1000),
    (isMovie ? movieLength(bytes) : undefined) ?? 0,
  );
  return {
    ...(milliseconds > 0 ? { milliseconds } : { trouble: 'no-duration' as const }),
    embedded: flat({ ...common, codec: format.codec, container: format.container }),
  };
};

/** What holds other files, packed: office documents and books among them. */
const ARCHIVE =
  /[/+.-](zip|gzip|bzip2|xz|zstd|lz4|lzip|lzma|7z-compressed|rar-compressed|rar|tar|compress|cab|cab-compressed|arj|cpio|java-archive|epub)$|openxmlformats|opendocument/;

const lookInto = async (mediaType: string, head: Buffer): Promise<Partial<Examined>> => {
  if (ARCHIVE.test(mediaType)) return { trouble: 'not-unpacked' };
  const looked = await lookInside(mediaType);
  const huge = (pixelsOf(mediaType, head) ?? 0) > MOST_PIXELS;
  return huge ? { ...looked, trouble: 'huge-picture' } : looked;
};

const lookInside = async (mediaType: string): Promise<Partial<Examined>> => {
  const known = /^(image|audio|video)\//.test(mediaType) || mediaType === 'application/pdf';
  if (!known) return {};
  const bytes = await whole();
  if (bytes === undefined) return { trouble: 'too-much' };
  try {
    if (mediaType.startsWith('image/')) return await image(bytes);
    if (mediaType === 'application/pdf') return await pdf(bytes);
    return await recording(bytes, mediaType);
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
};

/** Which of them it is: parsers say it by the name of an error, or by its words. */
const troubleOf = (error: unknown): Trouble => {
  if (error instanceof LibraryMissing) return 'no-library';
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'PasswordException') return 'locked';
  return name === 'UnsupportedFileTypeError' || message === 'Unknown file format'
    ? 'not-looked-into'
    : 'unreadable';
};

const head = await first(HEAD_BYTES);
let blind = false;
const mediaType = await typeOf(head).catch((error: unknown) => {
  blind = error instanceof LibraryMissing;
  return UNKNOWN_TYPE;
});
// At once: whatever becomes of this process while it looks further, the type is known.
writeSync(1, `${JSON.stringify({ mediaType })}\n`);
const more: Partial<Examined> = blind ? { trouble: 'no-library' } : await lookInto(mediaType, head);
const embedded = more.embedded && Object.keys(more.embedded).length > 0 ? more.embedded : undefined;
const { embedded: _all, ...rest } = more;
writeSync(1, `${JSON.stringify({ mediaType, ...rest, ...(embedded ? { embedded } : {}) })}\n`);
process.exit(0);
