import { Command, CommanderError, Option } from 'commander';
import { Refusal } from '#kernel';
import { commands } from './commands/index.js';
import type { Call, CommandSpec, DesklessSpec, HomeSpec } from './commands/command.js';
import { openDesk } from './desk/desk.js';
import { needSoundRegister } from './sealing/open-notary.js';
import type { Desk } from './desk/desk.js';
import { openRegister } from './desk/open-register.js';
import { asData, inWords, standardOutput } from './output.js';
import type { Output } from './output.js';
import { readSettings } from './settings.js';
import type { Flags, Settings } from './settings.js';
import { answerSignals } from './signals.js';
import { VERSION } from './version.js';

/** 0: done. 1: something was refused. 2: wrong usage. */
type ExitCode = 0 | 1 | 2;

const program = new Command('sijil')
  .description('Sijil, a register for legal accountability.')
  .version(VERSION)
  .addOption(new Option('--home <folder>', 'the home of the register (or SIJIL_HOME)'))
  .addOption(new Option('--database-url <url>', 'a PostgreSQL of your own (or SIJIL_DATABASE_URL)'))
  .addOption(new Option('--port <number>', 'the port of the API (or PORT)'))
  .addOption(
    new Option('--files-port <number>', 'the port at which files come and go (or FILES_PORT)'),
  )
  .addOption(new Option('--geo <folder>', 'a geography pack (or SIJIL_GEO)'))
  .showHelpAfterError('(see: npx sijil --help)')
  .exitOverride();

let exitCode: ExitCode = 0;

answerSignals();
// Whoever reads us may stop reading, as `head` does: then there is nobody left to speak to.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', () => process.exit(exitCode));

/** Settings are usage: a wrong one ends with 2 and one clear line. */
const settingsOr2 = (flags: Flags, output: Output): Settings | undefined => {
  try {
    return readSettings(flags, process.env);
  } catch (error) {
    output.notice(inWords(error));
    output.answer({ error: asData(error) });
    exitCode = 2;
    return undefined;
  }
};

/** Runs a command on the register that the settings name, opened for it and closed after it. */
const atDesk = async (
  spec: CommandSpec,
  settings: Settings,
  asked: Omit<Call, 'desk' | 'settings'>,
): Promise<'done' | 'refused'> => {
  let desk: Desk | undefined;
  try {
    desk = await openDesk(settings);
    if (spec.evenBehind !== true) await needSoundRegister(desk, settings);
    await openRegister(desk, asked.output, spec.opens ?? 'demo');
    return await spec.run({ desk, settings, ...asked });
  } finally {
    await desk?.close();
  }
};

const started = async (
  spec: CommandSpec | DesklessSpec | HomeSpec,
  settings: () => Settings,
  asked: Omit<Call, 'desk' | 'settings'>,
): Promise<'done' | 'refused'> => {
  if (spec.needs === 'nothing') return await spec.run(asked);
  if (spec.needs === 'home') return await spec.run({ settings: settings(), ...asked });
  return await (spec.offline?.(asked, settings) ?? atDesk(spec, settings(), asked));
};

const run = async (
  spec: CommandSpec | DesklessSpec | HomeSpec,
  args: readonly string[],
  flags: Flags & { json?: boolean },
): Promise<void> => {
  const output = standardOutput(flags.json === true);
  const asked = { output, args, flags: flags as Readonly<Record<string, unknown>> };
  const settings = spec.needs === 'nothing' ? undefined : settingsOr2(flags, output);
  if (spec.needs !== 'nothing' && !settings) return;
  const read = (): Settings => settings ?? readSettings(flags, process.env);
  try {
    spec.check?.(asked);
    const done = await started(spec, read, asked);
    if (done === 'refused') exitCode = 1;
  } catch (error) {
    exitCode = error instanceof Refusal && error.code.startsWith('USAGE_') ? 2 : 1;
    if (!(error instanceof Refusal) && process.env['SIJIL_DEBUG'] === '1') console.error(error);
    output.notice(inWords(error));
    output.answer(spec.refusal?.(asData(error)) ?? { error: asData(error) });
  }
};

for (const spec of commands) {
  const command = program
    .command(spec.name)
    .description(spec.says)
    .option('--json', 'answer as JSON');
  for (const [argument, says] of spec.args ?? []) command.argument(argument, says);
  for (const [flag, says] of spec.options ?? []) command.option(flag, says);
  command.action(async () => {
    await run(spec, command.args, command.optsWithGlobals());
  });
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  exitCode = error.exitCode === 0 ? 0 : 2;
}
process.exitCode = exitCode;
