import { join } from 'node:path';
import { Refusal } from '#kernel';
import { smallPack, smallPlaces } from '#testing';
import { checkPack, Geography, readPack } from '#places';

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? `${error.code} ${error.path}` : String(error);
  }
};

const NAME = 'small-places.csv';
const withRow = (change: (fields: string[]) => void): Record<string, string> => {
  const lines = smallPlaces().split('\n');
  const fields = (lines[2] ?? '').split(',');
  change(fields);
  return { [NAME]: [...lines.slice(0, 2), fields.join(','), ...lines.slice(3)].join('\n') };
};
const outline = (feature: object): Record<string, string> => ({
  'small-districts.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
});
const polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [36, 35],
      [37, 35],
      [37, 36],
      [36, 35],
    ],
  ],
};

describe('a geography pack', () => {
  it('is read with its attribution, its version and the names of its areas', async () => {
    const folder = await smallPack({
      'small-admin-aliases.csv': 'level,pcode,lang,type,value\n3,SY090301,en,name,Dhiban town\n',
      ...outline({ type: 'Feature', properties: { pcode: 'SY0903' }, geometry: polygon }),
    });
    const { gazetteer, outlines } = await checkPack(folder);
    expect(gazetteer.attribution).toBe('Written for tests. Name the office that wrote it.');
    expect(gazetteer.propose('Dhiban town', { level: 'subdistrict' })[0]?.place.code).toBe(
      'SY090301',
    );
    expect(outlines).toEqual([{ file: 'small-districts.geojson', areas: 1 }]);
  });

  it('says whose it is where the title speaks of the licence as well', async () => {
    const README =
      '# Sources, licence\n\nA table.\n\n## Licence and attribution\n\nOf an office.\n';
    const { attribution } = await readPack(await smallPack({ 'README.md': README }));
    expect(attribution).toBe('Of an office.');
  });

  it.each<readonly [string, Record<string, string>, string]>([
    ['without a column', { [NAME]: 'pcode,name_en\nC1,X\n' }, `GEO_PACK_COLUMN_MISSING /${NAME}/1`],
    ['that is no CSV', { [NAME]: 'pcode,name_en\n"C1,X\n' }, `GEO_PACK_NOT_CSV /${NAME}`],
    [
      'of two places under one code',
      withRow((f) => void (f[0] = 'C1039')),
      `GEO_PACK_CODE_TWICE /${NAME}/3/pcode`,
    ],
    [
      'with a nameless place',
      withRow((f) => void (f[1] = '')),
      `GEO_PACK_FIELD_EMPTY /${NAME}/3/name_en`,
    ],
    [
      'of another country',
      withRow((f) => void (f[3] = 'IQ01')),
      `GEO_PACK_GOVERNORATE_UNKNOWN /${NAME}/3/admin1_pcode`,
    ],
    [
      'with a place off the globe',
      withRow((f) => void (f[12] = '135.0')),
      `GEO_PACK_COORDINATE_WRONG /${NAME}/3/lat`,
    ],
    ['without a licence', { 'README.md': '# A pack\n' }, 'GEO_PACK_NO_ATTRIBUTION /README.md'],
    ['with two tables of places', { 'more-places.csv': '' }, `GEO_PACK_FILE_TWICE /${NAME}`],
    [
      'with an alias of nothing',
      { 'small-admin-aliases.csv': 'pcode,value\nSY01,\n' },
      'GEO_PACK_FIELD_EMPTY /small-admin-aliases.csv/2/value',
    ],
    [
      'with an outline that is no JSON',
      { 'small-districts.geojson': '{' },
      'GEO_PACK_NOT_GEOJSON /small-districts.geojson',
    ],
    [
      'with an outline of nothing known',
      outline({ properties: { pcode: 'SY99' }, geometry: polygon }),
      'GEO_PACK_CODE_UNKNOWN /small-districts.geojson/features/0/properties/pcode',
    ],
    [
      'with an outline of points',
      outline({
        properties: { pcode: 'SY0903' },
        geometry: { type: 'Point', coordinates: [1, 2] },
      }),
      'GEO_PACK_NOT_GEOJSON /small-districts.geojson/features/0/geometry',
    ],
  ])('%s is refused', async (_, files, refusal) => {
    expect(await refusalOf(checkPack(await smallPack(files)))).toContain(refusal);
  });

  it('is refused where there is none', async () => {
    expect(await refusalOf(readPack(join(await smallPack(), 'not-there')))).toBe(
      'GEO_PACK_NOT_FOUND /geo',
    );
  });
});

describe('where places are looked up', () => {
  it('is our own list where no pack is named', async () => {
    expect((await new Geography().gazetteer()).label).toBe('sijil-governorates@1');
  });

  it('is a pack, read once', async () => {
    const geography = new Geography(await smallPack());
    expect(await geography.gazetteer()).toBe(await geography.gazetteer());
  });

  it('is looked at again after it was refused', async () => {
    const geography = new Geography('/not/there');
    expect(await refusalOf(geography.gazetteer())).toContain('GEO_PACK_NOT_FOUND');
    expect(await refusalOf(geography.gazetteer())).toContain('GEO_PACK_NOT_FOUND');
  });
});
