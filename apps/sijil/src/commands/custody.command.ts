import { readFile } from 'node:fs/promises';
import { DOSSIER_LANGUAGES } from '#events';
import { refuse } from '#kernel';
import { memberBy } from '../desk/member-by.js';
import { operatorOf } from '../desk/open-register.js';
import { handoversOf, itemsOf } from '../evidence/held.js';
import { sheetFor } from '../evidence/sheet/sheet-for.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const languageFrom = (flags: Call['flags']) => {
  const word = textOf(flags, 'lang') ?? 'en';
  return (
    DOSSIER_LANGUAGES.find((one) => one === word) ??
    refuse('invalid', 'USAGE_LANG', `--lang is one of ${DOSSIER_LANGUAGES.join(', ')}.`, '/lang')
  );
};

/** Who reads the sheet, and the token to ask with: of a file, or the team of this desk. */
const readerOf = async ({ desk, flags }: Call) => {
  const file = textOf(flags, 'token');
  if (file !== undefined)
    return {
      memberId: await memberBy(desk, file, '/token'),
      token: (await readFile(file, 'utf8')).trim(),
    };
  const { memberId, tokens } = await operatorOf(desk);
  return { memberId, token: tokens.team };
};

/** `npx sijil custody EVIDENCE`: the chain of custody on one sheet. */
export const custodyCommand: CommandSpec = {
  name: 'custody',
  says: 'print the chain of custody of an item: hands, gaps, checks, copies, and where it is cited',
  args: [['<evidence>', 'the id of an item']],
  options: [
    ['--lang <language>', `in which language: ${DOSSIER_LANGUAGES.join(', ')}`],
    [
      '--open',
      'print what stands under seal, too, as far as whoever asks may read it; that it was is written down',
    ],
    [
      '--token <file>',
      'a file with the sign-in token of whoever asks; the operator of this desk where none is given',
    ],
  ],
  check: ({ flags }) => void languageFrom(flags),
  async run(call) {
    const { desk, output, args, flags } = call;
    const register = await desk.register();
    if (!register) return 'refused';
    const { memberId, token } = await readerOf(call);
    for (const held of await itemsOf(desk, [args[0] ?? ''])) {
      const handovers = await handoversOf(desk, held.item.evidenceId);
      const { lines, citations } = await sheetFor(desk, register, held, {
        lang: languageFrom(flags),
        memberId,
        token: flags['open'] === true ? token : null,
      });
      output.answer({
        position: held.at.position,
        evidenceId: held.item.evidenceId,
        files: held.files,
        chain: held.chain.map(({ sealed: _sealed, ...row }) => row),
        handovers: handovers.map(({ sealed: _sealed, ...row }) => row),
        gone: held.item.gone,
        disposals: held.orders.map(({ sealed: _sealed, steps, ...row }) => ({
          ...row,
          steps: steps.map(({ sealed: _reason, ...step }) => step),
        })),
        citations,
      });
      for (const line of lines) output.say(line);
    }
    return 'done';
  },
};
