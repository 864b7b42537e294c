import { refuse } from '#kernel';
import { governorates } from '../governorates/governorates.js';
import type { Level, Named, Place } from '../place.js';
import { readTable } from './pack.table.js';
import type { PackRow } from './pack.table.js';

const AREA_COLUMNS = [
  ...(['admin1_pcode', 'admin1_en', 'admin1_ar'] as const),
  ...(['admin2_pcode', 'admin2_en', 'admin2_ar'] as const),
  ...(['admin3_pcode', 'admin3_en', 'admin3_ar'] as const),
] as const;
const COLUMNS = ['pcode', 'name_en', 'name_ar', ...AREA_COLUMNS, 'lat', 'lon'] as const;
type Row = PackRow<(typeof COLUMNS)[number]>;

const AREA_LEVELS: readonly Level[] = ['governorate', 'district', 'subdistrict'];

/** The settlements of a pack and the areas that they lie in. */
export const readPlaces = (name: string, text: string): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const row of readTable(name, text, COLUMNS)) {
    const within = areasOf(row);
    within.forEach((area, depth) => {
      if (!places.has(area.code))
        places.set(area.code, {
          ...area,
          level: AREA_LEVELS[depth] ?? 'subdistrict',
          within: within.slice(0, depth),
          latitude: null,
          longitude: null,
        });
    });
    const code = needed(row, 'pcode');
    if (places.has(code))
      refuse(
        'invalid',
        'GEO_PACK_CODE_TWICE',
        'A code stands twice in the table.',
        row.at('pcode'),
      );
    places.set(code, {
      code,
      en: needed(row, 'name_en'),
      ar: row.of.name_ar || null,
      level: 'settlement',
      within,
      latitude: degrees(row, 'lat', 90),
      longitude: degrees(row, 'lon', 180),
    });
  }
  if (places.size === 0)
    refuse('invalid', 'GEO_PACK_EMPTY', 'The table of places has no rows.', `/${name}`);
  return [...places.values()];
};

const areasOf = (row: Row): readonly Named[] =>
  ([1, 2, 3] as const).map((depth) => ({
    code: depth === 1 ? governorateCode(row) : needed(row, `admin${depth}_pcode`),
    en: needed(row, `admin${depth}_en`),
    ar: row.of[`admin${depth}_ar`] || null,
  }));

/** A heading is resolved to a governorate by our own list: a pack that numbers them otherwise is of no use. */
const governorateCode = (row: Row): string => {
  const code = needed(row, 'admin1_pcode');
  return governorates.some((one) => one.code === code)
    ? code
    : refuse(
        'invalid',
        'GEO_PACK_GOVERNORATE_UNKNOWN',
        'This is not the UN p-code of a governorate of Syria (SY01 to SY14).',
        row.at('admin1_pcode'),
      );
};

const needed = (row: Row, column: (typeof COLUMNS)[number]): string => {
  const value = row.of[column];
  if (value === '')
    refuse('invalid', 'GEO_PACK_FIELD_EMPTY', 'This field must not be empty.', row.at(column));
  if (value.length > 200)
    refuse('invalid', 'GEO_PACK_FIELD_TOO_LONG', 'This field is too long.', row.at(column));
  return value;
};

const degrees = (row: Row, column: 'lat' | 'lon', most: number): string | null => {
  const value = row.of[column];
  if (value === '') return null;
  if (!/^-?\d{1,3}(\.\d{1,15})?$/.test(value) || Math.abs(Number(value)) > most)
    refuse(
      'invalid',
      'GEO_PACK_COORDINATE_WRONG',
      `This field must be degrees between -${most} and ${most}.`,
      row.at(column),
    );
  return value;
};
