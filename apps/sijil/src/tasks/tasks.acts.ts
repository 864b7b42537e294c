import { refuse } from '#kernel';
import { TASK_SUBJECTS } from '#events';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { givenFrom, neededFrom } from '../evidence/desk-act.js';
import { meAs, recordNamed } from './tasks.asking.js';
import { wished } from '../export/wishing.js';
import type { Ask, Granted } from '../export/wishing.js';

type Said = Pick<Call, 'args' | 'flags'>;

/** One thing that can be done with tasks: what it needs to be told, and how it is wished for. */
interface TaskAct {
  /** What stands behind the action on the line. */
  readonly words: readonly string[];
  readonly needs?: readonly string[];
  readonly done: string;
  wish(ask: Ask, said: Said): Promise<Granted>;
}

const NOBODY = 'nobody';
const NO_DAY = 'none';

/** `me` is whoever asks. */
const memberFrom = async (ask: Ask, word: string): Promise<string> =>
  word === 'me' ? await meAs(ask) : word.replace(/^member-/, '');

/** The record through which a charge or a finding is found, by the name that people use, or by `noun:id`. */
const withinFrom = async (ask: Ask, { flags }: Said): Promise<object> => {
  for (const [flag, noun] of [
    ['report', 'import'],
    ['case', 'case'],
  ] as const) {
    const name = textOf(flags, flag);
    if (name === undefined) continue;
    const id = await recordNamed(ask, flag, name);
    return id === undefined
      ? refuse(
          'not-found',
          'RECORD_UNKNOWN',
          `There is no ${flag} of this name for you.`,
          `/${flag}`,
        )
      : { within: { noun, id } };
  }
  const [noun, id] = textOf(flags, 'within')?.split(':') ?? [];
  return noun === undefined ? {} : { within: { noun, id } };
};

const reasoned = (name: string, done: string): TaskAct => ({
  words: ['TASK'],
  needs: ['reason'],
  done,
  wish: (ask, { args: [taskId], flags }) =>
    wished(ask, name, { taskId, reason: neededFrom(flags, 'reason') }),
});

/** All that can be done with tasks at the command line. */
export const TASK_ACTS: Readonly<Record<string, TaskAct>> = {
  open: {
    words: ['NOUN', 'ID'],
    needs: ['title'],
    done: 'The task stands.',
    wish: async (ask, said) => {
      const { args, flags } = said;
      const [noun, id] = args;
      const assignee = textOf(flags, 'assignee');
      return await wished(ask, 'openTask', {
        subject: { noun, id },
        title: neededFrom(flags, 'title'),
        ...givenFrom(flags, 'details', 'due'),
        ...(assignee === undefined || assignee === NOBODY
          ? {}
          : { assignee: await memberFrom(ask, assignee) }),
        ...(await withinFrom(ask, said)),
      });
    },
  },
  assign: {
    words: ['TASK', 'MEMBER'],
    done: 'The task is with that member.',
    wish: async (ask, { args: [taskId, member = ''], flags }) =>
      await wished(ask, textOf(flags, 'reason') === undefined ? 'assignTask' : 'reassignTask', {
        taskId,
        assignee: await memberFrom(ask, member),
        ...givenFrom(flags, 'reason'),
      }),
  },
  return: reasoned('returnTask', 'Nobody has the task now.'),
  reschedule: {
    words: ['TASK', 'DAY'],
    needs: ['reason'],
    done: 'The task is due on another day.',
    wish: (ask, { args: [taskId, due], flags }) =>
      wished(ask, 'rescheduleTask', {
        taskId,
        due: due === NO_DAY ? null : due,
        reason: neededFrom(flags, 'reason'),
      }),
  },
  complete: {
    words: ['TASK'],
    done: 'The task is done.',
    wish: (ask, { args: [taskId], flags }) =>
      wished(ask, 'completeTask', { taskId, ...givenFrom(flags, 'result') }),
  },
  drop: reasoned('dropTask', 'The task will not be done.'),
  reopen: reasoned('reopenTask', 'The task is open again.'),
};

/** Refuses wrong usage of an action before anything is opened. */
export const checkAct = (action: string, { args, flags }: Said): void => {
  const { words, needs = [] } =
    TASK_ACTS[action] ??
    refuse(
      'invalid',
      'USAGE_TASKS',
      `tasks takes list, ${Object.keys(TASK_ACTS).join(', ')}.`,
      '/action',
    );
  if (args.length !== words.length)
    refuse(
      'invalid',
      'USAGE_TASKS',
      `Say: npx sijil tasks ${[action, ...words].join(' ')}.`,
      '/words',
    );
  for (const name of needs) neededFrom(flags, name);
  if (words[0] === 'NOUN' && !TASK_SUBJECTS.some((noun) => noun === args[0]))
    refuse('invalid', 'USAGE_NOUN', `A task is about one of ${TASK_SUBJECTS.join(', ')}.`, '/noun');
};
