import { watch } from '#notary';
import { openNotary } from '../sealing/open-notary.js';
import { untilStopped } from '../signals.js';
import type { CommandSpec } from './command.js';

/** `npx sijil notary`: the notary as a process of its own, to be run as a user of its own. */
export const notaryCommand: CommandSpec = {
  name: 'notary',
  says: 'seal the register on a schedule, as a process of its own (SIJIL_NOTARY: the folder of its key)',
  async run({ desk, settings, output }) {
    const card = await desk.register();
    if (!card) return 'refused';
    const { notary, world, limits } = await openNotary(desk, card.id, settings);
    const stopping = new AbortController();
    output.answer({ register: card.id, ledger: world.ledger.folder, ...limits });
    output.say(
      `Sealing register ${card.id}, at most ${limits.seconds} seconds or ${limits.events} events behind. Ledger ${world.ledger.folder}`,
    );
    const watching = watch(notary, world, limits, {
      signal: stopping.signal,
      sealed: ({ head }) => output.say(`Sealed the first ${head?.size ?? 0} events.`),
      refused: ({ message, code }) => output.notice(`${message} [${code}]`),
    });
    await untilStopped();
    stopping.abort();
    await watching;
    return 'done';
  },
};
