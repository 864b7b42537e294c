import { commands } from '#sijil';
import type { Desk } from '#sijil';
import type { TestDesk } from './open-test-desk.js';

/** What a command told machines, in order, and people, on lines. */
export interface Ran {
  readonly outcome: unknown;
  readonly answers: readonly unknown[];
  readonly said: string;
}

/** Runs a command at a desk as the command line does. */
export const runCommand = async (
  { desk, home }: { readonly desk: Desk; readonly home: TestDesk['home'] },
  name: string,
  args: readonly string[],
  flags: object = {},
): Promise<Ran> => {
  const command = commands.find((one) => one.name === name);
  if (!command || command.needs === 'nothing' || command.needs === 'home')
    throw new Error(`No command ${name} at a desk`);
  const answers: unknown[] = [];
  const said: string[] = [];
  const output = {
    json: false,
    say: (line = '') => void said.push(line),
    answer: (value: unknown) => void answers.push(value),
    notice: (line: string) => void said.push(line),
    progress: () => undefined,
  };
  const given = flags as Readonly<Record<string, unknown>>;
  command.check?.({ args, flags: given });
  const settings = { home, port: 0, sealing: {} };
  const outcome = await command.run({ desk, settings, output, args, flags: given });
  return { outcome, answers, said: said.join('\n') };
};
