import { refuse } from '#kernel';

/** A title may speak of the licence in passing: a heading that says attribution comes first. */
const HEADINGS = [/^#{1,6}\s.*\battribution\b/i, /^#{1,6}\s.*\blicen[cs]e\b/i] as const;

/**
 * Licence and attribution as the pack's own README has them: the section under the heading that
 * says so. A pack that does not tell under which licence it may be shown is not shown.
 */
export const readAttribution = (name: string, text: string): string => {
  const lines = text.split(/\r?\n/);
  const heading =
    HEADINGS.map((said) => lines.findIndex((line) => said.test(line))).find((at) => at >= 0) ?? -1;
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
