import { refuse } from '#kernel';
import type { Json } from '#kernel';
import { headingOf } from '../sheet/mapping.js';
import { csvRows } from '../sheet/rows/csv.rows.js';
import { MAX_UNITS } from '../reading/limits.js';
import type { BayanatFile, Item } from './bayanat.shape.js';

/** `related_actors.actor-1`: the first of the actors to which the record of the row is related. */
const RELATED = /^related_(bulletin|actor|incident)s\.\1-\d+$/;
/** `labels.label-1`, `sources.source-2`: things with an id and a title. */
const TITLED =
  /^(labels|verified_labels|sources|locations|geo_locations|media|events)\.[a-z_]+-\d+$/;
/** `12-An invented title`: what both hold. */
const NAMED = /^(\d+)-(.*)$/s;

/** What the exporting program prints where a record has no title or name. */
const NOTHING = 'None';

const push = (item: Record<string, Json>, key: string, value: Json): void => {
  const list = (item[key] ??= []) as Json[];
  list.push(value);
};

const itemOf = (headings: readonly string[], cells: readonly string[]): Item => {
  const item: Record<string, Json> = {};
  cells.forEach((cell, i) => {
    const heading = headings[i] ?? '';
    if (cell.trim() === '' || heading === '') return;
    const [, id = '', printed = ''] = NAMED.exec(cell) ?? [];
    const title = printed === NOTHING ? null : printed;
    const [, noun] = RELATED.exec(heading) ?? [];
    const [, titled] = TITLED.exec(heading) ?? [];
    if (noun !== undefined && id !== '')
      push(item, `${noun}_relations`, {
        [noun]: { id, [noun === 'actor' ? 'name' : 'title']: title },
      });
    else if (titled !== undefined && id !== '') push(item, titled, { id, title });
    else item[heading] = cell;
  });
  return item;
};

/** Columns that only the one or the other table has. */
const ONLY_BULLETINS = ['sjac_title', 'origin_id'];
const ONLY_ACTORS = ['nickname', 'civilian'];

/** Bayanat's CSV of bulletins or of actors, as its JSON has them. It has none of incidents. */
export const tableOfBayanat = async (bytes: Uint8Array): Promise<BayanatFile> => {
  let headings: readonly string[] | undefined;
  const found: Item[] = [];
  for await (const { cells } of csvRows(bytes, ',')) {
    const texts = cells.map(({ text }) => text);
    if (headings === undefined) headings = texts.map(headingOf);
    else found.push(itemOf(headings, texts));
    if (found.length > MAX_UNITS)
      refuse('invalid', 'TOO_MANY_ROWS', `The table has more than ${MAX_UNITS} rows.`);
  }
  const has = (columns: readonly string[]): boolean =>
    columns.every((column) => headings?.includes(column) ?? false);
  if (has(['id', ...ONLY_BULLETINS]))
    return { report: {}, incidents: [], bulletins: found, actors: [] };
  if (has(['id', ...ONLY_ACTORS]))
    return { report: {}, incidents: [], bulletins: [], actors: found };
  return refuse(
    'invalid',
    'BAYANAT_TABLE_UNKNOWN',
    'The file is neither a JSON export of Bayanat nor its table of bulletins or of actors.',
  );
};
