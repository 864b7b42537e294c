import { refuse } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { ProjectionName } from '#read-side';
import type { Desk } from '../desk/desk.js';
import type { Output } from '../output.js';
import type { CommandSpec } from './command.js';

/** The read models that a command names, or all of them. Refuses a name that there is not. */
export const namesFrom = (args: readonly string[]): readonly ProjectionName[] => {
  const known = PROJECTION_NAMES.filter((name) => args.length === 0 || args.includes(name));
  return args.every((name) => known.some((one) => one === name))
    ? known
    : refuse(
        'invalid',
        'USAGE_PROJECTION',
        `There is no such read model. There are: ${PROJECTION_NAMES.join(', ')}.`,
      );
};

/** Names are not in the register: their index is made from the identities in the vault. */
const rebuildNameIndex = async (desk: Desk, output: Output): Promise<'done'> => {
  const identities = await desk.vault.indexNames({
    anyway: true,
    progress: (done) => output.progress(`Indexing names: ${done} identities`),
  });
  output.answer({ rebuilt: ['name-index'], identities });
  output.say(`Indexed the names of ${identities} identities.`);
  return 'done';
};

/** `npx sijil rebuild`: makes read models again from the register, beside those that serve. */
export const rebuildCommand: CommandSpec = {
  name: 'rebuild',
  says: 'make read models again from the register while the old ones serve',
  args: [['[names...]', `which: ${PROJECTION_NAMES.join(', ')} (default: all)`]],
  options: [['--name-index', 'make the index of names in the vault again, and no read model']],
  check: ({ args }) => void namesFrom(args),
  async run({ desk, output, args, flags }) {
    if (flags['nameIndex'] === true) return await rebuildNameIndex(desk, output);
    const names = namesFrom(args);
    output.progress(`Rebuilding ${names.join(', ')}`);
    const start = performance.now();
    let said = start;
    await desk.projector.rebuild(names, (done, of) => {
      const now = performance.now();
      if (now - said < 1_000) return;
      said = now;
      const left = Math.ceil(((now - start) / 1_000 / done) * (of - done));
      const about = done === 0 ? '' : `, about ${left} s left`;
      output.progress(`Rebuilding: ${done} of ${of} events${about}`);
    });
    await desk.catchUp();
    const position = await desk.store.head();
    output.answer({ rebuilt: names, position });
    output.say(`Rebuilt ${names.join(', ')} up to position ${position}.`);
    return 'done';
  },
};
