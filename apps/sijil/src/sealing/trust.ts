import { readFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { parseVerifierKey } from '#ledger';
import type { LogTrust, VerifierKey } from '#ledger';
import { recall, trustOf } from '#notary';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { notaryFolder } from './open-notary.js';

/** The public keys in a file, one a line (C2SP signed-note). */
export const keysIn = async (file: string): Promise<readonly VerifierKey[]> => {
  const text = await readFile(file, 'utf8').catch(() =>
    refuse('invalid', 'USAGE_KEY_FILE', `The file ${file} cannot be read.`, '/key'),
  );
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseVerifierKey);
};

/** Whom to believe: keys that came another way (`--key`), else what the notary remembers of its own. */
export const trustFor = async ({
  desk,
  settings,
  flags,
}: Pick<Call, 'desk' | 'settings' | 'flags'>): Promise<LogTrust | null> => {
  const memory = await recall(notaryFolder(desk.home, settings.sealing));
  const file = textOf(flags, 'key');
  if (file === undefined) return memory && trustOf(memory);
  const origin = memory?.origin ?? (await desk.register())?.id ?? '';
  return { origin, keys: await keysIn(file) };
};
