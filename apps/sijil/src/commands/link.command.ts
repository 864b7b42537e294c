import { BEARINGS, pinpointWords, STANCES } from '#events';
import { operatorOf } from '../desk/open-register.js';
import { openOwnApi } from '../export/own-api.js';
import type { Ask } from '../export/wishing.js';
import { exhibitOf } from '../linking/asked-of-case.js';
import { linkAsked, LINKS } from '../linking/links.js';
import { WHERE, whereFrom } from '../linking/place.js';
import type { CommandSpec } from './command.js';

/** `npx sijil link incident|account|exhibit|support|bearing ITEM …`: what an item bears on, and where in it. */
export const linkCommand: CommandSpec = {
  name: 'link',
  says: 'say what an item bears on, which account it holds, in which case it is an exhibit, and where in it',
  args: [
    ['<what>', Object.keys(LINKS).join(', ')],
    ['<evidence>', 'the id of an item'],
    ['<to>', 'the id of the incident or account; the reference or id of the case'],
    ['[fact]', 'support: the number of the alleged fact'],
  ],
  options: [
    WHERE,
    ['--act <id>', 'incident: the act within it'],
    ['--pages <number>', 'exhibit: how many pages it needs; all of its item where left out'],
    ['--stance <word>', `support: ${STANCES.join(', ')}`],
    ['--bearing <word>', `bearing: ${BEARINGS.join(', ')}`],
    ['--suspect <id>', 'bearing: for which suspect; all where left out'],
    ['--reason <words>', 'why. Kept under seal'],
  ],
  check: (asked) => void linkAsked(asked),
  async run(call) {
    const { desk, output, args, flags } = call;
    const link = linkAsked(call);
    const card = await desk.register();
    if (!card) return 'refused';
    await desk.catchUp();
    const token = process.env['SIJIL_TOKEN'] ?? (await operatorOf(desk)).tokens.team;
    const api = await openOwnApi(desk, card, 'answer', { follows: true });
    const ask: Ask = (query, variables) => api.ask(token, query, variables);
    try {
      const [kind, evidenceId = '', ...rest] = args;
      const granted = await link.wish(ask, { args: [evidenceId, ...rest], flags });
      await desk.catchUp();
      const exhibit =
        kind === 'exhibit' && 'caseId' in granted
          ? await exhibitOf(ask, String(granted.caseId), evidenceId)
          : undefined;
      const where = whereFrom(flags);
      output.answer({
        ...granted,
        evidenceId,
        ...(where === undefined ? {} : { pinpoint: where }),
        ...(exhibit === undefined ? {} : { exhibit }),
      });
      output.say(
        `${link.done}${where === undefined ? '' : ` Where: ${pinpointWords(where, 'en')}.`}`,
      );
      if (exhibit)
        output.say(
          `Exhibit ${exhibit.number}, pages ${exhibit.firstPage} to ${exhibit.lastPage} of the case.`,
        );
      output.say(`Position ${granted.position} of the register.`);
      return 'done';
    } finally {
      await api.close();
    }
  },
};
