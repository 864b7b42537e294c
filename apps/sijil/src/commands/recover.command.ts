import { refuse } from '#kernel';
import { memberBy } from '../desk/member-by.js';
import type { Loss, Standing } from '#notary';
import type { Output } from '../output.js';
import { openAccessNotary, openNotary, standingFor } from '../sealing/open-notary.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const needed = (flags: Call['flags'], name: string): string =>
  textOf(flags, name) ??
  refuse(
    'invalid',
    'USAGE_RECOVER',
    'Going on after a loss needs --first, --second and --reason: see npx sijil recover --help.',
    `/${name}`,
  );

/** `npx sijil recover`: goes on with an older register, by decision of two members. */
export const recoverCommand: CommandSpec = {
  name: 'recover',
  says: 'go on with a register that is behind its last signed head, by decision of two members; what is lost is recorded',
  evenBehind: true,
  opens: 'itself',
  options: [
    ['--first <file>', 'a file with the sign-in token of the first member'],
    ['--second <file>', 'a file with the sign-in token of the second one'],
    ['--reason <text>', 'what happened'],
  ],
  check: ({ flags }) => void ['first', 'second', 'reason'].map((name) => needed(flags, name)),
  async run({ desk, settings, output, flags }) {
    const card = await desk.register();
    if (!card)
      return refuse(
        'not-found',
        'REGISTER_NOT_OPENED',
        'There is no register in this database. Put one back first, from whatever copy there is.',
      );
    await desk.catchUp();
    const decision = {
      firstApproverId: await memberBy(desk, needed(flags, 'first'), '/first'),
      secondApproverId: await memberBy(desk, needed(flags, 'second'), '/second'),
      reason: needed(flags, 'reason'),
    };
    const accessLost = isLost(await standingFor(desk, settings, 'access'));
    const registerLost = isLost(await standingFor(desk, settings, 'register'));
    // Where nothing seems lost, the register is asked all the same: it looks closer, and says so.
    const register = registerLost || !accessLost ? await openNotary(desk, card.id, settings) : null;
    const loss = (await register?.notary.recover(decision)) ?? null;
    const head = (await register?.notary.seal())?.head ?? null;
    const disclosures = accessLost ? await openAccessNotary(desk, settings) : null;
    const lossOfDisclosures = (await disclosures?.notary.recover(decision)) ?? null;
    await disclosures?.notary.seal();
    output.answer({
      loss,
      checkpoint: head && { size: head.size, root: head.root },
      lossOfDisclosures,
    });
    sayLoss(output, 'register', loss);
    sayLoss(output, 'access register', lossOfDisclosures);
    output.say(
      'The old heads and their tree stay beside the ledger as evidence. Tell everybody who was shown more.',
    );
    return 'done';
  },
};

const isLost = ({ kind }: Standing): boolean => kind === 'behind' || kind === 'another';

const sayLoss = (output: Output, name: string, loss: Loss | null): void => {
  if (loss)
    output.say(
      `The ${name} goes on from position ${loss.foundPosition}. Events ${loss.keptUntil + 1} to ${loss.knownSize} that were sealed are lost.`,
    );
};
