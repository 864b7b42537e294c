import { hash, randomUUID } from 'node:crypto';
import { newId } from '#kernel';
import type { Command } from '#kernel';
import { byOperator } from '#sijil';
import type { TestDesk } from './open-test-desk.js';

const KINDS = [
  ['image/jpeg', 'photograph', 'صورة مختلقة'],
  ['application/pdf', 'document', 'وثيقة مختلقة'],
  ['video/mp4', 'video', 'تسجيل مرئي مختلق'],
  ['text/plain', 'note', 'ملاحظة مختلقة'],
] as const;

/** Bytes of an invented file: the same for the same number, and a video longer than a piece of the store. */
const bytesOf = (n: number, mediaType: string): Buffer =>
  Buffer.alloc(mediaType === 'video/mp4' ? 300_000 : 2_000 + n, `invented bytes of file ${n} `);

/** Puts so many invented files into a case as exhibits: images, documents, videos, with Arabic names. */
export const addExhibits = async (
  { desk, operator }: Pick<TestDesk, 'desk' | 'operator'>,
  caseId: string,
  many: number,
): Promise<readonly string[]> => {
  const commandId = randomUUID();
  const steps: Command[] = [];
  const ids: string[] = [];
  for (let n = 0; n < many; n += 1) {
    const [mediaType, kind, arabic] = KINDS[n % KINDS.length] ?? KINDS[0];
    const stored = await desk.files.put(bytesOf(n, mediaType), (name) => desk.vault.fileKey(name));
    const sealed = await desk.files.sealedHash(stored.sha256);
    const evidenceId = newId(commandId, 'evidence', n);
    ids.push(evidenceId);
    steps.push(
      {
        kind: 'AddEvidence',
        data: {
          evidenceId,
          kind: { code: null, printed: kind },
          held: true,
          files: [{ ...stored, sealed, mediaType }],
          acquisition: { how: { code: null, printed: 'invented for a test' }, at: null },
          supports: [],
          title: { en: `Invented ${kind} ${n}`, ar: `${arabic} ${n}` },
          texts: { fileName: `${arabic} ${n}` },
        },
      },
      { kind: 'IncludeEvidence', data: { caseId, evidenceId } },
    );
  }
  await desk.writeSide.submit({ origin: byOperator(operator, commandId), steps });
  await desk.catchUp();
  return ids;
};

/** The SHA-256 of some bytes. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
