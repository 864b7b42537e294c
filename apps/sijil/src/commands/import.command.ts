import { basename } from 'node:path';
import { Refusal, refuse } from '#kernel';
import { proposeMapping } from '#reports';
import { operatorOf } from '../desk/open-register.js';
import { importReport, importSheet } from '../import/import-report.js';
import type { ImportFile } from '../import/import-report.js';
import type { ImportResult, Progress } from '../import/run.js';
import { mappingNamed } from '../import/mapping-named.js';
import { readInputFile } from '../import/input-file.js';
import { paced } from '../import/paced.js';
import { asData, inWords } from '../output.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil import FILE…`: takes published reports and spreadsheets in. */
export const importCommand: CommandSpec = {
  name: 'import',
  says: 'take published reports or spreadsheets in, as evidence and as incidents with the publisher’s claims',
  args: [
    [
      '<file...>',
      'report files in JSON (docs/report-format.md), tables in CSV or XLSX (docs/spreadsheets.md)',
    ],
  ],
  options: [
    ['--dry-run', 'go the whole way and say what would happen, but write nothing'],
    ['--as <key>', 'the key under which the office knows the report'],
    ['--mapping <mapping>', 'for a table: a file with its mapping, or the name of a saved one'],
    ['--from <shape>', 'bayanat: the file is an export of Bayanat, JSON or CSV (docs/bayanat.md)'],
    ['--structured-by <who>', 'who or what made the structured file from the publication'],
  ],
  refusal: (refusal) => nothing(refusal, 0),
  check({ args, flags }) {
    if (flags['from'] !== undefined && flags['from'] !== 'bayanat')
      refuse('invalid', 'USAGE_FROM', '--from takes bayanat.', '/from');
    if (flags['as'] !== undefined && args.length > 1)
      refuse(
        'invalid',
        'USAGE_AS_WITH_MANY',
        'Give --as with one file at a time: it names one report.',
      );
  },
  async run(call) {
    let refused = false;
    for (const path of call.args) if (await one(call, path)) refused = true;
    return refused ? 'refused' : 'done';
  },
};

const nothing = (
  { code, path, message }: { code: string; path: string; message: string },
  position: number,
): ImportResult => ({
  report: null,
  incidents: { accepted: 0, unchanged: 0, corrected: 0, refused: 0 },
  findings: [],
  refusals: [{ code, path, message }],
  position,
});

/** Takes one file in, and says whether anything of it was refused. */
const one = async (call: Call, path: string): Promise<boolean> => {
  const { desk, output, flags } = call;
  const name = basename(path);
  try {
    const as = textOf(flags, 'as');
    const structuredBy = textOf(flags, 'structuredBy');
    const file = {
      name,
      bytes: await readInputFile(path),
      dryRun: flags['dryRun'] === true,
      ...(flags['from'] === 'bayanat' ? { from: 'bayanat' as const } : {}),
      ...(as === undefined ? {} : { as }),
      ...(structuredBy === undefined ? {} : { structuredBy }),
    };
    // Before the first row is told of, all of it is looked through.
    if (file.bytes.length > LONG_BYTES) output.progress(`${name}: looking through it`);
    const result = await takeIn(call, file, file.from === undefined && isTable(path));
    if (flags['dryRun'] !== true) await desk.catchUp();
    say(output, name, result, flags['dryRun'] === true);
    output.answer(result);
    return result.refusals.length > 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    output.notice(`${name}: ${inWords(error)}`);
    output.answer(nothing(asData(error), await desk.store.head()));
    return true;
  }
};

/** A file of this size may take more than two seconds to be looked through. */
const LONG_BYTES = 256 * 1024;

const isTable = (path: string): boolean => /\.(csv|tsv|xlsx|xlsm)$/i.test(path);

const takeIn = async (
  { desk, output, flags }: Call,
  file: ImportFile,
  table: boolean,
): Promise<ImportResult> => {
  const operator = await operatorOf(desk);
  const told = (what: string): Progress =>
    paced((done, of) => output.progress(`${file.name}: ${done} of ${of} ${what}`));
  if (!table) return importReport(desk, operator, file, told('incidents'));
  const named = textOf(flags, 'mapping');
  if (named === undefined) {
    output.say(
      `A mapping that its headings suggest; correct it, save it and give it by --mapping:`,
    );
    output.say(JSON.stringify(await proposeMapping(file.bytes), null, 2));
    return refuse(
      'invalid',
      'MAPPING_NEEDED',
      'A table comes in by a mapping of its columns: give one by --mapping (docs/spreadsheets.md).',
      '/mapping',
    );
  }
  const mapping = await mappingNamed(desk, named);
  return importSheet(desk, operator, { ...file, mapping }, told('rows'));
};

const say = (output: Call['output'], name: string, result: ImportResult, dryRun: boolean): void => {
  const { accepted, unchanged, corrected, refused } = result.incidents;
  output.say(
    `${name}: ${dryRun ? '(dry run, nothing written) ' : ''}${accepted} incidents taken in, ${unchanged} unchanged, ${corrected} corrected by the publisher, ${refused} refused.`,
  );
  if (result.beside) {
    const { items, persons, actors, known } = result.beside;
    output.say(
      `Beside incidents: ${items} items, ${persons} persons and ${actors} actors taken in; ${known} were known, ${result.beside.refused} refused.`,
    );
  }
  if (result.refusals.length > 0) {
    output.say('Refused:');
    for (const { code, path, message } of result.refusals)
      output.say(`  ${path} ${message} [${code}]`);
  }
  if (result.findings.length > 0) {
    output.say(`For review (${result.findings.length}):`);
    for (const { code, path, message } of result.findings)
      output.say(`  ${path} ${message} [${code}]`);
  }
  output.say(`The register stands at position ${result.position}.`);
};
