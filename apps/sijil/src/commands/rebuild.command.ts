import { refuse } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { ProjectionName } from '#read-side';
import type { CommandSpec } from './command.js';

const namesFrom = (args: readonly string[]): readonly ProjectionName[] => {
  const known = PROJECTION_NAMES.filter((name) => args.length === 0 || args.includes(name));
  return args.every((name) => known.some((one) => one === name))
    ? known
    : refuse(
        'invalid',
        'USAGE_PROJECTION',
        `There is no such read model. There are: ${PROJECTION_NAMES.join(', ')}.`,
      );
};

/** `npx sijil rebuild`: drops read models and makes them again from the register. */
export const rebuildCommand: CommandSpec = {
  name: 'rebuild',
  says: 'drop read models and make them again from the register',
  args: [['[names...]', `which: ${PROJECTION_NAMES.join(', ')} (default: all)`]],
  check: ({ args }) => void namesFrom(args),
  async run({ desk, output, args }) {
    const names = namesFrom(args);
    output.progress(`Rebuilding ${names.join(', ')}`);
    await desk.projector.rebuild(...names);
    await desk.catchUp();
    const position = await desk.store.head();
    output.answer({ rebuilt: names, position });
    output.say(`Rebuilt ${names.join(', ')} up to position ${position}.`);
    return 'done';
  },
};
