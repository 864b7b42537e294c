import { refuse } from '#kernel';
import { toStandardOutput, wholeFile } from '../export/export.file.js';
import { exportLists } from '../export/export.lists.js';
import { exportList, listOf } from '../export/export.rows.js';
import { LANGUAGES } from '../export/export.words.js';
import type { Language } from '../export/export.words.js';
import { operatorOf } from '../desk/open-register.js';
import { paced } from '../import/paced.js';
import { asOfFrom } from './as-of.js';
import { textOf } from './command.js';
import { caughtUp } from './caught-up.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil export LIST`: a list as a table, with what it is in its head. */
export const exportCommand: CommandSpec = {
  name: 'export',
  says: 'write a list as CSV or XLSX, as the member who asks may see it, with position and filter in its head',
  args: [['<list>', Object.keys(exportLists).join(', ')]],
  options: [
    ['--filter <json>', 'the filter of the list, as the API takes it'],
    ['--report <key>', 'for findings and figures: the report'],
    ['--case <reference>', 'for exhibits: the case'],
    ['--as-of <position-or-instant>', 'what the register held then'],
    ['-o, --output <file>', 'a new file; standard output where left out'],
    ['--format <format>', 'csv or xlsx; by the name of the new file where left out'],
    [
      '--lang <language>',
      'of headings and head: en, ar (from right to left in a workbook) or both',
    ],
    ['--bom', 'for CSV: begin with a byte order mark, for Excel'],
  ],
  check({ args, flags }) {
    const { below } = listOf(args[0] ?? '');
    for (const thing of ['report', 'case'] as const)
      if ((below === thing) !== (flags[thing] !== undefined))
        refuse(
          'invalid',
          `USAGE_${thing.toUpperCase()}`,
          below === thing
            ? `Say of which ${thing}, by --${thing}.`
            : `This list takes no --${thing}.`,
          `/${thing}`,
        );
    asOfFrom(flags['asOf']);
    filterFrom(flags, below !== null);
    languageFrom(flags);
    if (formatFrom(flags) === 'xlsx' && flags['output'] === undefined && process.stdout.isTTY)
      refuse(
        'invalid',
        'USAGE_OUTPUT',
        'A workbook is nothing to look at on a terminal: say where it goes, by --output.',
        '/output',
      );
  },
  async run({ desk, output, args, flags }) {
    await caughtUp({ desk, output });
    const report = textOf(flags, 'report');
    const caseReference = textOf(flags, 'case');
    const asOf = asOfFrom(flags['asOf']);
    const asked = {
      list: args[0] ?? '',
      filter: filterFrom(flags, report !== undefined || caseReference !== undefined),
      token: process.env['SIJIL_TOKEN'] ?? (await operatorOf(desk)).tokens.team,
      bom: flags['bom'] === true,
      format: formatFrom(flags),
      language: languageFrom(flags),
      ...(report === undefined ? {} : { report }),
      ...(caseReference === undefined ? {} : { caseReference }),
      ...(asOf === undefined ? {} : { asOf }),
    };
    const progress = paced((done, of) => output.progress(`${done} of ${of} rows`));
    const path = textOf(flags, 'output');
    if (path === undefined) await exportList(desk, asked, toStandardOutput(), progress);
    else {
      const done = await wholeFile(path, (to) => exportList(desk, asked, to, progress));
      output.say(`${done.rows} rows at position ${done.position} written to ${path}.`);
      output.answer(done);
    }
    return 'done';
  },
};

const oneOf = <T extends string>(given: string, flag: string, among: readonly T[]): T =>
  among.find((one) => one === given) ??
  refuse(
    'invalid',
    `USAGE_${flag.toUpperCase()}`,
    `--${flag} takes ${among.join(', ')}.`,
    `/${flag}`,
  );

const formatFrom = (flags: Call['flags']): 'csv' | 'xlsx' => {
  const byName = /\.xlsx$/i.test(textOf(flags, 'output') ?? '') ? 'xlsx' : 'csv';
  return oneOf(textOf(flags, 'format') ?? byName, 'format', ['csv', 'xlsx']);
};

const languageFrom = (flags: Call['flags']): Language =>
  oneOf(textOf(flags, 'lang') ?? 'en', 'lang', LANGUAGES);

const filterFrom = (flags: Call['flags'], below: boolean): unknown => {
  const text = textOf(flags, 'filter');
  if (text === undefined) return null;
  const wrong = (): never =>
    refuse(
      'invalid',
      'USAGE_FILTER',
      below ? 'This list takes no --filter.' : '--filter takes the JSON of a filter.',
      '/filter',
    );
  if (below) return wrong();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return wrong();
  }
};
