import { refuse } from '#kernel';
import { operatorOf } from '../desk/open-register.js';
import { openOwnApi } from '../export/own-api.js';
import { replayed } from '../replay/asking.js';
import { checkReadModels } from '../replay/check/check.js';
import { inWords } from '../replay/check/check.words.js';
import { differenceInWords, standingInWords, stepInWords } from '../replay/replay.words.js';
import { asOfFrom } from './as-of.js';
import { caughtUp } from './caught-up.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const PROGRESS_MS = 2_000;
/** A history of many thousand events takes longer than a question of somebody who is served beside others. */
const PATIENCE_MS = 120_000;

const wholeFrom = (flags: Call['flags'], name: string): number | undefined => {
  const given = textOf(flags, name);
  if (given === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(given)
    ? Number(given)
    : refuse('invalid', 'USAGE_NUMBER', `--${name} takes a whole number from 1.`, `/${name}`);
};

/** Up to which moment it is told, and with which it is compared. */
const momentsFrom = (flags: Call['flags']) => {
  const [at, from, to] = ['at', 'from', 'to'].map((name) => asOfFrom(flags[name], `--${name}`));
  if (at && (from ?? to))
    refuse(
      'invalid',
      'USAGE_MOMENTS',
      'Give either --at, or --from and --to: one moment, or two to compare.',
      '/at',
    );
  if (to && !from)
    refuse('invalid', 'USAGE_MOMENTS', '--to needs --from: what is it compared with?', '/to');
  return { asOf: at ?? to, since: from };
};

const check = ({ args, flags }: Pick<Call, 'args' | 'flags'>): void => {
  wholeFrom(flags, 'samples');
  wholeFrom(flags, 'seed');
  momentsFrom(flags);
  const checks = flags['check'] === true;
  if (checks === args.length > 0)
    refuse(
      'invalid',
      'USAGE_REPLAY',
      'Say of what: npx sijil replay SUBJECT. Or hold the read models against the events: npx sijil replay --check.',
    );
};

/** `npx sijil replay`: the history of anything, told from the events themselves. */
export const replayCommand: CommandSpec = {
  name: 'replay',
  says: 'tell the history of anything from the events themselves; with --check hold every read model against them',
  args: [
    [
      '[subject]',
      'an id; the reference of a case, the key of a report, a pseudonym; or `register`',
    ],
  ],
  options: [
    ['--at <position-or-instant>', 'up to then, and what stood then'],
    ['--from <position-or-instant>', 'what is different since then'],
    ['--to <position-or-instant>', 'with --from: up to then'],
    ['--check', 'hold every row of every read model against the events, at every position'],
    ['--samples <n>', 'with --check: at so many positions, the last one among them'],
    ['--seed <n>', 'with --samples: chooses the positions; the same seed chooses the same'],
  ],
  check,
  run: (call) => (call.flags['check'] === true ? hold(call) : tell(call)),
};

const tell = async ({ desk, output, args, flags }: Call): Promise<'done' | 'refused'> => {
  await caughtUp({ desk, output });
  const card = await desk.register();
  if (!card) return 'refused';
  const token = process.env['SIJIL_TOKEN'] ?? (await operatorOf(desk)).tokens.team;
  const api = await openOwnApi(desk, card, 'replay', { queryMs: PATIENCE_MS });
  try {
    const moments = momentsFrom(flags);
    const ask = (query: string, variables: object) => api.ask(token, query, variables);
    const story = await replayed(ask, { subject: args[0] ?? '', ...moments }, (steps) =>
      output.progress(`${steps} facts told`),
    );
    output.answer(story);
    const { noun, id, part } = story.subject;
    output.say(
      `${part ? `A part of a record (${noun})` : noun} ${noun === id ? '' : id}, told up to position ${story.position}`,
    );
    output.say();
    if (moments.since === undefined && noun !== id) {
      for (const line of story.steps.flatMap(stepInWords)) output.say(line);
      output.say();
      for (const line of standingInWords(story)) output.say(line);
    } else {
      for (const step of story.steps)
        if (step.position > (story.difference?.from ?? 0))
          for (const line of stepInWords(step)) output.say(line);
      output.say();
      for (const line of differenceInWords(story)) output.say(line);
    }
    return 'done';
  } finally {
    await api.close();
  }
};

const hold = async ({ desk, output, flags }: Call): Promise<'done' | 'refused'> => {
  await desk.catchUp();
  const started = performance.now();
  let shown = started;
  const samples = wholeFrom(flags, 'samples');
  const findings = await checkReadModels({
    store: desk.store,
    url: desk.urls.reader,
    seed: wholeFrom(flags, 'seed') ?? 1,
    ...(samples === undefined ? {} : { samples }),
    progress: (position, of) => {
      if (performance.now() - shown < PROGRESS_MS) return;
      shown = performance.now();
      output.progress(`Replayed up to event ${position} of ${of}`);
    },
  });
  const { differences } = findings;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  output.answer({ ok: differences.length === 0, ...findings, seconds });
  for (const line of inWords(findings)) output.say(line);
  return differences.length === 0 ? 'done' : 'refused';
};
