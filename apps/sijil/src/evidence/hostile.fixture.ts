import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { Trouble } from './examined.js';
import { pdfOf, PNG, wavOf } from './files.fixture.js';

/** A file that means harm, and the type that its content shows. */
export interface Hostile {
  readonly about: string;
  readonly bytes: Buffer;
  readonly type: RegExp;
  /** Set where looking into it cannot come to an end: it would take more than there is. */
  readonly ended?: true;
  /** What the receipt must say of it. */
  readonly trouble?: Trouble;
}

const u16 = (n: number): Buffer => Buffer.of(n & 255, (n >> 8) & 255);
const u32 = (n: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n >>> 0);
  return bytes;
};
const be32 = (n: number): Buffer => u32(n).reverse();

const MEGABYTE = 1024 * 1024;

/** So many megabytes of zeros, packed (RFC 1950): one packed megabyte, again and again. */
const zeros = (megabytes: number): Buffer => {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const size = megabytes * MEGABYTE;
  // The check sum of zeros: their number, and the one with which it begins.
  const sum = be32((size % 65_521) * 65_536 + 1);
  return Buffer.concat([
    Buffer.of(0x78, 0xda),
    ...Array.from({ length: megabytes }, () => piece),
    Buffer.of(3, 0),
    sum,
  ]);
};

interface Entry {
  readonly name: string;
  readonly data?: Buffer;
  /** What the entry claims to be when unpacked. */
  readonly size?: number;
  /** What the directory calls it, where that is something else. */
  readonly listed?: string;
  readonly mode?: number;
}

/** An archive as its entries claim to be. */
const zipOf = (...entries: readonly Entry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.alloc(0), size = data.length, listed = name, mode } of entries) {
    const packed = deflateRawSync(data);
    const [called, told] = [Buffer.from(name), Buffer.from(listed)];
    const common = [u16(8), u32(0), u32(crc32(data)), u32(packed.length), u32(size)];
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      u16(20),
      u16(0),
      ...common,
      u16(called.length),
      u16(0),
      called,
      packed,
    ]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        u16(0x0314),
        u16(20),
        u16(0),
        ...common,
        u16(told.length),
        ...[0, 0, 0, 0].map(u16),
        u32(((mode ?? 0o100644) << 16) >>> 0),
        u32(at),
        told,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = [u16(0), u16(0), u16(entries.length), u16(entries.length), u32(listed.length)];
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), ...end, u32(at), u16(0)]);
};

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([be32(data.length), body, be32(crc32(body))]);
};

/** A picture that claims to be so wide and high. */
const pngOf = (width: number, height: number, ...more: readonly Buffer[]): Buffer =>
  Buffer.concat([
    PNG.subarray(0, 8),
    pngChunk('IHDR', Buffer.concat([be32(width), be32(height), Buffer.of(8, 2, 0, 0, 0)])),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

/** A photograph whose directories of EXIF lead back to themselves. */
const exifLoop = (): Buffer => {
  const entry = (tag: number, type: number, count: number, value: number): Buffer =>
    Buffer.concat([u16(tag), u16(type), u32(count), u32(value)]);
  // The first directory stands at 8; its EXIF, its GPS and the next one all are said to stand there again.
  const tiff = Buffer.concat([
    Buffer.from('II*\0'),
    u32(8),
    u16(3),
    entry(0x8769, 4, 1, 8),
    entry(0x8825, 4, 1, 8),
    entry(0xa005, 4, 1, 8),
    u32(8),
  ]);
  const app1 = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(app1.length + 2);
  return Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe1), length, app1, Buffer.of(0xff, 0xd9)]);
};

/** A photograph one of whose fields claims two thousand million values. */
const exifFlood = (): Buffer => {
  const bytes = exifLoop();
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf('II*\0') + 14);
  return bytes;
};

const pdfWith = (objects: string, trailer = '<</Root 1 0 R>>'): Buffer =>
  Buffer.from(`%PDF-1.7\n${objects}\ntrailer ${trailer}\n%%EOF`, 'latin1');

const stream = (number: number, dictionary: string, data: Buffer): string =>
  `${number} 0 obj<<${dictionary}/Length ${data.length}>>stream\n${data.toString('latin1')}\nendstream endobj\n`;

/** A document whose table of contents is two megabytes that unpack to a thousand times as much. */
const pdfBomb = (): Buffer => {
  const packed = zeros(2_000);
  const table = stream(
    1,
    '/Type/XRef/W[1 4 2]/Size 100000000/Root 2 0 R/Filter/FlateDecode',
    packed,
  );
  const head = Buffer.from('%PDF-1.7\n');
  return Buffer.concat([head, Buffer.from(`${table}startxref\n${head.length}\n%%EOF`, 'latin1')]);
};

/** A document whose pages are a tree so deep, or one that has itself as a branch. */
const pdfPages = (depth: number): Buffer =>
  pdfWith(
    [
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      ...Array.from(
        { length: depth },
        (_, i) =>
          `${i + 2} 0 obj<</Type/Pages/Count 1000000/Kids[${i + 1 === depth ? 2 : i + 3} 0 R]>>endobj`,
      ),
    ].join('\n'),
  );

/** A video whose boxes stand in each other, or claim more than there is. */
const mp4Of = (...boxes: readonly Buffer[]): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), ...boxes]);
const box = (type: string, data: Buffer, size = data.length + 8): Buffer =>
  Buffer.concat([be32(size), Buffer.from(type), data]);
const nested = (type: string, depth: number): Buffer => {
  let inner = Buffer.alloc(0) as Buffer;
  for (let i = 0; i < depth; i += 1) inner = box(type, inner);
  return inner;
};

const DEEP = 5_000;
const LINE = 'one line of a very long text\n';

/** What strangers send, or what their machines broke. Invented. */
export const hostileFiles = (): readonly Hostile[] => {
  const bomb = zipOf({ name: 'zeros', data: Buffer.alloc(50_000_000) });
  const clip = mp4Of(box('moov', nested('trak', 3)), box('mdat', Buffer.alloc(1_000)));
  const html = Buffer.from('<html><script>fetch("//example.org")</script></html>');
  const one = (about: string, type: RegExp, bytes: Buffer, trouble?: Trouble): Hostile => ({
    about,
    bytes,
    type,
    ...(trouble === undefined ? {} : { trouble }),
  });
  const bottomless = (about: string, type: RegExp, bytes: Buffer): Hostile => ({
    ...one(about, type, bytes),
    ended: true,
  });
  const [zip, pdf, png] = [/^application\/zip$/, /^application\/pdf$/, /^image\/png$/];
  return [
    one('an archive that unpacks to a thousand times itself', zip, bomb, 'not-unpacked'),
    one(
      'archives in archives',
      zip,
      zipOf({ name: 'a.zip', data: zipOf({ name: 'b', data: bomb }) }),
    ),
    one(
      'an archive that leads out of its folder',
      zip,
      zipOf(
        { name: '../../etc/passwd', data: Buffer.from('x') },
        { name: '/etc/passwd' },
        { name: 'C:\\Windows\\x' },
        { name: 'a\0b' },
        { name: 'link', data: Buffer.from('/etc/passwd'), mode: 0o120777 },
        { name: 'harmless.txt', listed: 'other.exe' },
        { name: 'large', size: 0xffffffff },
      ),
    ),
    one(
      'an archive of very many entries',
      zip,
      zipOf(...Array.from({ length: 20_000 }, (_, i) => ({ name: String(i) }))),
    ),
    one(
      'a document with a foreign entity',
      /^application\/(zip|vnd\.openxml.*)$/,
      zipOf({
        name: '[Content_Types].xml',
        data: Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      }),
    ),
    one('a picture of 50,000 by 50,000', png, pngOf(50_000, 50_000), 'huge-picture'),
    one('a picture larger than any number', png, pngOf(0xffffffff, 0xffffffff), 'huge-picture'),
    bottomless(
      'a picture with a colour profile that unpacks to two gigabytes',
      png,
      pngOf(1, 1, pngChunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), zeros(2_000)]))),
    ),
    one(
      'a moving picture of a million frames',
      /^image\/gif$/,
      Buffer.concat([
        Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0', 'latin1'),
        Buffer.alloc(
          10_000_000,
          Buffer.from('2c00000000ffffffff0002024401 00'.replace(' ', ''), 'hex'),
        ),
      ]),
    ),
    one('EXIF that leads back to itself', /^image\/jpeg$/, exifLoop()),
    one('EXIF that claims more than there is', /^image\/jpeg$/, exifFlood()),
    one(
      'a drawing with a script',
      /^(image\/svg\+xml|application\/xml|text\/plain)$/,
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script>&b;</svg>',
      ),
    ),
    one('a document that is a page of the web as well', pdf, Buffer.concat([pdfOf(1, 'x'), html])),
    one('a picture that is an archive as well', png, Buffer.concat([PNG, bomb])),
    one('a page of the web that calls itself a document', /^text\/(plain|html)$/, html),
    bottomless('a document that unpacks to two gigabytes', pdf, pdfBomb()),
    one('a document whose pages are a tree without end', pdf, pdfPages(3), 'pages-uncertain'),
    one(
      'a document whose page is its own tree',
      pdf,
      pdfWith(
        '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj',
      ),
      'pages-uncertain',
    ),
    one('a document whose pages are a tree too deep', pdf, pdfPages(DEEP)),
    one(
      'a document of lists in lists',
      pdf,
      pdfWith(`1 0 obj${'['.repeat(DEEP * 50)}${']'.repeat(DEEP * 50)}endobj`),
    ),
    one('half of a document', pdf, pdfOf(100, 'x').subarray(0, 900)),
    one('half of a video', /^video\/mp4$/, clip.subarray(0, clip.length - 990)),
    one(
      'a video without a track',
      /^video\/mp4$/,
      mp4Of(box('moov', Buffer.alloc(0))),
      'no-duration',
    ),
    one('a video of boxes in boxes', /^video\/mp4$/, mp4Of(nested('moov', DEEP))),
    one(
      'a video that claims more than there is',
      /^video\/mp4$/,
      mp4Of(box('moov', Buffer.alloc(8), 0x7fffffff)),
    ),
    one('half of a recording', /^audio\//, wavOf(1_000).subarray(0, 60)),
    one(
      'a recording that claims more than there is',
      /^audio\//,
      (() => {
        const wav = wavOf(10);
        wav.writeUInt32LE(0xffffffff, 40);
        return wav;
      })(),
    ),
    one('a text of a million lines', /^text\/plain$/, Buffer.from(LINE.repeat(1_000_000))),
    one('a text of one line of ten megabytes', /^text\/plain$/, Buffer.alloc(10_000_000, 'a')),
    one('a table with a formula', /^text\/(plain|csv)$/, Buffer.from('=cmd|" /C calc"!A0,1\n')),
    one('nothing', /^application\/octet-stream$/, Buffer.alloc(0)),
    one('zeros', /^application\/octet-stream$/, Buffer.alloc(5_000_000)),
  ];
};
