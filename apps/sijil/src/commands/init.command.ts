import { refuse } from '#kernel';
import { open } from '../desk/open-register.js';
import type { CommandSpec } from './command.js';

/** `npx sijil init`: opens an operational register. */
export const initCommand: CommandSpec = {
  name: 'init',
  says: 'open a register in a home that has none: operational unless told otherwise, and so for ever',
  options: [
    ['--purpose <purpose>', 'operational, sandbox or demo (default: operational)'],
    ['--name <name>', 'how the office calls it'],
  ],
  opens: 'itself',
  async run({ desk, output, flags }) {
    const purpose = flags['purpose'] ?? 'operational';
    if (purpose !== 'operational' && purpose !== 'sandbox' && purpose !== 'demo')
      return refuse(
        'invalid',
        'USAGE_PURPOSE',
        '--purpose is operational, sandbox or demo.',
        '/purpose',
      );
    const name = flags['name'];
    const operator = await open(desk, { purpose, ...(typeof name === 'string' ? { name } : {}) });
    await desk.catchUp();
    const card = await desk.register();
    output.answer({ register: card, home: desk.home.folder, member: operator.memberId });
    output.say(`A register was opened for ${purpose} use in ${desk.home.folder}.`);
    output.say(
      `Keep a copy of ${desk.home.secrets} apart from every backup: without its master key nothing sealed can be read.`,
    );
    output.say('Next: npx sijil import FILE, or npm start.');
    return 'done';
  },
};
