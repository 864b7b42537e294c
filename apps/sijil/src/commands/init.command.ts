import { refuse } from '#kernel';
import { open } from '../desk/open-register.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const PURPOSES = ['operational', 'sandbox', 'demo'] as const;

const purposeFrom = (flags: Call['flags']): (typeof PURPOSES)[number] => {
  const asked = textOf(flags, 'purpose') ?? 'operational';
  return (
    PURPOSES.find((purpose) => purpose === asked) ??
    refuse('invalid', 'USAGE_PURPOSE', '--purpose is operational, sandbox or demo.', '/purpose')
  );
};

/** `npx sijil init`: opens an operational register. */
export const initCommand: CommandSpec = {
  name: 'init',
  says: 'open a register in a home that has none: operational unless told otherwise, and so for ever',
  options: [
    ['--purpose <purpose>', 'operational, sandbox or demo (default: operational)'],
    ['--name <name>', 'how the office calls it'],
  ],
  opens: 'itself',
  check: ({ flags }) => void purposeFrom(flags),
  async run({ desk, output, flags }) {
    const purpose = purposeFrom(flags);
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
