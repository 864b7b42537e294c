import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal, refuse } from '#kernel';
import { operatorOf } from '../desk/open-register.js';
import { importReport } from '../import/import-report.js';
import type { ImportResult } from '../import/run.js';
import { asData, inWords } from '../output.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil import FILE…`: takes published reports in. */
export const importCommand: CommandSpec = {
  name: 'import',
  says: 'take published reports in, as evidence and as incidents with the publisher’s claims',
  args: [['<file...>', 'report files in JSON (docs/report-format.md)']],
  options: [
    ['--dry-run', 'go the whole way and say what would happen, but write nothing'],
    ['--as <key>', 'the key under which the office knows the report'],
    ['--structured-by <who>', 'who or what made the structured file from the publication'],
  ],
  refusal: (refusal) => nothing(refusal, 0),
  check({ args, flags }) {
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
const one = async ({ desk, output, flags }: Call, path: string): Promise<boolean> => {
  const name = basename(path);
  try {
    const as = textOf(flags, 'as');
    const structuredBy = textOf(flags, 'structuredBy');
    const result = await importReport(
      desk,
      await operatorOf(desk),
      {
        name,
        bytes: await read(path),
        dryRun: flags['dryRun'] === true,
        ...(as === undefined ? {} : { as }),
        ...(structuredBy === undefined ? {} : { structuredBy }),
      },
      (done, of) => output.progress(`${name}: ${done} of ${of} incidents`),
    );
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

const MOST_BYTES = 64 * 1024 * 1024;

const read = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    // A device would never end.
    if (!found.isFile() && !found.isFIFO())
      return refuse('invalid', 'FILE_UNREADABLE', 'This is not a file.');
    return found.size > MOST_BYTES ? tooLarge() : await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return refuse(
      'invalid',
      'FILE_UNREADABLE',
      UNREADABLE[code] ?? `The file cannot be read (${code}).`,
    );
  }
};

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'This user may not read the file.',
};

const tooLarge = (): never =>
  refuse('invalid', 'FILE_TOO_LARGE', 'The file is larger than 64 MiB.');

const say = (output: Call['output'], name: string, result: ImportResult, dryRun: boolean): void => {
  const { accepted, unchanged, corrected, refused } = result.incidents;
  output.say(
    `${name}: ${dryRun ? '(dry run, nothing written) ' : ''}${accepted} incidents taken in, ${unchanged} unchanged, ${corrected} corrected by the publisher, ${refused} refused.`,
  );
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
