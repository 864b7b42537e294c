import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal, refuse, uuidV5 } from '#kernel';
import type { Command } from '#kernel';
import type { Desk } from '../desk/desk.js';
import { byOperator } from '../desk/open-register.js';
import type { Operator } from '../desk/open-register.js';
import { unreadable } from '../import/input-file.js';
import { examine } from './examine.js';
import type { Examined } from './examined.js';
import { kindOf } from './kinds.js';

/** How an item came, as whoever takes it in says. */
export interface Intake {
  readonly path: string;
  readonly kind?: string;
  readonly title?: string;
  readonly how: string;
  readonly tool?: string;
  readonly at?: string;
  readonly legalBasis?: string;
  readonly incidentId?: string;
  /** The item to which it is attached. */
  readonly host?: string;
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
  readonly incidentId: string | null;
  readonly position: number;
}

/** How many bytes of a file have been read. */
export type BytesRead = (bytes: number, of: number) => void;

/**
 * Takes one file in: looked into by a process without rights, streamed once into the store under its
 * hash, and only then told to the register. If we die before that, the bytes are an orphan that nothing
 * names, and the same command ends what it began. The same bytes are one item, however often they come.
 */
export const takeIn = async (
  desk: Desk,
  operator: Operator,
  intake: Intake,
  progress: BytesRead,
): Promise<Receipt> => {
  const file = await opened(intake.path);
  try {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) return refuse('invalid', 'FILE_UNREADABLE', 'This is not a file.');
    const examined = await examine(file.fd);
    const second = createHash('sha512');
    const stored = await desk.files.put(
      reading(file, Number(before.size), second, progress),
      (name) => desk.vault.fileKey(name),
    );
    const after = await file.stat({ bigint: true });
    if (after.mtimeNs !== before.mtimeNs || BigInt(stored.size) !== before.size)
      return refuse(
        'conflict',
        'FILE_CHANGED_MEANWHILE',
        'The file changed while it was being read. Nothing was taken in; try again when it is still.',
      );
    const sealed = await desk.files.sealedHash(stored.sha256);
    const hashes = { ...stored, sha512: second.digest('hex'), sealed };
    return await tell(desk, operator, intake, hashes, examined);
  } finally {
    await file.close();
  }
};

const opened = (path: string): Promise<FileHandle> => open(path, 'r').catch(unreadable);

const PIECE = 1024 * 1024;

async function* reading(
  file: FileHandle,
  size: number,
  second: ReturnType<typeof createHash>,
  progress: BytesRead,
): AsyncIterable<Uint8Array> {
  for (let at = 0; ;) {
    const bytes = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await file.read(bytes, 0, PIECE, at);
    if (bytesRead === 0) return;
    const piece = bytes.subarray(0, bytesRead);
    second.update(piece);
    at += bytesRead;
    progress(at, size);
    yield piece;
  }
}

interface Hashes {
  readonly sha256: string;
  readonly sha512: string;
  readonly sealed: string;
  readonly size: number;
}

/** Tells the register of what is in the store. */
const tell = async (
  desk: Desk,
  operator: Operator,
  intake: Intake,
  hashes: Hashes,
  examined: Examined,
): Promise<Receipt> => {
  const registerId = (await desk.register())?.id ?? '';
  const evidenceId = uuidV5(registerId, `file:${hashes.sha256}`);
  const { mediaType, pages, milliseconds, embedded, trouble } = examined;
  const name = basename(intake.path);
  const add: Command = {
    kind: 'AddEvidence',
    data: {
      evidenceId,
      kind: kindOf(mediaType, intake.kind),
      held: true,
      files: [
        {
          ...hashes,
          mediaType,
          ...(pages === undefined ? {} : { pages }),
          ...(milliseconds === undefined ? {} : { milliseconds }),
        },
      ],
      ...(intake.host === undefined ? {} : { host: intake.host }),
      acquisition: {
        how: { code: null, printed: intake.how },
        at: intake.at ?? null,
        ...(intake.tool === undefined ? {} : { tool: intake.tool }),
        ...(intake.legalBasis === undefined ? {} : { legalBasis: intake.legalBasis }),
      },
      supports: [],
      title: { en: intake.title ?? name },
      texts: { fileName: name, ...(embedded ? { embedded } : {}) },
    },
  };
  const { incidentId } = intake;
  const links: Command[] =
    incidentId === undefined ? [] : [{ kind: 'LinkEvidence', data: { evidenceId, incidentId } }];
  const submit = submitter(desk, operator);
  const already = !(await submit('EVIDENCE_ALREADY_EXISTS', [add, ...links]));
  if (already && links.length > 0) await submit('NOTHING_CHANGES', links);
  return {
    evidenceId,
    name,
    ...hashes,
    mediaType,
    pages: pages ?? null,
    milliseconds: milliseconds ?? null,
    trouble: trouble ?? null,
    already,
    incidentId: incidentId ?? null,
    position: await desk.store.head(),
  };
};

/** Submits steps that stand or fall together; false where the register says that it stands already. */
const submitter =
  ({ writeSide }: Desk, operator: Operator) =>
  async (standing: string, steps: readonly Command[]): Promise<boolean> => {
    try {
      await writeSide.submit({ origin: byOperator(operator, randomUUID()), steps });
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === standing) return false;
      throw error;
    }
  };
