import { findingCodes } from './finding-codes.js';
import { fileRefusalCodes, partRefusalCodes } from './refusal-codes.js';

const table = (title: string, codes: Readonly<Record<string, string>>): string =>
  [
    `### ${title}`,
    '',
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');

/** All codes of the reading as Markdown, for the guide to the format. */
export const codeTables = (): string =>
  [
    table('The whole file is refused', fileRefusalCodes),
    table('One part is refused, the rest goes on', partRefusalCodes),
    table('Nothing is refused; a person should look', findingCodes),
  ].join('\n');
