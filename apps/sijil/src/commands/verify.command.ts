import { resolve } from 'node:path';
import { refuse } from '#kernel';
import { auditBoth } from '../audit/both.js';
import type { Findings } from '../audit/audit.js';
import type { Output } from '../output.js';
import { textOf } from './command.js';
import type { CommandSpec } from './command.js';

const PROGRESS_MS = 2_000;

/** `npx sijil verify`: holds the register against what was signed and kept outside of it. */
export const verifyCommand: CommandSpec = {
  name: 'verify',
  says: 'check every event against its commitments, its tile and the signed heads; since the last time, or --full',
  evenBehind: true,
  opens: 'itself',
  options: [
    ['--full', 'look at everything again'],
    ['--ledger <folder>', 'a copy of the ledger that was kept elsewhere'],
    ['--key <file>', 'the public keys of the notary (log.vkey), as they came to you another way'],
  ],
  async run({ desk, settings, output, flags }) {
    const card = await desk.register();
    if (!card && (await desk.store.head()) > 0)
      return refuse(
        'unavailable',
        'REGISTER_WITHOUT_OPENING',
        'The first event of the register is not its opening: it was altered or is missing.',
      );
    const outside = textOf(flags, 'ledger');
    const started = performance.now();
    let shown = started;
    const { register, access } = await auditBoth({ desk, settings, flags }, card?.id ?? null, {
      full: flags['full'] === true || outside !== undefined,
      outside: outside === undefined ? undefined : resolve(outside),
      progress: (which, position) => {
        if (performance.now() - shown < PROGRESS_MS) return;
        shown = performance.now();
        const of = which === 'access' ? ' of the access register' : '';
        output.progress(`Verified up to event ${position}${of}`);
      },
    });
    const ok = register.faults.length === 0 && access.faults.length === 0;
    output.answer({
      ok,
      register: card?.id ?? null,
      ...asData(register),
      access: asData(access),
      seconds: Math.round((performance.now() - started) / 100) / 10,
    });
    inWords(output, register);
    output.say();
    output.say('The access register, who was shown what, held against the register:');
    inWords(output, access);
    return ok ? 'done' : 'refused';
  },
};

const asData = ({ head, ...findings }: Findings) => ({
  ...findings,
  head: head && { origin: head.origin, size: head.size, root: head.root, digest: head.digest },
});

const inWords = (output: Output, findings: Findings): void => {
  const { from, to, earlier, head, unsealed, heads, confirmed, opened, destroyed, faults } =
    findings;
  if (earlier > 0) output.say(`Events 1 to ${earlier} were verified before (--full looks again).`);
  output.say(from > to ? 'There is no event since.' : `Looked at events ${from} to ${to}.`);
  output.say(
    head
      ? `${heads} signed heads; the newest covers ${head.size} events, root ${head.root}.`
      : 'Nothing is sealed: each event was held against its own commitments alone.',
  );
  if (confirmed > 0) output.say(`A time authority confirmed ${confirmed} heads.`);
  output.say(`${unsealed} events at the end are not sealed yet (npx sijil checkpoint).`);
  output.say(
    `${opened} sealed parts were opened and compared; ${destroyed} cannot be, since their key was destroyed.`,
  );
  output.say();
  if (faults.length === 0) output.say('Everything is as it was written.');
  for (const { code, position, until, eventId, what, message } of faults)
    output.say(
      `${position === until ? `Event ${position}` : `Events ${position} to ${until}`}${eventId === null ? '' : ` (${eventId})`}, ${what}: ${message} [${code}]`,
    );
};
