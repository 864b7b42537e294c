import { refuse } from '#kernel';
import { checkReadModels } from '../replay/check/check.js';
import { inWords } from '../replay/check/check.words.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const PROGRESS_MS = 2_000;

const wholeFrom = (flags: Call['flags'], name: string): number | undefined => {
  const given = textOf(flags, name);
  if (given === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(given)
    ? Number(given)
    : refuse('invalid', 'USAGE_NUMBER', `--${name} takes a whole number from 1.`, `/${name}`);
};

/** `npx sijil replay`: the history of anything, told from the events themselves. */
export const replayCommand: CommandSpec = {
  name: 'replay',
  says: 'hold every row of every read model against the events themselves (--check)',
  options: [
    ['--check', 'hold the read models against the events, at every position'],
    ['--samples <n>', 'with --check: at so many positions, the last one among them'],
    ['--seed <n>', 'with --samples: chooses the positions; the same seed chooses the same'],
  ],
  check: ({ flags }) => {
    wholeFrom(flags, 'samples');
    wholeFrom(flags, 'seed');
    if (flags['check'] !== true)
      refuse('invalid', 'USAGE_REPLAY', 'Say what to do: npx sijil replay --check.');
  },
  run: check,
};

async function check({ desk, output, flags }: Call): Promise<'done' | 'refused'> {
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
}
