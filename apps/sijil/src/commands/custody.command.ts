import { custodySheet } from '../evidence/custody-sheet.js';
import { handoversOf, itemsOf } from '../evidence/held.js';
import type { CommandSpec } from './command.js';

/** `npx sijil custody EVIDENCE`: the chain of custody on one sheet. */
export const custodyCommand: CommandSpec = {
  name: 'custody',
  says: 'print the chain of custody of an item: hands, gaps, checks, copies',
  args: [['<evidence>', 'the id of an item']],
  async run({ desk, output, args }) {
    const register = await desk.register();
    for (const held of await itemsOf(desk, [args[0] ?? ''])) {
      const handovers = await handoversOf(desk, held.item.evidenceId);
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
      });
      if (register) for (const line of custodySheet(held, register, handovers)) output.say(line);
    }
    return 'done';
  },
};
