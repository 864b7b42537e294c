import { followersTable, helpForHalted } from './followers.js';
import type { CommandSpec } from './command.js';

/** `npx sijil status`. */
export const statusCommand: CommandSpec = {
  name: 'status',
  says: 'say what this register is, how far it has come and whether its read models keep up',
  async run({ desk, output }) {
    const [card, position, projections] = await Promise.all([
      desk.register(),
      desk.store.head(),
      desk.readModels.status(),
    ]);
    output.answer({ register: card, home: desk.home.folder, position, projections });
    output.say(
      `${card?.purpose === 'demo' ? 'DEMO register' : `Register for ${card?.purpose ?? 'no'} use`} ${card?.id ?? ''}`,
    );
    output.say(`Home ${desk.home.folder}`);
    output.say(`Position ${position}`);
    output.say();
    output.say(followersTable(projections, position));
    for (const line of helpForHalted(projections)) {
      output.say();
      output.say(line);
    }
    return projections.some(({ halted, building }) => halted ?? building?.halted)
      ? 'refused'
      : 'done';
  },
};
