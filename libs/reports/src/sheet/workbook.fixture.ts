import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A cell as a workbook has it: a text, a number, or its XML where a spec needs another. */
export type BookCell = string | number | { readonly xml: string };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cellXml = (cell: BookCell, shared: string[]): string => {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell !== 'string') return cell.xml;
  shared.push(cell);
  return `<c t="s"><v>${shared.length - 1}</v></c>`;
};

/** A ZIP of entries. */
export const zipOf = (entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
};

/** A workbook of one sheet; `others` replace or add entries of the archive. */
export const workbookOf = (
  rows: readonly (readonly BookCell[])[],
  others: Readonly<Record<string, string | Buffer>> = {},
): Promise<Buffer> => {
  const shared: string[] = [];
  const sheet = rows
    .map((row) => `<row>${row.map((cell) => cellXml(cell, shared)).join('')}</row>`)
    .join('');
  return zipOf({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Invented" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...others,
  });
};
