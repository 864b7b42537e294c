import { refuse } from '#kernel';
import { byOperator, operatorOf } from '../desk/open-register.js';
import { checkFixity } from '../evidence/fixity.js';
import type { Fixity } from '../evidence/fixity.js';
import { FIXITY_DAYS, fixityRound, ROUND } from '../evidence/fixity-round.js';
import { heldIds, itemsOf } from '../evidence/held.js';
import { removeGone } from '../evidence/remove-gone.js';
import type { CommandSpec } from './command.js';

/** `npx sijil fixity [EVIDENCE…]`: are the bytes still what they were? */
export const fixityCommand: CommandSpec = {
  name: 'fixity',
  says: 'read files to their end and compare them with their hashes; each check is recorded',
  args: [['[evidence...]', 'ids of items; all that are held where none is given']],
  options: [
    [
      '--due',
      `only what was not checked for a while, the oldest first; at most ${ROUND.items} items a round`,
    ],
    ['--days <number>', `with --due: after how many days an item is due (default: ${FIXITY_DAYS})`],
  ],
  check({ args, flags }) {
    const days = daysFrom(flags);
    if (flags['due'] === true ? args.length > 0 : days !== FIXITY_DAYS)
      refuse('invalid', 'USAGE_DUE', '--due takes no ids, and --days goes with --due.', '/due');
  },
  async run({ desk, output, args, flags }) {
    const operator = await operatorOf(desk);
    await removeGone(desk);
    const found: Fixity[] = [];
    let next = Date.now() + PROGRESS_MS;
    const check = async (ids: readonly string[]): Promise<void> => {
      for (const held of await itemsOf(desk, ids)) {
        found.push(await checkFixity(desk, (id) => byOperator(operator, id), held));
        if (Date.now() < next) continue;
        next = Date.now() + PROGRESS_MS;
        output.progress(`${found.length} items checked`);
      }
    };
    if (flags['due'] === true)
      found.push(...(await fixityRound(desk, { days: daysFrom(flags), ...ROUND })));
    else if (args.length > 0) await check(args);
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
        ? `${files === 1 ? '1 file' : `${files} files`} of ${found.length === 1 ? '1 item' : `${found.length} items`} ${files === 1 ? 'is what it was' : 'are what they were'}.`
        : `${bad.length} of ${files} files are not what they were. Put them back from a backup, and state what happened.`,
    );
    return bad.length === 0 ? 'done' : 'refused';
  },
};

const PROGRESS_MS = 2_000;

const daysFrom = (flags: Readonly<Record<string, unknown>>): number => {
  const days = Number(flags['days'] ?? FIXITY_DAYS);
  return Number.isSafeInteger(days) && days >= 0 && days <= 3_650
    ? days
    : refuse('invalid', 'USAGE_DAYS', '--days is a whole number of days, at most 3650.', '/days');
};
