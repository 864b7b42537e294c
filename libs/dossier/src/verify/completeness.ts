import { BAG_FILES, oxumOf } from '../bag/bag.js';
import { LAYOUT } from '../bag/layout.js';
import { bagInfoOf } from '../bag/bag-info.js';
import type { DossierCard } from '../bag/card.js';
import { DECLARATION, formatBagInfo } from '../bag/tag-file.js';
import type { Report } from './finding.js';
import { readManifest } from './manifest.js';
import { measure, readWhole, textOf } from './reading.js';
import type { Measured } from './reading.js';
import type { BagTree } from './tree.js';

const MAX_TAG_BYTES = 64 * 1024;
const TAGS: readonly string[] = [BAG_FILES.declaration, BAG_FILES.info, BAG_FILES.manifest];

/** Files that no manifest names: the one that covers the others, and the proof of issue, which proves itself. */
const UNNAMED: ReadonlySet<string> = new Set([BAG_FILES.tagManifest, LAYOUT.issue]);
/** All that may lie outside the payload: whatever else did would be bound by nothing. */
const OUTSIDE: ReadonlySet<string> = new Set([...TAGS, ...UNNAMED]);

/** What is compared with what, and where findings go. */
interface Comparison {
  readonly manifest: string;
  /** What the manifest names. */
  readonly named: ReadonlyMap<string, string>;
  readonly measured: ReadonlyMap<string, Measured>;
  readonly report: Report;
}

/**
 * Whether the bag holds exactly the files that its manifests name, each byte as they say. A file that is
 * there under another name is said to be renamed. What each file turned out to be is put into `measured`.
 */
export const checkComplete = async (
  tree: BagTree,
  files: ReadonlySet<string>,
  measured: Map<string, Measured>,
  report: Report,
): Promise<void> => {
  for (const path of files)
    try {
      measured.set(path, await measure(tree, path));
    } catch {
      report('FILE_UNREADABLE', path, 'it cannot be read');
    }
  const named = async (manifest: string): Promise<ReadonlyMap<string, string>> => {
    if (files.has(manifest)) return await readManifest(tree, manifest, report);
    report(
      'FILE_MISSING',
      manifest,
      'it is missing, and without it nothing says what belongs here',
    );
    return new Map();
  };
  const payload = {
    manifest: BAG_FILES.manifest,
    named: await named(BAG_FILES.manifest),
    measured: filter(measured, (path) => path.startsWith('data/')),
    report,
  };
  const tags = {
    manifest: BAG_FILES.tagManifest,
    named: await named(BAG_FILES.tagManifest),
    measured: filter(measured, (path) => !path.startsWith('data/') && !UNNAMED.has(path)),
    report,
  };
  compare(payload);
  compare(tags);
  for (const path of tags.named.keys())
    if (!OUTSIDE.has(path) && files.has(path))
      report('FILE_EXTRA', path, 'it does not belong here: no dossier has such a file');
  for (const path of TAGS)
    if (files.has(path) && !tags.named.has(path))
      report('MANIFEST_MALFORMED', BAG_FILES.tagManifest, `it does not name ${path}`);
};

const filter = <V>(
  map: ReadonlyMap<string, V>,
  keep: (path: string) => boolean,
): ReadonlyMap<string, V> => new Map([...map].filter(([path]) => keep(path)));

const compare = ({ manifest, named, measured, report }: Comparison): void => {
  const extra = [...measured].filter(([path]) => !named.has(path));
  const byHash = new Map(extra.map(([path, { sha256 }]) => [sha256, path]));
  const renamed = new Set<string>();
  for (const [path, sha256] of named) {
    const found = measured.get(path);
    if (found?.sha256 === sha256) continue;
    const under = byHash.get(sha256);
    if (found)
      report('FILE_ALTERED', path, `its bytes are not those of which ${manifest} has the hash`);
    else if (under !== undefined) {
      renamed.add(under);
      report('FILE_RENAMED', path, `it lies here as ${under}`);
    } else report('FILE_MISSING', path, `it is missing; ${manifest} names it`);
  }
  for (const [path] of extra)
    if (!renamed.has(path))
      report('FILE_EXTRA', path, `it does not belong here; ${manifest} does not name it`);
};

/** Whether the folder declares itself, and describes itself as its card does. */
export const checkTags = async (
  tree: BagTree,
  files: ReadonlySet<string>,
  measured: ReadonlyMap<string, Measured>,
  card: DossierCard | null,
  report: Report,
): Promise<void> => {
  const read = async (path: string): Promise<string | null> =>
    files.has(path) ? textOf(await readWhole(tree, path, MAX_TAG_BYTES, report)) : null;
  if ((await read(BAG_FILES.declaration)) !== DECLARATION)
    report('NOT_A_BAG', BAG_FILES.declaration, 'it does not declare a bag of version 1.0');
  if (!card) return;
  const payload = filter(measured, (path) => path.startsWith('data/'));
  const oxum = ['Payload-Oxum', oxumOf(payload.values())] as const;
  if ((await read(BAG_FILES.info)) !== formatBagInfo([...bagInfoOf(card), oxum]))
    report(
      'BAG_INFO_WRONG',
      BAG_FILES.info,
      `it does not say what follows from ${LAYOUT.card} and the files that lie here`,
    );
};
