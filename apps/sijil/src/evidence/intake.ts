import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuse } from '#kernel';
import { itemOfFile } from '#domain';
import type { FileSaid } from '#domain';
import type { Pinpoint } from '#events';
import { recordFile } from '#write-side';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import type { Operator } from '../desk/open-register.js';
import { unreadable } from '../import/input-file.js';
import type { Examined } from './examined.js';
import { receive } from './receive.js';
import type { Received } from './receive.js';

/** How an item came, as whoever takes it in says. */
export interface Intake extends Omit<FileSaid, 'fileName'> {
  readonly path: string;
  readonly incidentId?: string;
  /** The account that it holds. */
  readonly accountId?: string;
  /** Where in it. */
  readonly pinpoint?: Pinpoint;
}

/** What was taken in, for whoever handed it over. */
export interface Receipt {
  readonly evidenceId: string;
  readonly name: string;
  readonly sha256: string;
  readonly sha512: string;
  readonly sealed: string;
  readonly size: number;
  readonly mediaType: string;
  readonly pages: number | null;
  readonly milliseconds: number | null;
  readonly trouble: Examined['trouble'] | null;
  /** Whether these very bytes were held before. */
  readonly already: boolean;
  /** How it came, as it was said now. */
  readonly how: string;
  readonly incidentId: string | null;
  readonly accountId: string | null;
  readonly pinpoint: Pinpoint | null;
  /** What was said of it and is not recorded, because these bytes were held before. */
  readonly notRecorded: readonly string[];
  readonly position: number;
}

/** How many bytes of a file have been read. */
export type BytesRead = (bytes: number, of: number) => void;

/**
 * Takes one file in, and only when it is in the store tells the register. If we die before that, the same
 * command ends what it began. The same bytes are one item, however often they come.
 */
export const takeIn = async (
  desk: Desk,
  operator: Operator,
  intake: Intake,
  progress: BytesRead,
): Promise<Receipt> =>
  await tell(desk, operator, intake, await receiveFile(desk, intake.path, progress));

/** Takes the bytes of a file of this machine into the store; refuses one that changed meanwhile. */
export const receiveFile = async (
  desk: Desk,
  path: string,
  progress: BytesRead,
): Promise<Received> => {
  const file = await opened(path);
  try {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) return refuse('invalid', 'FILE_UNREADABLE', 'This is not a file.');
    const received = await receive(desk, reading(file, Number(before.size), progress));
    const after = await file.stat({ bigint: true });
    if (after.mtimeNs !== before.mtimeNs || BigInt(received.file.size) !== before.size)
      return refuse(
        'conflict',
        'FILE_CHANGED_MEANWHILE',
        'The file changed while it was being read. Nothing was taken in; try again when it is still.',
      );
    return received;
  } finally {
    await file.close();
  }
};

// Without waiting: whoever opens a pipe to which nobody writes would wait for ever.
// Nor through a link: what it leads to is another file than the one that was named.
const opened = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW).catch(
    (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP')
        return refuse(
          'invalid',
          'FILE_IS_A_LINK',
          'This is a link to another file. Name the file itself.',
        );
      // The line of a command reaches us as text: bytes that are none stand in it as this sign.
      if (code === 'ENOENT' && path.includes('\u{fffd}'))
        return refuse(
          'invalid',
          'FILE_NAME_NOT_TEXT',
          'The name of this file holds bytes that are no UTF-8, so it cannot be found by it. Give the file, or a copy of it, another name.',
        );
      return unreadable(error);
    },
  );

const PIECE = 1024 * 1024;

async function* reading(
  file: FileHandle,
  size: number,
  progress: BytesRead,
): AsyncIterable<Uint8Array> {
  for (let at = 0; ;) {
    const bytes = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await file.read(bytes, 0, PIECE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    progress(at, size);
    yield bytes.subarray(0, bytesRead);
  }
}

/** Tells the register of what is in the store. */
const tell = async (
  desk: Desk,
  operator: Operator,
  intake: Intake,
  received: Received,
): Promise<Receipt> => {
  const { path, incidentId, accountId, pinpoint, ...said } = intake;
  const registerId = (await desk.register())?.id ?? '';
  const data = itemOfFile(registerId, received, { ...said, fileName: basename(path) });
  const { already } = await recordFile(
    (commandId, steps) => desk.writeSide.submit({ origin: byOperator(operator, commandId), steps }),
    randomUUID(),
    data,
    { incidentId, accountId, pinpoint },
  );
  const { pages = null, milliseconds = null, ...file } = received.file;
  return {
    evidenceId: data.evidenceId ?? '',
    name: basename(path),
    ...file,
    pages,
    milliseconds,
    trouble: received.trouble ?? null,
    already,
    how: data.acquisition.how.printed,
    incidentId: incidentId ?? null,
    accountId: accountId ?? null,
    pinpoint: pinpoint ?? null,
    notRecorded: already ? Object.keys(said) : [],
    position: await desk.store.head(),
  };
};
