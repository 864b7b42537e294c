/** Whether a font has a glyph for a sign. */
export type Covers = (sign: number) => boolean;

const TABLE = 16;
const SEGMENTS = 4;
const GROUPS = 12;

const tableOf = (font: DataView, tag: string): number => {
  for (let i = 0; i < font.getUint16(4); i += 1) {
    const at = 12 + i * TABLE;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
};

/** Runs of signs in a subtable of segments (format 4) or groups (format 12); none in another. */
const runsIn = (font: DataView, at: number): readonly (readonly [number, number])[] => {
  const format = font.getUint16(at);
  if (format === GROUPS) {
    return Array.from({ length: font.getUint32(at + 12) }, (_, i) => {
      const group = at + 16 + i * 12;
      return [font.getUint32(group), font.getUint32(group + 4)] as const;
    });
  }
  if (format !== SEGMENTS) return [];
  const doubled = font.getUint16(at + 6);
  return Array.from({ length: doubled / 2 }, (_, i) => {
    const [end, start] = [at + 14 + i * 2, at + 16 + doubled + i * 2];
    return [font.getUint16(start), font.getUint16(end)] as const;
  });
};

/** Which signs a TrueType font has, by its table `cmap` (OpenType 1.9). */
export const coverageOf = (bytes: Uint8Array): Covers => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOf(font, 'cmap');
  const signs = new Set<number>();
  for (let i = 0; i < font.getUint16(cmap + 2); i += 1) {
    for (const [from, to] of runsIn(font, cmap + font.getUint32(cmap + 8 + i * 8))) {
      for (let sign = from; sign <= to && sign < 0xffff_ffff; sign += 1) signs.add(sign);
    }
  }
  signs.delete(0xffff);
  return (sign) => signs.has(sign);
};
