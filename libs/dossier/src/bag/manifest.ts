/** One file as a manifest names it. */
export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
}

/** The longest line of a manifest that is read: a hash, two spaces and the longest path. */
export const MAX_LINE_BYTES = 512;

const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** A manifest as the text of its file (RFC 8493, 2.1.3): sorted, so that the same files give the same bytes. */
export const formatManifest = (entries: Iterable<ManifestEntry>): string =>
  [...entries]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** Reads one line of a manifest, without its newline; null where it is none. */
export const parseManifestLine = (line: string): ManifestEntry | null => {
  const [, sha256, path] = LINE.exec(line) ?? [];
  return sha256 === undefined || path === undefined ? null : { path, sha256 };
};
