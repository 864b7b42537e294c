import { createHash } from 'node:crypto';
import type { FileStore } from '#file-store';
import { Refusal } from '#kernel';
import type { At, OfficialTextRow, Questions, SignatureRow, Grouped, Row } from '#read-side';
import type { Vault } from '#vault';
import type { CaseFile } from './case-file.js';
import { wordingsIn } from './law.js';
import type { Wordings } from './law.js';

interface Kept {
  readonly files: FileStore;
  readonly vault: Pick<Vault, 'fileKey'>;
}

/** The words of an official text, by their hash; null where its bytes are not kept here as they were loaded. */
const read = async ({ files, vault }: Kept, sha256: string): Promise<string | null> => {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of await files.get(sha256, (name) => vault.fileKey(name)))
      pieces.push(piece);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  const bytes = Buffer.concat(pieces);
  return createHash('sha256').update(bytes).digest('hex') === sha256
    ? bytes.toString('utf8')
    : null;
};

/** What stands of the wordings of a case at a position, with the official texts that are kept here. */
export const wordingsFor = async (
  house: Kept & { readonly readModels: Questions },
  at: At,
  file: CaseFile,
): Promise<Wordings> => {
  const ids = wordingsIn(file);
  const { wordings } = house.readModels;
  const [official, signatures]: [Grouped<Row<OfficialTextRow>>, Grouped<Row<SignatureRow>>] =
    await Promise.all([wordings.officialTexts(at, ids), wordings.signatures(at, ids)]);
  const hashes = new Set([...official.values()].flat().map(({ sha256 }) => sha256));
  const texts = new Map<string, string | null>();
  for (const sha256 of hashes) texts.set(sha256, await read(house, sha256));
  return { official, signatures, texts };
};
