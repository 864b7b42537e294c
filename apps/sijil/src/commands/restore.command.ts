import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refuse } from '#kernel';
import { auditBoth } from '../audit/both.js';
import type { BothFindings } from '../audit/both.js';
import type { Fault } from '../audit/fault.js';
import { destroyAgain, NOTHING } from '../backup/destructions.js';
import { onFolders } from '../backup/disk.js';
import { readManifest } from '../backup/manifest.js';
import type { Manifest } from '../backup/manifest.js';
import { putBack } from '../backup/put-back.js';
import { paced } from '../backup/take.js';
import { unmarkRestoring } from '../backup/restoring.js';
import { vaultCopyIn } from '../backup/vault-backup.js';
import type { VaultCopy } from '../backup/vault-backup.js';
import { installNewest } from '../backup/outside.js';
import { openDesk } from '../desk/desk.js';
import type { Output } from '../output.js';
import { textOf } from './command.js';
import type { Call, HomeSpec } from './command.js';

/** `npx sijil restore FOLDER`: puts a backup into an empty home, and verifies it before anything serves. */
export const restoreCommand: HomeSpec = {
  needs: 'home',
  name: 'restore',
  says: 'put a backup into an empty home and verify it against the ledger before anything serves',
  args: [['<folder>', 'the folder of a backup']],
  options: [
    ['--vault <folder>', 'the copy of the vault, or the folder of such copies'],
    ['--vault-may-be-older', 'go on where the vault cannot open what was sealed after its copy'],
    ['--manifest <sha256>', 'the SHA-256 of the manifest, as it was noted down'],
    ['--ledger <folder>', 'a copy of the ledger that was kept elsewhere'],
    ['--key <file>', 'the public keys of the notary (log.vkey), as they came to you another way'],
  ],
  check: ({ flags }) => {
    if (textOf(flags, 'vault') === undefined)
      refuse(
        'invalid',
        'USAGE_VAULT',
        'Say where the copy of the vault is: --vault FOLDER.',
        '/vault',
      );
  },
  async run(call) {
    const { settings, output, args, flags } = call;
    const folder = resolve(args[0] ?? '');
    const { manifest, sha256 } = await readManifest(folder, 'sijil/backup/v1');
    const noted = textOf(flags, 'manifest');
    if (noted !== undefined && noted !== sha256)
      refuse(
        'invalid',
        'BACKUP_ANOTHER',
        'The manifest of this backup is not the one that was noted down.',
        '/manifest',
      );
    const vault = await vaultCopyIn(
      resolve(textOf(flags, 'vault') ?? ''),
      manifest.register,
      Date.now(),
    );
    needVaultUpTo(manifest, vault, flags);
    const home = await onFolders(() => putBack(settings, { folder, manifest, vault, output }));

    const desk = await openDesk({ ...settings, restoring: true });
    try {
      const outside = textOf(flags, 'ledger');
      if (outside !== undefined)
        await onFolders(() => installNewest(desk.home, settings, resolve(outside)));
      const told = paced(output);
      const findings = await auditBoth({ desk, settings, flags }, manifest.register, {
        full: true,
        outside: outside === undefined ? undefined : resolve(outside),
        progress: (which, position) => told(`Verified the ${which} up to event ${position}`),
      });
      const verdict = judged(findings);
      // What was not verified destroys nothing: whoever can write into a backup could write that all of it is gone.
      const destroyed = verdict === 'damaged' ? NOTHING : await destroyAgain(desk);
      if (verdict !== 'damaged') await unmarkRestoring(home);
      output.answer({
        home: home.folder,
        register: manifest.register,
        position: manifest.position,
        accessPosition: manifest.accessPosition,
        destroyedAgain: destroyed.identities,
        filesRemovedAgain: destroyed.files,
        verdict,
        faults: [...findings.register.faults, ...findings.access.faults],
      });
      inWords(output, manifest, findings, verdict);
      const { destroyed: unreadable } = findings.register;
      if (unreadable > 0)
        output.say(
          `${unreadable} sealed parts cannot be opened: their keys were destroyed, or are newer than the copy of the vault.`,
        );
      if (outside === undefined)
        output.say(
          'It was held against the ledger in the backup alone. Whether more was sealed since, only a copy from elsewhere can tell: --ledger FOLDER.',
        );
      if (destroyed.identities > 0)
        output.say(
          `Identities that were destroyed after the vault’s copy: ${destroyed.identities}, destroyed again.`,
        );
      if (destroyed.files > 0)
        output.say(
          `Files that had left by order and were in a copy: ${destroyed.files}, removed again.`,
        );
      if (!existsSync(join(settings.sealing?.secrets ?? join(home.folder, 'notary'), 'notary.key')))
        output.say(
          'The signing key is not here. Put it back from where it is kept before sealing.',
        );
      return verdict === 'sound' ? 'done' : 'refused';
    } finally {
      await desk.close();
    }
  },
};

const needVaultUpTo = (manifest: Manifest, vault: VaultCopy, flags: Call['flags']): void => {
  if (vault.manifest.position >= manifest.position || flags['vaultMayBeOlder'] === true) return;
  refuse(
    'conflict',
    'VAULT_BACKUP_OLDER',
    `The copy of the vault goes up to position ${vault.manifest.position}, the backup up to ${manifest.position}: some of what was sealed in between could never be read again. Take a newer copy of the vault, or say --vault-may-be-older.`,
    '/vault',
  );
};

type Verdict = 'sound' | 'behind' | 'damaged';

/** Behind: all there is is as it was sealed, but more was sealed than there is. */
const judged = ({ register, access }: BothFindings): Verdict => {
  const faults = [...register.faults, ...access.faults];
  if (faults.length === 0) return 'sound';
  return faults.every(({ code }: Fault) => code === 'TAIL_MISSING') ? 'behind' : 'damaged';
};

const inWords = (
  output: Output,
  { position, accessPosition }: Manifest,
  { register, access }: BothFindings,
  verdict: Verdict,
): void => {
  output.say(`Put back: ${position} events, and ${accessPosition} of the access register.`);
  for (const { code, position: at, until, message } of [...register.faults, ...access.faults])
    output.say(`  Events ${at} to ${until}: ${message} [${code}]`);
  output.say(
    {
      sound: `All of it is as it was sealed (${register.head?.size ?? 0} events under the newest head; ${register.unsealed} were not sealed). It can be started: npm start.`,
      behind:
        'What is here is as it was sealed, but it is older than the newest head: more was sealed than this backup holds. Nothing starts before two members decide to go on: npx sijil recover --help.',
      damaged: 'This is not what was sealed. Nothing starts from this home.',
    }[verdict],
  );
};
