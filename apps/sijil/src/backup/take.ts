import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, Refusal, refuse } from '#kernel';
import { EVENT_COLUMNS } from '#event-store';
import type { Desk, RegisterCard } from '../desk/desk.js';
import type { Output } from '../output.js';
import { endRemovals } from '../desk/gone.js';
import { notaryFolder, openAccessNotary, openNotary } from '../sealing/open-notary.js';
import type { DeskNotary } from '../sealing/open-notary.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { connected, copyOut, within } from './copy.js';
import { hashOfFile, writeHashed } from './hashed.js';
import type { Hashed } from './hashed.js';
import { keepManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import { copyTree, lineOf } from './tree.js';

const PACE_MS = 2_000;
const MEGABYTE = 1_000_000;

/** A backup that was taken. */
export interface Taken {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly evidence: number;
}

/**
 * Takes a backup into an empty folder while everything goes on. The ledger is copied first and the
 * register after it, so that what is put back never holds less than its own newest head covers; evidence
 * last, since a file is kept before an event names it. Neither the vault nor any key is in it.
 */
export const takeBackup = async (
  desk: Desk,
  settings: Settings,
  card: RegisterCard,
  { folder, output }: { readonly folder: string; readonly output: Output },
): Promise<Taken> => {
  await emptyFolder(folder);
  const files: Record<string, Hashed> = {};
  const list = async (name: string, text: string): Promise<void> => {
    await writeFile(join(folder, name), text, { flag: 'wx', mode: 0o600, flush: true });
    files[name] = await hashOfFile(join(folder, name));
  };
  const notaries = [
    await openNotary(desk, card.id, settings),
    await openAccessNotary(desk, settings),
  ];
  output.progress('Sealing, and copying the ledger');
  await list('ledger.list', await copyLedger(notaries, settings, desk, folder, files, output));

  const { position, accessPosition } = await connected(desk.urls.writer, (client) =>
    within(client, 'snapshot', async () => {
      const { rows } = await client.query<{ register: string; access: string }>(
        'SELECT r.position AS register, a.position AS access FROM register.log_head r, access.log_head a',
      );
      const told = paced(output);
      for (const schema of ['register', 'access'])
        files[`${schema}.copy.gz`] = await copyOut(
          client,
          `SELECT ${EVENT_COLUMNS} FROM ${schema}.events ORDER BY position`,
          join(folder, `${schema}.copy.gz`),
          (bytes) => told(`Copying the ${schema}: ${(bytes / MEGABYTE).toFixed(0)} MB, compressed`),
        );
      return {
        position: Number(rows[0]?.register),
        accessPosition: Number(rows[0]?.access),
      };
    }),
  );

  // What is gone goes into no copy, nor into the copy of the vault that follows, also where its removal was broken off.
  await endRemovals(desk);
  const { text, count } = await copyEvidence(desk, join(folder, 'files'), output);
  await list('files.list', text);
  const manifest: Manifest = {
    kind: 'sijil/backup/v1',
    register: card.id,
    purpose: card.purpose,
    software: VERSION,
    takenAt: instant(desk.clock.now()),
    position,
    accessPosition,
    files,
  };
  return { manifest, sha256: await keepManifest(folder, manifest), evidence: count };
};

const emptyFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    refuse(
      'conflict',
      'BACKUP_FOLDER_NOT_EMPTY',
      `${folder} is not empty. A backup goes into a folder of its own.`,
      '/folder',
    );
};

/** The ledger of both registers, and what the notary remembers of signing it. Its keys stay where they are. */
const copyLedger = async (
  [main, access]: readonly DeskNotary[],
  { sealing }: Settings,
  { home }: Desk,
  folder: string,
  files: Record<string, Hashed>,
  output: Output,
): Promise<string> => {
  for (const one of [main, access])
    await one?.notary.seal().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      // Whoever takes the backup need not hold the key: then the newest head is the last one published.
      output.notice(`${error.message} [${error.code}]`);
    });
  const copy = async (): Promise<string> => {
    for (const which of ['register', 'access'] as const) {
      const name = which === 'access' ? 'notary.access.json' : 'notary.json';
      const memory = join(notaryFolder(home, sealing, which), 'memory.json');
      files[name] = await writeHashed(join(folder, name), readWhole(memory));
    }
    return await copyTree(main?.world.ledger.folder ?? '', join(folder, 'ledger'));
  };
  return (await main?.world.alone(async () => await access?.world.alone(copy))) ?? '';
};

async function* readWhole(path: string): AsyncIterable<Uint8Array> {
  yield await readFile(path).catch(() =>
    refuse(
      'unavailable',
      'NOTARY_MEMORY_UNREADABLE',
      `What the notary remembers (${path}) cannot be read here. Take the backup as a user who may read it.`,
    ),
  );
}

const copyEvidence = async (
  { files }: Desk,
  folder: string,
  output: Output,
): Promise<{ readonly text: string; readonly count: number }> => {
  const told = paced(output);
  let [text, count, bytes] = ['', 0, 0];
  for await (const name of files.list()) {
    const path = `${name.slice(0, 2)}/${name}`;
    // Removed by order since it was listed: then it is no part of this copy.
    if (!(await files.has(name))) continue;
    await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
    const hashed = await writeHashed(join(folder, path), await files.atRest(name));
    text += lineOf(path, hashed);
    count += 1;
    bytes += hashed.bytes;
    told(`Copying evidence: ${count} files, ${(bytes / MEGABYTE).toFixed(0)} MB`);
  }
  return { text, count };
};

/** Tells of progress every two seconds. */
export const paced = (output: Output): ((line: string) => void) => {
  let told = performance.now();
  return (line) => {
    if (performance.now() - told < PACE_MS) return;
    told = performance.now();
    output.progress(line);
  };
};
