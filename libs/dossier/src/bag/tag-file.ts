/** The declaration that a folder is a bag (RFC 8493, 2.1.1), character for character. */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Labels and values in their order, as `bag-info.txt` states them. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** `bag-info.txt` (RFC 8493, 2.2.2): one line for each, never folded. */
export const formatBagInfo = (info: BagInfo): string =>
  info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');

const oneLine = (value: string): string => value.replaceAll(/\s+/gu, ' ').trim();
