import { Refusal } from '#kernel';
import type { NotTaken } from '#read-side';
import { fixityAlarms } from '../evidence/fixity-round.js';
import type { Desk } from '../desk/desk.js';
import { followersTable, helpForHalted } from './followers.js';
import { helpForNotTaken, MOST_NOT_TAKEN } from './not-taken.js';
import type { CommandSpec } from './command.js';

const unlessRefused = (error: unknown): readonly never[] => {
  if (error instanceof Refusal) return [];
  throw error;
};

const notTakenIn = async ({ readModels }: Pick<Desk, 'readModels'>): Promise<readonly NotTaken[]> =>
  readModels.history.notTaken(
    await readModels.snapshot({ projections: ['history'] }),
    MOST_NOT_TAKEN,
  );

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
    // Where the read model itself has not come up, it is said of that one below.
    const alarms = await fixityAlarms(desk).catch(unlessRefused);
    const notTaken = await notTakenIn(desk).catch(unlessRefused);
    output.answer({
      register: card,
      home: desk.home.folder,
      position,
      projections,
      alarms,
      notTaken,
    });
    output.say(
      `${card?.purpose === 'demo' ? 'DEMO register' : `Register for ${card?.purpose ?? 'no'} use`} ${card?.id ?? ''}`,
    );
    output.say(`Home ${desk.home.folder}`);
    output.say(`Position ${position}`);
    output.say();
    output.say(followersTable(projections, position));
    for (const { evidenceId, checked, files } of alarms)
      for (const { sha256, outcome } of files)
        output.say(
          `\nFIXITY  item ${evidenceId}: file ${sha256} found ${outcome} on ${checked}. Put it back from a backup, and state what happened.`,
        );
    for (const line of [...helpForNotTaken(notTaken), ...helpForHalted(projections)]) {
      output.say();
      output.say(line);
    }
    return alarms.length > 0 ||
      projections.some(({ halted, building }) => halted ?? building?.halted)
      ? 'refused'
      : 'done';
  },
};
