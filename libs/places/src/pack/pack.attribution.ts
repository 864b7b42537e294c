import { refuse } from '#kernel';

const HEADING = /^#{1,6}\s.*\b(attribution|licen[cs]e)\b/i;

/**
 * Licence and attribution as the pack's own README has them: the section under the first heading that
 * says so. A pack that does not tell under which licence it may be shown is not shown.
 */
export const readAttribution = (name: string, text: string): string => {
  const lines = text.split(/\r?\n/);
  const heading = lines.findIndex((line) => HEADING.test(line));
  const after = heading < 0 ? [] : lines.slice(heading + 1);
  const end = after.findIndex((line) => /^#{1,6}\s/.test(line));
  const section = (end < 0 ? after : after.slice(0, end)).join(' ').replaceAll(/\s+/g, ' ').trim();
  return section === ''
    ? refuse(
        'invalid',
        'GEO_PACK_NO_ATTRIBUTION',
        'The README of the pack must say under a heading with the word “attribution” or “licence” who is to be named wherever its data is shown.',
        `/${name}`,
      )
    : section.slice(0, 2_000);
};
