/** The longest path within a bag, and the longest name in it: every file system and archive takes these. */
const MAX_PATH = 240;
const MAX_NAME = 100;

/** Letters, digits, dot, dash, underscore; no dot or dash in front, no dot at the end: one name on every system. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;

/** Names that are devices on some systems, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.]|$)/i;

/** Why a path cannot stand in a bag of ours, in words; null where it can. */
export const badPath = (path: string): string | null => {
  if (path.length > MAX_PATH) return 'its path is too long';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its path is absolute';
  if (path.includes('\\')) return 'it has a backslash in its path';
  const names = path.split('/');
  if (names.includes('..')) return 'it leads out of the bag';
  if (names.some((name) => name === '' || name === '.'))
    return 'its path is not in its one spelling';
  if (names.some((name) => name.length > MAX_NAME)) return 'its name is too long';
  if (!names.every((name) => NAME.test(name)))
    return 'its name has characters other than plain letters, digits, dot, dash and underscore';
  return names.some((name) => DEVICE.test(name)) ? 'its name is that of a device' : null;
};

/** What two paths share that are one file on some systems. */
export const folded = (path: string): string => path.toLowerCase();

/** A path that somebody else wrote, as it can be printed: nothing in it moves a cursor or hides. */
export const printed = (path: string): string => {
  const safe = path.replaceAll(
    /[^\x21-\x7e]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return safe.length > MAX_PATH ? `${safe.slice(0, MAX_PATH)}…` : safe;
};
