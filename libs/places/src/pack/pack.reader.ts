import { pointerToken, refuse } from '#kernel';
import { Gazetteer } from '../gazetteer.js';
import { governorates } from '../governorates/governorates.js';
import { readAttribution } from './pack.attribution.js';
import { PackFiles } from './pack.files.js';
import { readOutlines } from './pack.outlines.js';
import { readPlaces } from './pack.places.js';
import { readTable } from './pack.table.js';

const PLACES = '-places.csv';
const ALIASES = '-admin-aliases.csv';
const OUTLINES = ['-governorates.geojson', '-districts.geojson', '-subdistricts.geojson'] as const;
const README = 'README.md';

/** Reads the gazetteer of a geography pack, or refuses the pack with a code and the place of the fault. */
export const readPack = async (folder: string): Promise<Gazetteer> => {
  const files = await PackFiles.open(folder);
  const name = files.need(PLACES);
  const { text, digest } = await files.read(name);
  const attribution = readAttribution(README, (await files.read(files.need(README))).text);
  const places = readPlaces(name, text);
  const aliases = files.find(ALIASES);
  return new Gazetteer(`${name.slice(0, -PLACES.length)}@${digest}`, attribution, places, [
    ...governorates.flatMap(({ code, en, ar, spellings }) =>
      [en, ar, ...spellings].map((spelling) => [code, spelling] as const),
    ),
    ...(aliases === undefined ? [] : readAliases(aliases, (await files.read(aliases)).text)),
  ]);
};

const readAliases = (name: string, text: string): readonly (readonly [string, string])[] =>
  readTable(name, text, ['pcode', 'value']).map((row) => {
    for (const column of ['pcode', 'value'] as const)
      if (row.of[column] === '')
        refuse('invalid', 'GEO_PACK_FIELD_EMPTY', 'This field must not be empty.', row.at(column));
    return [row.of.pcode, row.of.value] as const;
  });

/** What a pack holds, every file of it checked. */
export interface PackCheck {
  readonly gazetteer: Gazetteer;
  /** How many areas each outline file draws. */
  readonly outlines: readonly { readonly file: string; readonly areas: number }[];
}

/** Checks a whole pack, the outlines that nothing here draws too. */
export const checkPack = async (folder: string): Promise<PackCheck> => {
  const gazetteer = await readPack(folder);
  const files = await PackFiles.open(folder);
  const outlines: { file: string; areas: number }[] = [];
  for (const ending of OUTLINES) {
    const file = files.find(ending);
    if (file === undefined) continue;
    const { text } = await files.read(file);
    outlines.push({
      file: pointerToken(file),
      areas: readOutlines(file, text, (code) => gazetteer.byCode(code) !== undefined),
    });
  }
  return { gazetteer, outlines };
};
