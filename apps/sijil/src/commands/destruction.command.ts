import { DESTRUCTION_APPROVERS } from '#events';
import { newId } from '#kernel';
import type { Command } from '#kernel';
import { destructionInWords } from '#read-side';
import type { DestructionRow, Row } from '#read-side';
import { namingPerson } from '#write-side';
import { actAs, actorOf } from '../desk/acting.js';
import { knownTo, needAllowed, viewerAt } from '../desk/allowed.js';
import { endRemovals } from '../desk/gone.js';
import { neededFrom } from '../evidence/desk-act.js';
import { destroyGone } from '../identity/destroy-gone.js';
import {
  BASIS_WORDS,
  checkAsked,
  personIn,
  requestAsked,
  requestIn,
  wayOf,
  WAYS,
} from '../identity/destruction-asked.js';
import { leftBehind } from '../identity/left-behind.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil destruction request|approve|reject|carry-out|list`: the identity of a person ends for good. */
export const destructionCommand: CommandSpec = {
  name: 'destruction',
  says: 'destroy who a person is: asked for by one member, approved by two others, carried out; the pseudonym stays',
  args: [
    ['<what>', WAYS.join(', ')],
    ['[person]', 'the id of a person'],
    ['[request]', 'the id of the request, as list tells it'],
  ],
  options: [
    ['--basis <words>', `on what it rests: ${BASIS_WORDS.join(', ')}, or in other words`],
    ['--ground <words>', 'why, in words that name nobody. Kept under seal'],
    ['--consent <id>', 'the consent that the person took back'],
    ['--reference <words>', 'the reference of an order or letter'],
    ['--document <item>', 'the item that holds it'],
    ['--reason <words>', 'why it is approved or rejected. Kept under seal'],
    [
      '--token <file>',
      'a file with the sign-in token of whoever acts; the operator of this desk where none is given',
    ],
  ],
  check: checkAsked,
  async run(call) {
    // Where the carrying out of another request was broken off.
    await endRemovals(call.desk);
    switch (wayOf(call.args)) {
      case 'list':
        return await list(call);
      case 'request':
        return await request(call);
      case 'approve':
        return await decide(call, 'ApproveDestruction');
      case 'reject':
        return await decide(call, 'RejectDestruction');
      case 'carry-out':
        return await carryOut(call);
    }
  },
};

const WAITING: readonly DestructionRow['state'][] = ['requested', 'approved'];
/** As many as anybody reads in one place. */
const MOST_LISTED = 200;

const clear = ({ sealed: _sealed, steps, ...row }: Row<DestructionRow>) => ({
  ...row,
  steps: steps.map(({ sealed: _reason, ...step }) => step),
});

const list = async ({ desk, output, args, flags }: Call): Promise<'done'> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['people'] });
  const { persons } = desk.readModels;
  const of = args[1] === undefined ? null : personIn(args);
  const all =
    of === null
      ? (
          await persons.destructionList(
            at,
            { states: WAITING },
            { first: MOST_LISTED, after: null },
          )
        ).rows
      : ((await persons.destructions(at, [of])).get(of) ?? []);
  const viewer = await viewerAt(desk, await actorOf(desk, textOf(flags, 'token')));
  const known = await knownTo(
    desk,
    viewer,
    all.map(({ personId }) => personId),
  );
  const requests = all.filter(({ personId }) => known.has(personId));
  const people = await persons.byIds(at, [...new Set(requests.map(({ personId }) => personId))]);
  const pseudonyms = new Map(people.map(({ personId, pseudonym }) => [personId, pseudonym]));
  output.answer(requests.map(clear));
  for (const one of requests) {
    const approvals = one.steps.filter(({ act }) => act === 'approved').length;
    output.say(`${one.requestId}  ${one.state}`);
    output.say(
      `  identity of ${pseudonyms.get(one.personId) ?? ''} (${one.personId}); approved by ${approvals} of ${DESTRUCTION_APPROVERS}`,
    );
    output.say(`  ${destructionInWords(one)}; asked for by ${one.by} on ${one.recordedAt}`);
    const last = one.steps.at(-1);
    if (last && !WAITING.includes(one.state))
      output.say(`  ${last.act} on ${last.recordedAt.slice(0, 10)} by ${last.by}`);
  }
  if (requests.length === 0)
    output.say(of === null ? 'No request waits.' : 'Nobody asked to destroy this identity.');
  return 'done';
};

/** Carries out a wish by the one policy, with what the register tells of the person. */
const wished = async (
  { desk, flags }: Call,
  kind: string,
  data: { readonly personId: string; readonly requestId?: string },
): Promise<{
  readonly memberId: string;
  readonly commandId: string;
  readonly position: number;
}> => {
  const memberId = await actorOf(desk, textOf(flags, 'token'));
  await desk.catchUp();
  await needAllowed(desk, memberId, { kind, data });
  const found =
    kind === 'RejectDestruction' ? {} : { named: await namingPerson(desk.store, data.personId) };
  const step = { kind, data: { ...data, ...found } } as Command;
  const { commandId, position } = await actAs(desk, memberId, step);
  return { memberId, commandId, position };
};

const request = async (call: Call): Promise<'done'> => {
  const { output } = call;
  const data = requestAsked(call);
  const { commandId, position } = await wished(call, 'RequestDestruction', data);
  const { personId } = data;
  const requestId = newId(commandId, 'request');
  output.answer({ personId, requestId, position });
  output.say(`Request ${requestId} was taken in. Position ${position} of the register.`);
  output.say(`Nothing happens before ${DESTRUCTION_APPROVERS} other members approved it, each by:`);
  output.say(
    `  npx sijil destruction approve ${personId} ${requestId} --reason WORDS --token FILE`,
  );
  return 'done';
};

const decide = async (
  call: Call,
  kind: 'ApproveDestruction' | 'RejectDestruction',
): Promise<'done'> => {
  const { desk, output, args, flags } = call;
  const [personId, requestId] = [personIn(args), requestIn(args)];
  const data = { personId, requestId, reason: neededFrom(flags, 'reason') };
  const { position } = await wished(call, kind, data);
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['people'] });
  const [row] = await desk.readModels.persons.destructionsById(at, [requestId]);
  output.answer({ personId, requestId, position, state: row?.state });
  if (kind === 'RejectDestruction') {
    output.say(`The identity is not destroyed. Position ${position} of the register.`);
    return 'done';
  }
  output.say(`Approved. Position ${position} of the register.`);
  if (row?.state === 'approved') {
    output.say('To destroy the identity for good:');
    output.say(`  npx sijil destruction carry-out ${personId} ${requestId}`);
  } else output.say('Another member has to approve it, too.');
  return 'done';
};

const carryOut = async (call: Call): Promise<'done'> => {
  const { desk, output, args } = call;
  const [personId, requestId] = [personIn(args), requestIn(args)];
  const asked = { personId, requestId };
  const { memberId, position } = await wished(call, 'CarryOutDestruction', asked);
  // Before the read models are waited for: one that has halted keeps no identity.
  await destroyGone(desk);
  await desk.catchUp();
  const { records, items, dossiers } = await leftBehind(desk, memberId, personId);
  output.answer({
    personId,
    requestId,
    position,
    state: 'destroyed',
    records,
    items,
    dossiers: dossiers.map(({ caseId, number, profile }) => ({ caseId, number, profile })),
  });
  output.say(
    `The identity is destroyed: its key, the name and whatever it is found by. Position ${position} of the register.`,
  );
  output.say('The pseudonym stays, with all that was said under it; every proof holds.');
  output.say();
  output.say('What may still hold the name, and is not touched by this:');
  output.say('  copies of the vault, until their time is over (docs/backup.md);');
  output.say('  words in which somebody wrote it: passages, notes, files of items.');
  for (const id of items) output.say(`    item ${id} (npx sijil custody ${id}; disposal, redact)`);
  output.say('  what was handed over before: that does not come back.');
  for (const id of records)
    output.say(`Another record of the same person keeps an identity: ${id}. Ask for it, too.`);
  output.say('No dossier ever held a name. Those that were issued say that it is kept apart:');
  if (dossiers.length === 0) output.say('  none was issued in which this person is known to be.');
  for (const { caseId, number } of dossiers)
    output.say(`  npx sijil dossier rebuild ${caseId} ${number} -o DIR`);
  return 'done';
};
