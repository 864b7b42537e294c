import type { Buffer } from 'node:buffer';

/**
 * How many milliseconds a film is long by the head of its container (ISO/IEC 14496-12, 8.2.2; QuickTime and 3GP have
 * the same): the longest of its tracks, also where there is no sound or less of it than pictures. Undefined where
 * the head does not say it.
 */
export const movieLength = (bytes: Buffer): number | undefined => {
  const moov = boxIn(bytes, 'moov');
  const header = moov && boxIn(moov, 'mvhd');
  if (!header) return undefined;
  try {
    // Version 1 has times of eight bytes.
    const long = header[0] === 1;
    const scale = header.readUInt32BE(long ? 20 : 12);
    const length = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
    const milliseconds = Math.round((length / scale) * 1000);
    // All bits set means: not known.
    const unknown = length === (long ? 2 ** 64 : 0xffffffff);
    return milliseconds > 0 && Number.isSafeInteger(milliseconds) && !unknown
      ? milliseconds
      : undefined;
  } catch {
    return undefined;
  }
};

const HEAD = 8;
const LONG_HEAD = 16;

/** What the first box of a name holds, among those that stand one after the other. */
const boxIn = (bytes: Buffer, name: string): Buffer | undefined => {
  for (let at = 0; at + HEAD <= bytes.length;) {
    const stated = bytes.readUInt32BE(at);
    const long = stated === 1 && at + LONG_HEAD <= bytes.length;
    const head = long ? LONG_HEAD : HEAD;
    // Zero means: to the end.
    const size = long ? Number(bytes.readBigUInt64BE(at + HEAD)) : stated || bytes.length - at;
    if (size < head) return undefined;
    if (bytes.toString('latin1', at + 4, at + HEAD) === name)
      return bytes.subarray(at + head, at + size);
    at += size;
  }
  return undefined;
};
