import { watch } from '#notary';
import { openAccessNotary, openNotary } from '../sealing/open-notary.js';
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
    const disclosures = await openAccessNotary(desk, settings);
    const watching = [
      { one: { notary, world, limits }, of: 'events' },
      { one: disclosures, of: 'events of the access register' },
    ].map(({ one, of }) =>
      watch(one.notary, one.world, one.limits, {
        signal: stopping.signal,
        sealed: ({ head }) => output.say(`Sealed the first ${head?.size ?? 0} ${of}.`),
        refused: ({ message, code }) => output.notice(`${message} [${code}]`),
      }),
    );
    await untilStopped();
    stopping.abort();
    await Promise.all(watching);
    return 'done';
  },
};
