import { refuse } from '#kernel';
import { evidenceNoun } from '#domain';
import type { Custodian } from '#events';
import { act, neededFrom } from '../evidence/desk-act.js';
import { instantFrom } from './as-of.js';
import { textOf } from './command.js';
import type { CommandSpec } from './command.js';

/** `office`, `member:ID`, `person:ID` or `organisation:NAME`. */
export const handFrom = (text: string): Custodian => {
  const [kind = '', ...rest] = text.split(':');
  const name = rest.join(':').trim();
  switch (kind) {
    case 'office':
      return { kind };
    case 'member':
    case 'person':
      return { kind, id: name };
    case 'organisation':
      return { kind, name };
    default:
      return refuse(
        'invalid',
        'USAGE_TO',
        '--to takes office, member:ID, person:ID or organisation:NAME.',
        '/to',
      );
  }
};

/** `npx sijil transfer ITEM`: an item goes from one hand to another. */
export const transferCommand: CommandSpec = {
  name: 'transfer',
  says: 'record that an item went into other hands, from the hand that has it by the record',
  args: [['<evidence>', 'the id of an item']],
  options: [
    ['--to <hand>', 'office, member:ID, person:ID or organisation:NAME'],
    ['--how <words>', 'by what way: in person, by courier, …'],
    ['--reason <words>', 'why. Kept under seal'],
    ['--at <instant>', 'when, where that is known'],
  ],
  check: ({ flags }) => {
    handFrom(neededFrom(flags, 'to'));
    for (const name of ['how', 'reason']) neededFrom(flags, name);
    instantFrom(flags['at'], '--at');
  },
  async run(call) {
    const { desk, args, flags } = call;
    const [evidenceId = ''] = args;
    const item = await desk.writeSide.state(evidenceNoun, `evidence-${evidenceId}`);
    if (item.status === 'absent')
      return refuse('not-found', 'EVIDENCE_NOT_FOUND', 'No item of evidence has this id.');
    const data = {
      evidenceId,
      from: item.custodian,
      to: handFrom(neededFrom(flags, 'to')),
      at: instantFrom(flags['at'], '--at') ?? null,
      how: { code: null, printed: neededFrom(flags, 'how') },
      reason: neededFrom(flags, 'reason'),
    };
    return await act(call, { kind: 'TransferCustody', data }, 'Recorded.');
  },
};

/** `npx sijil gap ITEM`: a hole in the chain of custody is stated, never papered over. */
export const gapCommand: CommandSpec = {
  name: 'gap',
  says: 'state that it is not known who had an item for some time',
  args: [['<evidence>', 'the id of an item']],
  options: [
    ['--from <date>', 'since when; left out where even that is not known'],
    ['--to <date>', 'until when; left out where even that is not known'],
    ['--known <words>', 'what is known of that time. Kept encrypted; a dossier may print it'],
    ['--effect <words>', 'what it does to the weight of the item. Kept under seal'],
  ],
  check: ({ flags }) => {
    for (const name of ['known', 'effect']) neededFrom(flags, name);
  },
  run: (call) => {
    const { args, flags } = call;
    const data = {
      evidenceId: args[0] ?? '',
      from: textOf(flags, 'from') ?? null,
      to: textOf(flags, 'to') ?? null,
      known: neededFrom(flags, 'known'),
      effect: neededFrom(flags, 'effect'),
    };
    return act(call, { kind: 'StateCustodyGap', data }, 'Stated.');
  },
};
