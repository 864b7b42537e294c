import { createReadStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse } from '#kernel';
import { EVENT_COLUMNS } from '#event-store';
import { DiskFileStore } from '#file-store';
import { openCluster } from '../cluster/cluster.js';
import { ownerUrls, prepareDatabases } from '../database/prepare.js';
import { openHome } from '../home/home.js';
import type { Home } from '../home/home.js';
import { ledgerOf, notaryFolder } from '../sealing/open-notary.js';
import type { Settings } from '../settings.js';
import type { Output } from '../output.js';
import { connected, copyIn, within } from './copy.js';
import { writeHashed, hashing } from './hashed.js';
import { checkFiles, damaged } from './manifest.js';
import type { Manifest } from './manifest.js';
import { markRestoring } from './restoring.js';
import { paced } from './take.js';
import { linesOf, putTreeBack } from './tree.js';
import { putVaultBack } from './vault-backup.js';
import type { VaultCopy } from './vault-backup.js';

/** A backup on its way into an empty home. */
export interface Putting {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly vault: VaultCopy;
  readonly output: Output;
}

const SCHEMAS = ['register', 'access'] as const;

/**
 * Puts a backup into an empty home. The home is marked before the first byte, and stays marked: whoever
 * calls this takes the mark away once it was verified.
 */
export const putBack = async (settings: Settings, putting: Putting): Promise<Home> => {
  const { folder, manifest, output, vault } = putting;
  await checkFiles(folder, manifest, (path) => output.progress(`Checking ${path}`));
  const home = await openHome(settings.home);
  needMasterKey(home);
  const cluster =
    settings.databaseUrl === undefined ? await openCluster({ home: home.folder }) : undefined;
  try {
    const adminUrl = settings.databaseUrl ?? cluster?.adminUrl ?? '';
    await prepareDatabases(home, adminUrl);
    const owner = await ownerUrls(home, adminUrl);
    await needEmpty(owner, home);
    await markRestoring(home);
    output.progress('Putting the vault back');
    await putVaultBack(owner.vault, vault);
    output.progress('Putting the registers back');
    await putRegistersBack(owner.register, folder);
    await putEvidenceBack(home, folder, output);
    await putNotaryBack(home, settings, folder);
    return home;
  } finally {
    await cluster?.stop();
  }
};

const needMasterKey = (home: Home): void => {
  const file = join(home.secrets, 'master.key');
  if (!existsSync(file))
    refuse(
      'unavailable',
      'MASTER_KEY_MISSING',
      `No backup holds the master key. Put it to ${file} (mode 0600) from where it is kept, then put the backup back.`,
    );
};

const needEmpty = async (
  owner: { readonly register: string; readonly vault: string },
  { folder }: Home,
): Promise<void> => {
  const counts = await Promise.all([
    connected(owner.register, (client) =>
      client.query<{ n: string }>(
        'SELECT (SELECT position FROM register.log_head) + (SELECT position FROM access.log_head) AS n',
      ),
    ),
    connected(owner.vault, (client) =>
      client.query<{ n: string }>('SELECT count(*) AS n FROM vault.epochs'),
    ),
  ]);
  if (counts.some(({ rows }) => Number(rows[0]?.n) > 0))
    refuse(
      'conflict',
      'RESTORE_HOME_IN_USE',
      `${folder} holds a register already. A backup is put into an empty home, and never over anything.`,
    );
};

/** Events as they stood. */
const putRegistersBack = (ownerUrl: string, folder: string): Promise<void> =>
  connected(ownerUrl, (client) =>
    within(client, 'change', async () => {
      for (const schema of SCHEMAS) {
        await copyIn(
          client,
          `${schema}.events (${EVENT_COLUMNS})`,
          join(folder, `${schema}.copy.gz`),
        );
        await client.query(`ANALYZE ${schema}.events`);
      }
    }),
  );

const putEvidenceBack = async (home: Home, folder: string, output: Output): Promise<void> => {
  const files = await DiskFileStore.open(home.files);
  const told = paced(output);
  const list = await linesOf(join(folder, 'files.list'));
  for (const [done, { path, sha256, bytes }] of list.entries()) {
    const from = join(folder, 'files', path);
    const { through, hashed } = hashing();
    await pipeline(createReadStream(from), through, (pieces: AsyncIterable<Uint8Array>) =>
      files.putBack(path.slice('ab/'.length), pieces),
    ).catch((error: unknown) => {
      throw isMissing(error) ? damaged(from) : error;
    });
    const found = hashed();
    if (found.sha256 !== sha256 || found.bytes !== bytes) damaged(from);
    told(`Putting evidence back: ${done + 1} of ${list.length} files`);
  }
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const putNotaryBack = async (home: Home, { sealing }: Settings, folder: string): Promise<void> => {
  await putTreeBack(
    join(folder, 'ledger'),
    ledgerOf(home, sealing).folder,
    join(folder, 'ledger.list'),
  );
  for (const which of SCHEMAS) {
    const into = notaryFolder(home, sealing, which);
    await mkdir(into, { recursive: true, mode: 0o700 });
    const name = which === 'access' ? 'notary.access.json' : 'notary.json';
    await writeHashed(join(into, 'memory.json'), createReadStream(join(folder, name)));
  }
};
