import { instant, refuse } from '#kernel';
import type { AsOf } from '#read-side';
import { operatorOf } from '../desk/open-register.js';
import { openOwnApi } from '../export/own-api.js';
import { checkAct, TASK_ACTS } from '../tasks/tasks.acts.js';
import { meAs, tasksOf } from '../tasks/tasks.asking.js';
import type { TaskShown } from '../tasks/tasks.asking.js';
import { taskInWords } from '../tasks/tasks.words.js';
import type { Ask } from '../export/wishing.js';
import { asOfFrom } from './as-of.js';
import { textOf } from './command.js';
import { caughtUp } from './caught-up.js';
import type { Call, CommandSpec } from './command.js';

const DAY = 'YYYY-MM-DD'.length;
const LIST = 'list';

/** What is listed: what is open, unless all are asked for. */
const filterFrom = async (ask: Ask, flags: Call['flags']): Promise<object> => {
  const about = textOf(flags, 'about');
  const assignee = textOf(flags, 'assignee');
  return {
    ...(flags['all'] === true ? {} : { stages: ['open'] }),
    ...Object.fromEntries(
      ['mine', 'overdue', 'unassigned'].flatMap((name) =>
        flags[name] === true ? [[name, true] as const] : [],
      ),
    ),
    ...(about === undefined ? {} : { about: [about] }),
    ...(assignee === undefined
      ? {}
      : { assignees: [assignee === 'me' ? await meAs(ask) : assignee] }),
  };
};

const list = async (
  { desk, output, flags }: Call,
  ask: Ask,
  asOf: AsOf | undefined,
): Promise<void> => {
  const today = instant(desk.clock.now()).slice(0, DAY);
  const found: TaskShown[] = [];
  let head = { position: 0, total: 0 };
  for await (const { position, total, tasks } of tasksOf(ask, await filterFrom(ask, flags), asOf)) {
    head = { position, total };
    if (output.json) found.push(...tasks);
    for (const line of tasks.flatMap((task) => taskInWords(task, today))) output.say(line);
  }
  output.answer({ ...head, tasks: found });
  output.say(`${head.total} tasks at position ${head.position}.`);
};

/** `npx sijil tasks`: work that is handed out. */
export const tasksCommand: CommandSpec = {
  name: 'tasks',
  says: 'list what is to be done, and ask for work, give it to a member, close it',
  args: [
    ['[action]', [LIST, ...Object.keys(TASK_ACTS)].join(', ')],
    [
      '[words...]',
      'open: what kind of thing it is about, and its id; otherwise the task, then the member (or `me`) or the day (or `none`)',
    ],
  ],
  options: [
    ['--mine', 'list: what you have yourself'],
    ['--overdue', 'list: what was due before today'],
    ['--unassigned', 'list: what nobody has'],
    ['--assignee <member>', 'list: what this member has; open: who shall do it'],
    ['--about <id>', 'list: about this thing, or what stands in it'],
    ['--all', 'list: what was done or dropped, too'],
    ['--as-of <position-or-instant>', 'list: by what the register held then'],
    ['--title <words>', 'open: what is to be done, in a line. Kept under seal'],
    ['--details <words>', 'open: what else whoever does it should know. Kept under seal'],
    ['--due <day>', 'open: by which day'],
    ['--report <key>', 'open: the report on which a finding was raised'],
    ['--case <reference>', 'open: the case of a charge'],
    ['--within <noun:id>', 'open: the record in which an act or a claim stands'],
    ['--result <words>', 'complete: what came of it. Kept under seal'],
    ['--reason <words>', 'why; with assign it takes the task from whoever has it. Kept under seal'],
  ],
  check({ args: [action = LIST, ...words], flags }) {
    if (action !== LIST) {
      checkAct(action, { args: words, flags });
      return;
    }
    asOfFrom(flags['asOf']);
    if (words.length > 0)
      refuse('invalid', 'USAGE_TASKS', 'tasks list takes no further words.', '/words');
  },
  async run(call) {
    const { desk, output, args, flags } = call;
    const [action = LIST, ...words] = args;
    const card = await desk.register();
    if (!card) return 'refused';
    await caughtUp(call);
    // Whoever’s token it is; at the desk, the team.
    const token = process.env['SIJIL_TOKEN'] ?? (await operatorOf(desk)).tokens.team;
    const api = await openOwnApi(desk, card, 'answer', { follows: true });
    const ask: Ask = (query, variables) => api.ask(token, query, variables);
    try {
      const act = TASK_ACTS[action];
      if (!act) {
        await list(call, ask, asOfFrom(flags['asOf']));
        return 'done';
      }
      const granted = await act.wish(ask, { args: words, flags });
      output.answer(granted);
      output.say(`${act.done} ${granted.id}, position ${granted.position} of the register.`);
      return 'done';
    } finally {
      await api.close();
    }
  },
};
