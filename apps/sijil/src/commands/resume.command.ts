import { hasHalted } from '#projector';
import { PROJECTION_NAMES } from '#read-side';
import type { CommandSpec } from './command.js';
import { helpForHalted } from './followers.js';
import { namesFrom } from './rebuild.command.js';

/** `npx sijil resume`: lets halted read models try again, after what halted them was repaired. */
export const resumeCommand: CommandSpec = {
  name: 'resume',
  says: 'let halted read models try again at the event where they halted',
  args: [['[names...]', `which: ${PROJECTION_NAMES.join(', ')} (default: all that halted)`]],
  check: ({ args }) => void namesFrom(args),
  async run({ desk, output, args }) {
    const names = namesFrom(args);
    const head = await desk.store.head();
    for (const name of names) await desk.projector.resume(name);
    // Whatever halts again is told below, with what can be done.
    await desk.projector.catchUp(head).catch((error: unknown) => {
      if (!hasHalted(error)) throw error;
    });
    const status = (await desk.readModels.status()).filter(({ name }) => names.includes(name));
    const halted = status.filter((one) => one.halted !== null || one.building?.halted);
    output.answer({ position: head, resumed: status });
    for (const line of helpForHalted(halted)) output.say(line);
    if (halted.length > 0) return 'refused';
    output.say(`Nothing is halted: ${names.join(', ')} stand at position ${head}.`);
    return 'done';
  },
};
