import { Refusal } from '#kernel';
import { operatorOf } from '../desk/open-register.js';
import { takeIn } from '../evidence/intake.js';
import type { Receipt } from '../evidence/intake.js';
import { asData, harmless, inWords } from '../output.js';
import { instantFrom } from './as-of.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

/** `npx sijil add FILE…`: takes files in as evidence. */
export const addCommand: CommandSpec = {
  name: 'add',
  says: 'take files in as evidence: stored encrypted under their hash, with a receipt each',
  args: [['<file...>', 'the files; the originals stay as they are']],
  options: [
    ['--incident <id>', 'the incident on which they bear'],
    ['--account <id>', 'the account that they hold: its recording, its signed record'],
    ['--host <id>', 'the item to which they are attached'],
    ['--kind <words>', 'what they are, where the type of the file does not say it'],
    ['--title <words>', 'a title; the name of the file where none is given. Kept under seal'],
    ['--how <words>', 'how they came to the office (handed over, downloaded, …)'],
    ['--tool <words>', 'with what they were acquired'],
    ['--at <instant>', 'when they were acquired'],
    ['--legal-basis <words>', 'on what basis'],
  ],
  refusal: (refusal) => ({ refusal }),
  check: ({ flags }) => void instantFrom(flags['at'], '--at'),
  async run(call) {
    let refused = false;
    for (const path of call.args) if (!(await one(call, path))) refused = true;
    if (!refused) await call.desk.catchUp();
    return refused ? 'refused' : 'done';
  },
};

const one = async ({ desk, output, flags }: Call, path: string): Promise<boolean> => {
  const [kind, title, tool, legalBasis, incidentId, accountId, host] = [
    'kind',
    'title',
    'tool',
    'legalBasis',
    'incident',
    'account',
    'host',
  ].map((name) => textOf(flags, name));
  const at = instantFrom(flags['at'], '--at');
  let next = Date.now() + PROGRESS_MS;
  try {
    const receipt = await takeIn(
      desk,
      await operatorOf(desk),
      {
        path,
        how: textOf(flags, 'how') ?? 'handed over at the desk',
        ...(kind === undefined ? {} : { kind }),
        ...(title === undefined ? {} : { title }),
        ...(tool === undefined ? {} : { tool }),
        ...(legalBasis === undefined ? {} : { legalBasis }),
        ...(incidentId === undefined ? {} : { incidentId }),
        ...(accountId === undefined ? {} : { accountId }),
        ...(host === undefined ? {} : { host }),
        ...(at === undefined ? {} : { at }),
      },
      (bytes, of) => {
        if (Date.now() < next) return;
        next = Date.now() + PROGRESS_MS;
        output.progress(`${Math.floor((100 * bytes) / Math.max(1, of))} % of ${sizeOf(of)} read`);
      },
    );
    say(output, receipt);
    output.answer(receipt);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    output.notice(`${harmless(path)}: ${inWords(error)}`);
    output.answer({ refusal: asData(error) });
    return false;
  }
};

const PROGRESS_MS = 2_000;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
const sizeOf = (bytes: number): string => {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${UNITS[power] ?? ''}`;
};

const TROUBLES: Readonly<Record<NonNullable<Receipt['trouble']>, string>> = {
  unreadable: 'It could not be looked into; the bytes are taken in as they are.',
  'too-long': 'Looking into it was ended after ten seconds; the bytes are taken in as they are.',
  'too-much': 'There is too much of it to be looked into; the bytes are taken in as they are.',
};

const say = (output: Call['output'], receipt: Receipt): void => {
  const name = harmless(receipt.name);
  output.say(receipt.already ? `Held already: ${name}` : `Taken in: ${name}`);
  output.say(`  item     ${receipt.evidenceId}`);
  output.say(`  SHA-256  ${receipt.sha256}`);
  output.say(`  SHA-512  ${receipt.sha512}`);
  output.say(
    `  ${[
      receipt.mediaType,
      sizeOf(receipt.size),
      ...(receipt.pages === null ? [] : [`${receipt.pages} pages`]),
      ...(receipt.milliseconds === null ? [] : [`${(receipt.milliseconds / 1000).toFixed(1)} s`]),
    ].join(', ')}`,
  );
  if (receipt.trouble) output.say(`  ${TROUBLES[receipt.trouble]}`);
  if (receipt.incidentId) output.say(`  linked to incident ${receipt.incidentId}`);
  if (receipt.accountId) output.say(`  holds account ${receipt.accountId}`);
  output.say(`  position ${receipt.position} of the register`);
};
