import { operatorOf } from '../desk/open-register.js';
import { checkFixity } from '../evidence/fixity.js';
import type { Fixity } from '../evidence/fixity.js';
import { heldIds, itemsOf } from '../evidence/held.js';
import type { CommandSpec } from './command.js';

/** `npx sijil fixity [EVIDENCE…]`: are the bytes still what they were? */
export const fixityCommand: CommandSpec = {
  name: 'fixity',
  says: 'read files to their end and compare them with their hashes; each check is recorded',
  args: [['[evidence...]', 'ids of items; all that are held where none is given']],
  async run({ desk, output, args }) {
    const operator = await operatorOf(desk);
    const found: Fixity[] = [];
    let next = Date.now() + PROGRESS_MS;
    const check = async (ids: readonly string[]): Promise<void> => {
      for (const held of await itemsOf(desk, ids)) {
        found.push(await checkFixity(desk, operator, held));
        if (Date.now() < next) continue;
        next = Date.now() + PROGRESS_MS;
        output.progress(`${found.length} items checked`);
      }
    };
    if (args.length > 0) await check(args);
    else for await (const ids of heldIds(desk)) await check(ids);
    await desk.catchUp();

    const bad = found.flatMap(({ evidenceId, files }) =>
      files.filter(({ outcome }) => outcome !== 'intact').map((file) => ({ evidenceId, ...file })),
    );
    output.answer({ items: found, position: await desk.store.head() });
    for (const { evidenceId, sha256, outcome } of bad)
      output.say(`${outcome.toUpperCase()}  item ${evidenceId}  file ${sha256}`);
    const files = found.reduce((sum, one) => sum + one.files.length, 0);
    output.say(
      bad.length === 0
        ? `${files} files of ${found.length} items are what they were.`
        : `${bad.length} of ${files} files are not what they were. Put them back from a backup, and state what happened.`,
    );
    return bad.length === 0 ? 'done' : 'refused';
  },
};

const PROGRESS_MS = 2_000;
