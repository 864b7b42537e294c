import { readFile } from 'node:fs/promises';
import { refuse } from '#kernel';
import { parseVerifierKey } from '#ledger';
import type { LogTrust, VerifierKey } from '#ledger';
import { recall, trustOf } from '#notary';
import { accessRegisterId } from '#write-side';
import { textOf } from '../commands/command.js';
import type { Call } from '../commands/command.js';
import { notaryFolder } from './open-notary.js';
import type { Which } from './open-notary.js';

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

/**
 * Whom to believe: keys that came another way (`--key`), else what the notary remembers of its own. The
 * access register has keys of its own; where the file holds none of them, the notary's memory counts.
 */
export const trustFor = async (
  { desk, settings, flags }: Pick<Call, 'desk' | 'settings' | 'flags'>,
  which: Which = 'register',
): Promise<LogTrust | null> => {
  const memory = await recall(notaryFolder(desk.home, settings.sealing, which));
  const file = textOf(flags, 'key');
  const known = memory && trustOf(memory);
  if (file === undefined) return known;
  const id = (await desk.register())?.id ?? '';
  const name = which === 'access' ? accessRegisterId(id) : id;
  const keys = (await keysIn(file)).filter((key) => which === 'register' || key.name === name);
  return keys.length === 0 ? known : { origin: memory?.origin ?? name, keys };
};
