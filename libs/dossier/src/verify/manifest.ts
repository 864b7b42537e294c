import { MAX_LINE_BYTES, parseManifestLine } from '../bag/manifest.js';
import { badPath, folded, printed } from '../bag/path.js';
import type { Report } from './finding.js';
import type { BagTree } from './tree.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NEWLINE = 0x0a;
/** More files than any dossier of ours has, and more lines that are wrong than anybody reads. */
const MOST_LINES = 1_000_000;
const MOST_WRONG = 100;

/** Yields the lines of a file; ends with null at the first that is too long, not UTF-8 or not ended. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<string | null> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([rest, piece.subarray(from, end)]);
      rest = new Uint8Array();
      from = end + 1;
      const text = line.length > MAX_LINE_BYTES ? null : decoded(line);
      yield text;
      if (text === null) return;
    }
    rest = Buffer.concat([rest, piece.subarray(from)]);
    // Looked at before more is read: a line without end costs nothing.
    if (rest.length > MAX_LINE_BYTES) return yield null;
  }
  if (rest.length > 0) yield null;
}

const decoded = (line: Uint8Array): string | null => {
  try {
    return decoder.decode(line);
  } catch {
    return null;
  }
};

/**
 * Reads a manifest: which files there shall be, with their hashes. A line that is not in its one spelling,
 * a path that leads elsewhere, and a path that is named twice are findings.
 */
export const readManifest = async (
  tree: BagTree,
  manifest: string,
  report: Report,
): Promise<ReadonlyMap<string, string>> => {
  const named = new Map<string, string>();
  const seen = new Set<string>();
  let number = 0;
  let last = '';
  let faults = 0;
  const wrong = (says: string): void => {
    faults += 1;
    report('MANIFEST_MALFORMED', manifest, `line ${number}: ${says}`);
  };
  try {
    for await (const line of linesOf(tree.read(manifest))) {
      number += 1;
      if (number > MOST_LINES || faults >= MOST_WRONG) {
        wrong('it is not read any further');
        break;
      }
      const entry = line === null ? null : parseManifestLine(line);
      if (!entry) {
        wrong('it is not a hash, two spaces and a path');
        if (line === null) break;
        continue;
      }
      const bad = badPath(entry.path);
      if (bad !== null) wrong(`it names ${printed(entry.path)}: ${bad}`);
      else if (seen.has(folded(entry.path))) wrong(`it names ${printed(entry.path)} once more`);
      else {
        if (entry.path < last) wrong(`${printed(entry.path)} is not in its place`);
        last = entry.path;
        seen.add(folded(entry.path));
        named.set(entry.path, entry.sha256);
      }
    }
  } catch {
    report('FILE_UNREADABLE', manifest, 'it cannot be read');
  }
  return named;
};
