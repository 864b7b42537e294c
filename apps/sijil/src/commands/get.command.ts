import { lstat, open, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '#kernel';
import { goneByOrder } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { disclose, purposeFrom, PURPOSE_OPTIONS } from '../desk/disclosing.js';
import { itemsOf } from '../evidence/held.js';
import { readKept } from '../evidence/read-kept.js';
import type { FileOfItem } from '../evidence/read-kept.js';
import { harmless } from '../output.js';
import { textOf } from './command.js';
import type { CommandSpec } from './command.js';

/** `npx sijil get EVIDENCE`: the bytes of an item, as they were taken in. */
export const getCommand: CommandSpec = {
  name: 'get',
  says: 'write the files of an item out, each checked against its hash',
  args: [['<evidence>', 'the id of an item']],
  options: [
    ['--to <folder>', 'where to; the present folder where none is given'],
    ...PURPOSE_OPTIONS,
  ],
  check: ({ flags }) => void purposeFrom(flags),
  async run({ desk, output, args, flags }) {
    const evidenceId = args[0] ?? '';
    const [held] = await itemsOf(desk, [evidenceId]);
    const files = held?.files ?? [];
    const gone = held?.item.gone ?? [];
    const [first] = gone;
    if (files.length === 0 && held && first !== undefined) throw goneByOrder(held.orders, first);
    if (files.length === 0)
      return refuse('not-found', 'EVIDENCE_NOT_HELD', 'No file of this item is held here.');
    const folder = resolve(textOf(flags, 'to') ?? '.');
    await needFolder(folder);
    const subjects = [`evidence-${evidenceId}`];
    await disclose(desk, {
      means: 'bytes',
      ...purposeFrom(flags),
      shown: [{ class: 'confidential', fields: ['bytes'], subjects }],
    });
    const written: { sha256: string; path: string }[] = [];
    for (const { sha256 } of files)
      // By its hash: the name that a stranger gave to a file is no name to write to.
      written.push({ sha256, path: await writeOut(desk, { evidenceId, sha256 }, folder) });
    output.answer(written);
    for (const { path } of written) output.say(path);
    for (const sha256 of gone) output.notice(goneByOrder(held?.orders ?? [], sha256).message);
    return 'done';
  },
};

const cannotWrite = (message: string): never =>
  refuse('unavailable', 'CANNOT_WRITE_THERE', message, '/to');

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** Before anything is shown: a folder that is there. */
const needFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch((error: unknown) =>
    codeOf(error) === 'ENOENT'
      ? cannotWrite(`There is no folder ${harmless(folder)}. Make it first, or name another.`)
      : cannotWrite(`The folder ${harmless(folder)} cannot be read (${codeOf(error)}).`),
  );
  if (!found.isDirectory()) cannotWrite(`${harmless(folder)} is not a folder.`);
};

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** The file is there under its name only once all of it was read and found to be what it was. */
const writeOut = async (desk: Desk, item: FileOfItem, folder: string): Promise<string> => {
  const path = join(folder, item.sha256);
  const draft = `${path}.${process.pid}.part`;
  const there = await lstat(path).catch(() => undefined);
  if (there && !there.isFile())
    cannotWrite(`At ${harmless(path)} there is a link or something else that is no file.`);
  const file = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    const code = codeOf(error);
    return cannotWrite(`${harmless(path)} cannot be written: ${WHY[code] ?? code}.`);
  });
  try {
    for await (const piece of readKept(desk, item)) await file.write(piece);
    await file.sync();
    await file.close();
    await rename(draft, path);
    return path;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
};
