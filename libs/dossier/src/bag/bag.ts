import { hash } from 'node:crypto';
import { formatManifest } from './manifest.js';
import { badPath, folded } from './path.js';
import { DECLARATION, formatBagInfo } from './tag-file.js';
import type { BagInfo } from './tag-file.js';

/** The names that the standard gives (RFC 8493). */
export const BAG_FILES = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const;

/** A file of the payload, whose bytes may lie elsewhere. */
export interface PayloadFile {
  readonly sha256: string;
  readonly size: number;
}

/** How many bytes and files a payload has, as the standard writes it (`Payload-Oxum`). */
export const oxumOf = (payload: Iterable<Pick<PayloadFile, 'size'>>): string => {
  let [bytes, files] = [0, 0];
  for (const { size } of payload) {
    bytes += size;
    files += 1;
  }
  return `${bytes}.${files}`;
};

/**
 * The files of a bag around its payload (BagIt 1.0, RFC 8493), by path. A function of what it is given:
 * no date, no order and no machine gets in.
 */
export const bagAround = (
  payload: ReadonlyMap<string, PayloadFile>,
  info: BagInfo,
): ReadonlyMap<string, Uint8Array> => {
  const wrong = [...payload.keys()].find(
    (path) => !path.startsWith('data/') || badPath(path) !== null,
  );
  if (wrong !== undefined) throw new RangeError(`${wrong} cannot stand in a bag.`);
  if (new Set([...payload.keys()].map(folded)).size !== payload.size)
    throw new RangeError('Two files of the bag would be one on some systems.');
  const texts: readonly (readonly [string, string])[] = [
    [BAG_FILES.declaration, DECLARATION],
    [BAG_FILES.info, formatBagInfo([...info, ['Payload-Oxum', oxumOf(payload.values())]])],
    [
      BAG_FILES.manifest,
      formatManifest([...payload].map(([path, { sha256 }]) => ({ path, sha256 }))),
    ],
  ];
  const tags = texts.map(([path, text]) => ({ path, sha256: hash('sha256', text, 'hex') }));
  return new Map(
    [...texts, [BAG_FILES.tagManifest, formatManifest(tags)] as const].map(([path, text]) => [
      path,
      new Uint8Array(Buffer.from(text, 'utf8')),
    ]),
  );
};
