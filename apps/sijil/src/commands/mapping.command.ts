import { refuse } from '#kernel';
import { proposeMapping } from '#reports';
import { readInputFile } from '../import/input-file.js';
import { savedMapping, saveMapping } from '../import/mapping-named.js';
import { textOf } from './command.js';
import type { CommandSpec } from './command.js';

const usage = (): never =>
  refuse(
    'invalid',
    'USAGE_MAPPING',
    'Say: mapping propose TABLE, mapping save NAME FILE [--reason WHY], or mapping show NAME.',
  );

const NEEDS: Readonly<Record<string, number>> = { propose: 1, save: 2, show: 1 };

/** `npx sijil mapping`: proposes, saves and shows how the columns of a table are read. */
export const mappingCommand: CommandSpec = {
  name: 'mapping',
  says: 'propose a mapping by the headings of a table, save one under a name, or show a saved one',
  args: [
    ['<action>', 'propose TABLE, save NAME FILE, or show NAME'],
    ['<what...>', 'a table; a name and a mapping file (docs/spreadsheets.md); a name'],
  ],
  options: [['--reason <why>', 'why a saved mapping is changed']],
  check: ({ args }) => {
    if (NEEDS[args[0] ?? ''] !== args.length - 1) usage();
  },
  async run({ desk, output, args, flags }) {
    const [action, what = '', file = ''] = args;
    const found =
      action === 'propose'
        ? await proposeMapping(await readInputFile(what))
        : action === 'save'
          ? await saveMapping(desk, what, file, textOf(flags, 'reason'))
          : await savedMapping(desk, what);
    if (found === null)
      return refuse('not-found', 'MAPPING_UNKNOWN', 'No mapping of this name was saved.', '/name');
    output.answer(found);
    output.say(JSON.stringify(found, null, 2));
    return 'done';
  },
};
