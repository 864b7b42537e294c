import type { Buffer } from 'node:buffer';

/** How many pixels a picture says that it has: by its head alone, undefined where that does not say it. */
export const pixelsOf = (mediaType: string, head: Buffer): number | undefined => {
  try {
    return HEADS[mediaType]?.(head);
  } catch {
    return undefined;
  }
};

/** Where the markers of a JPEG say its size; those between are passed over by their length. */
const jpeg = (head: Buffer): number | undefined => {
  for (let at = 2; head[at] === 0xff; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return head.readUInt16BE(at + 5) * head.readUInt16BE(at + 7);
  }
  return undefined;
};

const HEADS: Readonly<Record<string, (head: Buffer) => number | undefined>> = {
  'image/png': (head) => head.readUInt32BE(16) * head.readUInt32BE(20),
  'image/apng': (head) => head.readUInt32BE(16) * head.readUInt32BE(20),
  'image/gif': (head) => head.readUInt16LE(6) * head.readUInt16LE(8),
  'image/bmp': (head) => Math.abs(head.readInt32LE(18) * head.readInt32LE(22)),
  'image/jpeg': jpeg,
};
