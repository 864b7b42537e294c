import { resolve } from 'node:path';
import { refuse } from '#kernel';
import { onFolders } from '../backup/disk.js';
import { takeBackup } from '../backup/take.js';
import { takeVault, VAULT_DAYS } from '../backup/vault-backup.js';
import { MOST_VAULT_DAYS } from '../backup/vault-sweep.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const daysFrom = (flags: Call['flags']): number => {
  const days = Number(textOf(flags, 'vaultDays') ?? VAULT_DAYS);
  return Number.isInteger(days) && days >= 1 && days <= MOST_VAULT_DAYS
    ? days
    : refuse(
        'invalid',
        'USAGE_VAULT_DAYS',
        `--vault-days is a number from 1 to ${MOST_VAULT_DAYS}.`,
        '/vaultDays',
      );
};

/** `npx sijil backup FOLDER`: a copy of the register while everything goes on. */
export const backupCommand: CommandSpec = {
  name: 'backup',
  says: 'write a backup of registers, evidence, ledger and the notary’s memory into an empty folder; the vault apart',
  args: [['<folder>', 'an empty or new folder']],
  options: [
    [
      '--vault <folder>',
      'another folder, for a copy of the vault; copies there whose time is over are removed',
    ],
    [
      '--vault-days <number>',
      `how long that copy may live, ${VAULT_DAYS} days where not said, ${MOST_VAULT_DAYS} at most`,
    ],
  ],
  check: ({ flags }) => void daysFrom(flags),
  async run({ desk, settings, output, args, flags }) {
    const card = await desk.register();
    if (!card) return 'refused';
    const folder = resolve(args[0] ?? '');
    const vaultFolder = textOf(flags, 'vault');
    const { manifest, sha256, evidence } = await onFolders(() =>
      takeBackup(desk, settings, card, { folder, output }),
    );
    const vault =
      vaultFolder === undefined
        ? null
        : await onFolders(() =>
            takeVault(desk, card, {
              folder: resolve(vaultFolder),
              days: daysFrom(flags),
              position: manifest.position,
            }),
          );
    const { position, accessPosition, takenAt } = manifest;
    output.answer({ folder, manifest: sha256, position, accessPosition, evidence, takenAt, vault });
    output.say(
      `Backed up to position ${position} (access register: ${accessPosition}), with ${evidence} files of evidence, into ${folder}.`,
    );
    output.say(`SHA-256 of its manifest, to be noted down elsewhere: ${sha256}`);
    output.say('No key is in it. Keep the master key and the signing key apart from it.');
    output.say(
      vault === null
        ? 'The vault is NOT in it: without a copy of the vault nothing sealed can be read again (--vault FOLDER).'
        : `The vault is in ${vault.folder} until ${vault.expires}; remove it by then. Copies removed that had expired or broken off: ${vault.swept}.`,
    );
    return 'done';
  },
};
