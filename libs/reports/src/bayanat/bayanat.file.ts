import { refuse } from '#kernel';
import type { Json } from '#kernel';
import { openReport } from '../reading/file.reader.js';
import { fieldOf, isObject } from '../reading/json.objects.js';
import type { BayanatFile, Item } from './bayanat.shape.js';
import { tableOfBayanat } from './bayanat.table.js';

/** The lists of an export. */
export const LISTS = ['incidents', 'bulletins', 'actors'] as const;

const items = (json: Json | undefined, name: string): readonly Item[] => {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json) || !(json as readonly Json[]).every(isObject))
    return refuse('invalid', 'WRONG_TYPE', `\`${name}\` must be a list of records.`, `/${name}`);
  return json as readonly Item[];
};

/**
 * Bayanat writes long exports in pieces and forgets the comma between two; a piece of which nothing was
 * left is an empty line. No line break can stand inside a JSON text, so that nothing but such a place looks like this.
 */
const mended = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.includes('}\n{') || text.includes('}\n\n')
    ? Buffer.from(text.toString('utf8').replaceAll(/\}(\n+)\{/g, '},$1{'))
    : bytes;
};

const isJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(Buffer.from(bytes.subarray(0, 256)).toString('utf8'));

/** Opens an export of Bayanat: its JSON, or its CSV of bulletins or of actors. */
export const openBayanat = async (bytes: Uint8Array): Promise<BayanatFile> => {
  if (!isJson(bytes)) return await tableOfBayanat(bytes);
  const { file } = openReport(mended(bytes), { incidents: 'maybe' });
  if (LISTS.every((name) => fieldOf(file, name) === undefined))
    refuse(
      'invalid',
      'BAYANAT_EMPTY',
      'The file has none of the lists incidents, bulletins and actors of a Bayanat export.',
    );
  return {
    report: isObject(file['report']) ? file['report'] : {},
    incidents: items(fieldOf(file, 'incidents'), 'incidents'),
    bulletins: items(fieldOf(file, 'bulletins'), 'bulletins'),
    actors: items(fieldOf(file, 'actors'), 'actors'),
  };
};
