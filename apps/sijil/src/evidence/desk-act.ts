import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel';
import type { Command } from '#kernel';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { byOperator, operatorOf } from '../desk/open-register.js';
import { harmless } from '../output.js';
import { itemsOf } from './held.js';
import { receiveFile } from './intake.js';

/** A flag that must be given, in words. */
export const neededFrom = (flags: Call['flags'], name: string, flag = name): string => {
  const value = textOf(flags, name)?.trim();
  return value === undefined || value === ''
    ? refuse('invalid', 'USAGE_MISSING', `Say --${flag}.`, `/${name}`)
    : value;
};

/** Flags that may be given, those alone that were. */
export const givenFrom = (
  flags: Call['flags'],
  ...names: readonly string[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(flags, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Carries out one wish about an item, as the operator of this desk. */
export const act = async ({ desk, output }: Call, step: Command, done: string): Promise<'done'> => {
  const operator = await operatorOf(desk);
  const { position } = await desk.writeSide.submit({
    origin: byOperator(operator, randomUUID()),
    steps: [step],
  });
  await desk.catchUp();
  output.answer({ ...step.data, position });
  output.say(`${done} Position ${position} of the register.`);
  return 'done';
};

/** Takes a file in that was made from an item, and tells what it is. The original is not touched. */
export const actWithFile = async (
  call: Call,
  kind: 'MakeWorkingCopy' | 'MakeRedactedCopy' | 'AddTranslation',
  said: object,
): Promise<'done'> => {
  const [evidenceId = '', path = ''] = call.args;
  // Before a long file is read: an item that is not there is said at once.
  const [held] = await itemsOf(call.desk, [evidenceId]);
  const of = kind === 'AddTranslation' ? {} : { of: originalOf(call, held?.files ?? []) };
  const { file } = await receiveFile(call.desk, path, () => undefined);
  const data = { evidenceId, ...of, ...said, file };
  return await act(call, { kind, data }, `Taken in: ${harmless(path)}, SHA-256 ${file.sha256}.`);
};

/** The file from which a copy was made: the one that is named, or the only one there is. */
const originalOf = (
  { flags }: Call,
  files: readonly { readonly sha256: string; readonly made: 'original' | 'copy' }[],
): string => {
  const named = textOf(flags, 'of');
  if (named !== undefined) return named;
  const [only, ...more] = files.filter(({ made }) => made === 'original');
  return only && more.length === 0
    ? only.sha256
    : refuse('invalid', 'USAGE_OF', 'Say --of: from which file of the item it was made.', '/of');
};
