/** Something in the folder of a bag, as the file system names it. Whoever made the bag chose all of it. */
export interface TreeEntry {
  /** Below the bag, with `/` between names; what is no UTF-8 is written as `\xff`. */
  readonly path: string;
  /** `shut`: a folder into which nobody can look from here. */
  readonly kind: 'file' | 'folder' | 'shut' | 'link' | 'other';
  /** Whether the name is UTF-8. */
  readonly utf8: boolean;
}

/** The folder of a bag, wherever it lies. Nothing in it is followed, only named and read. */
export interface BagTree {
  /** Everything below the bag. */
  entries(): AsyncIterable<TreeEntry>;
  /** The bytes of a file, piece by piece. */
  read(path: string): AsyncIterable<Uint8Array>;
}
