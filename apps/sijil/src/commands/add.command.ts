import { HOW_NOT_STATED } from '#domain';
import { pinpointWords } from '#events';
import { Refusal, refuse } from '#kernel';
import { operatorOf } from '../desk/open-register.js';
import { takeIn } from '../evidence/intake.js';
import { TROUBLES } from '../evidence/examined.js';
import type { Receipt } from '../evidence/intake.js';
import { WHERE, whereFrom } from '../linking/place.js';
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
    [WHERE[0], `with --incident or --account, ${WHERE[1]}`],
    ['--host <id>', 'the item to which they are attached'],
    ['--kind <words>', 'what they are, where the type of the file does not say it'],
    [
      '--title <words>',
      'a title; the name of the file where none is given. Kept encrypted; a dossier may print it',
    ],
    [
      '--how <words>',
      'how they came to the office (handed over, downloaded, …). It matters: where it is left out the chain of custody begins with “not stated”',
    ],
    ['--tool <words>', 'with what they were acquired'],
    ['--at <instant>', 'when they were acquired'],
    ['--legal-basis <words>', 'on what basis'],
  ],
  refusal: (refusal) => ({ refusal }),
  check: ({ flags }) => {
    instantFrom(flags['at'], '--at');
    if (/\p{Cc}/u.test(textOf(flags, 'title') ?? ''))
      refuse('invalid', 'USAGE_TITLE', '--title takes one line.', '/title');
    if (whereFrom(flags) && flags['incident'] === undefined && flags['account'] === undefined)
      refuse(
        'invalid',
        'USAGE_WHERE',
        '--where says where in the item something stands: say --incident or --account, too.',
        '/where',
      );
  },
  async run(call) {
    let refused = false;
    for (const path of call.args) if (!(await one(call, path))) refused = true;
    if (!refused) await call.desk.catchUp();
    return refused ? 'refused' : 'done';
  },
};

const one = async ({ desk, output, flags }: Call, path: string): Promise<boolean> => {
  const [how, kind, title, tool, legalBasis, incidentId, accountId, host] = [
    'how',
    'kind',
    'title',
    'tool',
    'legalBasis',
    'incident',
    'account',
    'host',
  ].map((name) => textOf(flags, name)?.trim() || undefined);
  const at = instantFrom(flags['at'], '--at');
  const pinpoint = whereFrom(flags);
  let next = Date.now() + PROGRESS_MS;
  try {
    const receipt = await takeIn(
      desk,
      await operatorOf(desk),
      {
        path,
        ...(how === undefined ? {} : { how }),
        ...(kind === undefined ? {} : { kind }),
        ...(title === undefined ? {} : { title }),
        ...(tool === undefined ? {} : { tool }),
        ...(legalBasis === undefined ? {} : { legalBasis }),
        ...(incidentId === undefined ? {} : { incidentId }),
        ...(accountId === undefined ? {} : { accountId }),
        ...(pinpoint === undefined ? {} : { pinpoint }),
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
  if (bytes === 1) return '1 byte';
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${UNITS[power] ?? ''}`;
};

const FLAGS: Readonly<Record<string, string>> = {
  legalBasis: '--legal-basis',
  ...Object.fromEntries(
    ['how', 'at', 'title', 'kind', 'tool', 'host'].map((name) => [name, `--${name}`]),
  ),
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
      ...(receipt.pages === null
        ? []
        : [receipt.pages === 1 ? '1 page' : `${receipt.pages} pages`]),
      ...(receipt.milliseconds === null ? [] : [`${(receipt.milliseconds / 1000).toFixed(1)} s`]),
    ].join(', ')}`,
  );
  if (receipt.notRecorded.length > 0) {
    output.say(
      `  not recorded: ${receipt.notRecorded.map((word) => FLAGS[word] ?? word).join(', ')}. What was said when these bytes first came stands.`,
    );
    output.say(
      `  To record how they came again, take a note of it in: npx sijil add NOTE --host ${receipt.evidenceId}`,
    );
  } else if (!receipt.already && receipt.how === HOW_NOT_STATED.printed)
    output.say('  how it came to the office: not stated (--how says it)');
  if (receipt.trouble) output.say(`  ${TROUBLES[receipt.trouble]}`);
  if (receipt.incidentId) output.say(`  linked to incident ${receipt.incidentId}`);
  if (receipt.accountId) output.say(`  holds account ${receipt.accountId}`);
  if (receipt.pinpoint) output.say(`  where    ${pinpointWords(receipt.pinpoint, 'en')}`);
  output.say(`  position ${receipt.position} of the register`);
};
