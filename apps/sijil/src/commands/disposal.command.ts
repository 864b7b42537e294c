import { refuse } from '#kernel';
import { orderInWords } from '#read-side';
import type { DisposalRow, Row } from '#read-side';
import { actorOf } from '../desk/acting.js';
import { knownTo, viewerAt } from '../desk/allowed.js';
import { hand } from '../evidence/hand.js';
import { neededFrom } from '../evidence/desk-act.js';
import { checkAsked, GROUND_WORDS, orderAsked, wayOf, WAYS } from '../evidence/disposal-asked.js';
import { disposal } from '../evidence/dispose.js';
import { itemsOf, needItemId } from '../evidence/held.js';
import { removeGone } from '../evidence/remove-gone.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil disposal order|approve|reject|carry-out|list`: files of an item leave for good, by order. */
export const disposalCommand: CommandSpec = {
  name: 'disposal',
  says: 'return or destroy files of an item by order: taken in by one member, approved by another, carried out',
  args: [
    ['<what>', WAYS.join(', ')],
    ['[evidence]', 'the id of an item'],
    ['[order]', 'the id of the order, as list tells it'],
  ],
  options: [
    ['--kind <word>', 'of an order: return or destruction'],
    [
      '--authority <words>',
      'who ordered it: an office or body, no person by name. Kept under seal',
    ],
    ['--ground <words>', `on what ground: ${GROUND_WORDS.join(', ')}, or in other words`],
    ['--reference <words>', 'the reference of the order: this, or --document'],
    ['--document <item>', 'the item that holds the order'],
    ['--on <day>', 'the day of the order'],
    ['--to <hand>', 'to whom files are returned: member:ID, person:ID or organisation:NAME'],
    ['--files <hashes>', 'which files, with commas between; all originals where none is named'],
    ['--copies <hashes>', 'which copies are destroyed with them'],
    [
      '--with-copies',
      'of a return: every copy made here is destroyed; a destruction takes them along anyway',
    ],
    ['--reason <words>', 'why. Kept under seal'],
    ['--receipt <item>', 'of a return carried out: the item in which the recipient confirms it'],
    [
      '--token <file>',
      'a file with the sign-in token of whoever acts; the operator of this desk where none is given',
    ],
  ],
  check: checkAsked,
  async run(call) {
    // Where the carrying out of another order was broken off.
    await removeGone(call.desk);
    switch (wayOf(call.args)) {
      case 'list':
        return await list(call);
      case 'order':
        return await order(call);
      case 'approve':
        return await decide(call, 'ApproveDisposal');
      case 'reject':
        return await decide(call, 'RejectDisposal');
      case 'carry-out':
        return await carryOut(call);
    }
  },
};

const clear = ({ sealed: _sealed, steps, ...row }: Row<DisposalRow>) => ({
  ...row,
  steps: steps.map(({ sealed: _reason, ...step }) => step),
});

const list = async ({ desk, output, args, flags }: Call): Promise<'done'> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const { evidence } = desk.readModels;
  const [, id] = args;
  if (id !== undefined) needItemId(id);
  const all =
    id === undefined
      ? await evidence.disposalsIn(at, ['ordered', 'approved'])
      : ((await evidence.disposals(at, [id])).get(id) ?? []);
  const viewer = await viewerAt(desk, await actorOf(desk, textOf(flags, 'token')));
  const known = await knownTo(
    desk,
    viewer,
    all.map(({ evidenceId }) => evidenceId),
  );
  const orders = all.filter(({ evidenceId }) => known.has(evidenceId));
  output.answer(orders.map(clear));
  for (const one of orders) {
    const files = one.files.length + one.copies.length;
    output.say(`${one.disposalId}  ${one.state}`);
    output.say(
      `  ${one.kind} of ${files === 1 ? '1 file' : `${files} files`} of item ${one.evidenceId}${one.to ? ` to ${hand(one.to)}` : ''}`,
    );
    output.say(`  ${orderInWords(one)}; taken in by ${one.by} on ${one.recordedAt}`);
  }
  if (orders.length === 0)
    output.say(id === undefined ? 'No order waits.' : 'No order was taken in for this item.');
  return 'done';
};

const order = async (call: Call): Promise<'done'> => {
  const { desk, output, args, flags } = call;
  const [, evidenceId = ''] = args;
  const [held] = await itemsOf(desk, [evidenceId]);
  const data = held
    ? orderAsked(flags, held)
    : refuse('not-found', 'EVIDENCE_NOT_FOUND', 'No item of evidence has this id.');
  const memberId = await actorOf(desk, textOf(flags, 'token'));
  const { disposalId, position } = await disposal(desk, { memberId, kind: 'OrderDisposal', data });
  output.answer({ evidenceId, disposalId, position });
  output.say(`Order ${disposalId} was taken in. Position ${position} of the register.`);
  output.say('Nothing happens to the files before another member approves it:');
  output.say(
    `  npx sijil disposal approve ${evidenceId} ${disposalId} --reason WORDS --token FILE`,
  );
  return 'done';
};

const decide = async (
  { desk, output, args, flags }: Call,
  kind: 'ApproveDisposal' | 'RejectDisposal',
): Promise<'done'> => {
  const [, evidenceId = '', disposalId = ''] = args;
  const memberId = await actorOf(desk, textOf(flags, 'token'));
  const data = { evidenceId, disposalId, reason: neededFrom(flags, 'reason') };
  const { position } = await disposal(desk, { memberId, kind, data });
  output.answer({ evidenceId, disposalId, position });
  if (kind === 'RejectDisposal') {
    output.say(`The order is not carried out. Position ${position} of the register.`);
    return 'done';
  }
  output.say(`Approved. Position ${position} of the register.`);
  const [held] = await itemsOf(desk, [evidenceId]);
  const isReturn = held?.orders.find((one) => one.disposalId === disposalId)?.kind === 'return';
  if (isReturn) {
    output.say('Hand the files over first, and take in what the recipient signs:');
    output.say(`  npx sijil get ${evidenceId} --to FOLDER --purpose disclosure`);
    output.say('  npx sijil add RECEIPT');
  }
  output.say(
    isReturn ? 'Then the bytes here are removed for good:' : 'To remove the bytes for good:',
  );
  output.say(
    `  npx sijil disposal carry-out ${evidenceId} ${disposalId}${isReturn ? ' --receipt ITEM' : ''}`,
  );
  return 'done';
};

const carryOut = async ({ desk, output, args, flags }: Call): Promise<'done'> => {
  const [, evidenceId = '', disposalId = ''] = args;
  const memberId = await actorOf(desk, textOf(flags, 'token'));
  const receipt = textOf(flags, 'receipt');
  const data = { evidenceId, disposalId, ...(receipt === undefined ? {} : { receipt }) };
  const { position } = await disposal(desk, { memberId, kind: 'CarryOutDisposal', data });
  const removed = await removeGone(desk);
  const [held] = await itemsOf(desk, [evidenceId]);
  const done = held?.orders.find((one) => one.disposalId === disposalId);
  const files = [...(done?.files ?? []), ...(done?.copies ?? [])];
  output.answer({ evidenceId, disposalId, position, files, removed, state: done?.state });
  output.say(`Carried out: ${done?.state ?? ''} by order. Position ${position} of the register.`);
  for (const sha256 of files) output.say(`  ${sha256}`);
  if (removed > 0)
    output.say(
      removed === 1
        ? '1 file and its key were removed here for good.'
        : `${removed} files and their keys were removed here for good.`,
    );
  if (removed < files.length)
    output.say('What another item keeps under the same hash stays with that item alone.');
  output.say('Copies of the vault still open them until their time is over (docs/backup.md).');
  return 'done';
};
