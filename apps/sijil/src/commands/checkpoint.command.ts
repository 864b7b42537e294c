import { refuse } from '#kernel';
import type { Sealed } from '#notary';
import { openAccessNotary, openNotary } from '../sealing/open-notary.js';
import { textOf } from './command.js';
import type { CommandSpec } from './command.js';

/** `npx sijil checkpoint`: seals what the register holds by now. */
export const checkpointCommand: CommandSpec = {
  name: 'checkpoint',
  says: 'seal everything that the register holds by now, and print the signed head',
  options: [
    ['--rotate-key <reason>', 'sign with a new key from here on, and say why'],
    ['--quiet-authority', 'go on where the time authority does not answer'],
  ],
  check: ({ flags }) => {
    if (textOf(flags, 'rotateKey') === '')
      refuse('invalid', 'USAGE_REASON', '--rotate-key needs a reason in words.', '/reason');
  },
  async run({ desk, settings, output, flags }) {
    const card = await desk.register();
    if (!card) return 'refused';
    const { notary, world } = await openNotary(desk, card.id, settings);
    const reason = textOf(flags, 'rotateKey');
    const sealed = await (reason === undefined ? notary.seal() : notary.rotate(reason));
    const disclosures = await openAccessNotary(desk, settings);
    const access = await (reason === undefined
      ? disclosures.notary.seal()
      : disclosures.notary.rotate(reason));
    const position = await desk.store.head();
    const unconfirmed = sealed.unconfirmed ?? access.unconfirmed;
    output.answer({
      checkpoint: asData(sealed),
      access: asData(access),
      fresh: sealed.fresh,
      confirmedAt: sealed.confirmedAt,
      refusals: unconfirmed ? [unconfirmed.toJSON()] : [],
      ledger: world.ledger.folder,
      position,
    });
    inWords(sealed).forEach((line) => output.say(line));
    output.say(
      `Ledger ${world.ledger.folder}: copy it away, it proves nothing beside its database.`,
    );
    output.say(
      `The access register is sealed beside it: ${access.head?.size ?? 0} events, root ${access.head?.root ?? ''}.`,
    );
    if (unconfirmed) output.notice(unconfirmed.message);
    return unconfirmed && flags['quietAuthority'] !== true ? 'refused' : 'done';
  },
};

const asData = ({ head }: Sealed) =>
  head && {
    origin: head.origin,
    size: head.size,
    root: head.root,
    digest: head.digest,
    signed: head.signed,
  };

const inWords = ({ head, fresh, confirmedAt }: Sealed): readonly string[] =>
  head === null
    ? ['The register holds nothing that could be sealed.']
    : [
        fresh
          ? `Sealed the first ${head.size} events.`
          : `The first ${head.size} events were sealed before; there is nothing more.`,
        ...(confirmedAt === null
          ? []
          : [`A time authority says that this existed at ${confirmedAt}.`]),
        '',
        head.signed,
      ];
