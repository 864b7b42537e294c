import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHECKOUT } from '../../checkout.js';

/** A file of a typeface, by its place in the package that brings it and the hash of its bytes. */
export interface Font {
  readonly family: string;
  readonly file: string;
  readonly sha256: string;
}

const find = createRequire(import.meta.url);

const font = (family: string, of: string, style: string, sha256: string): Font => {
  const name = `${family.replaceAll(' ', '')}_${style}`;
  return { family, file: `@expo-google-fonts/${of}/${style}/${name}.ttf`, sha256 };
};

/** All that a dossier is set in. Another file is another document, so it is refused. */
export const FONTS: readonly Font[] = [
  font(
    'Source Serif 4',
    'source-serif-4',
    '400Regular',
    'd47da11c5f55f031d9ec54c3172865d76009b2cbab5c706dfa73866b00096639',
  ),
  font(
    'Source Serif 4',
    'source-serif-4',
    '700Bold',
    '162a20188bb5c72582b77ca1c3a03480b743695b1c3c04dd0d79ead4e74f4533',
  ),
  font(
    'Amiri',
    'amiri',
    '400Regular',
    'd26cd95609ed51b6419e3c7d4a066cb9fac7b73117868622f5b7f03998c68568',
  ),
  font(
    'Amiri',
    'amiri',
    '700Bold',
    '0cf3c9c5b967adb281a46f17293fe03b1fc05e0538ab4db4a4c2252f45098692',
  ),
  font(
    'Noto Sans Mono',
    'noto-sans-mono',
    '400Regular',
    '11b5d661e57865bce89d3f103a654cfa4faf9347abebac252e30742be1e657b2',
  ),
];

/** Where a file of a package lies; where it would have to lie, if the package is not there. */
export const placeOf = (file: string): string => {
  try {
    return find.resolve(file);
  } catch {
    return join(CHECKOUT, 'node_modules', file);
  }
};
