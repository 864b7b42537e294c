import { badPath, folded, printed } from '../bag/path.js';
import type { Report } from './finding.js';
import type { BagTree } from './tree.js';

/** More files than any dossier of ours has. */
const MOST_ENTRIES = 1_000_000;

const above = (path: string): readonly string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

/**
 * Looks at everything in the folder and gives the files that may be read. Links are never followed, and
 * a name that could mean something else elsewhere is refused, by name.
 */
export const survey = async (tree: BagTree, report: Report): Promise<ReadonlySet<string>> => {
  const files = new Set<string>();
  const folders = new Set<string>();
  const seen = new Map<string, string>();
  let entries = 0;
  for await (const { path, kind, utf8 } of tree.entries()) {
    entries += 1;
    if (entries > MOST_ENTRIES) {
      report('TOO_MANY_FILES', null, `there are more than ${MOST_ENTRIES} files`);
      break;
    }
    const name = printed(path);
    const bad = utf8 ? badPath(path) : 'its name is not UTF-8';
    if (kind === 'link') report('NOT_A_FILE', name, 'it is a link, and a dossier has none');
    else if (kind === 'other') report('NOT_A_FILE', name, 'it is neither a file nor a folder');
    else if (kind === 'shut')
      report('FILE_UNREADABLE', name, 'it is a folder that cannot be looked into');
    else if (bad !== null) report('PATH_REFUSED', name, bad);
    // What is refused is not kept: its name may be as long as it likes.
    if (bad !== null) continue;
    const twin = seen.get(folded(path));
    if (twin !== undefined)
      report('NAMES_COLLIDE', name, `on some systems it is the same as ${twin}`);
    seen.set(folded(path), name);
    if (kind === 'file') files.add(path);
    if (kind === 'folder') folders.add(path);
  }
  // No manifest names a folder: one in which no file lies would be bound by nothing.
  for (const path of [...files].flatMap(above)) folders.delete(path);
  for (const path of folders) report('FILE_EXTRA', path, 'it is a folder in which no file lies');
  return files;
};
