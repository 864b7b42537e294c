import { Refusal } from '#kernel';
import { verifyCheckpoint } from '#ledger';
import type { LogTrust, VerifiedCheckpoint, VerifierKey } from '#ledger';
import { LAYOUT } from '../bag/layout.js';
import type { Asked } from './asked.js';
import type { Report } from './finding.js';
import { readWhole, textOf } from './reading.js';
import type { StatedTime } from './stamp.js';
import type { BagTree } from './tree.js';
import { keysIn, trustIn } from './trust.js';

const MAX_HEAD_BYTES = 64 * 1024;
const MAX_STAMP_BYTES = 256 * 1024;

/** The signed head of a dossier, as far as it holds. */
export interface ProvenHead {
  /** The signed text, character for character. */
  readonly signed: string;
  readonly trust: LogTrust;
  readonly head: VerifiedCheckpoint;
  /** The bag's own keys: a claim. */
  readonly own: readonly VerifierKey[];
  /** What a time authority states of it; null where none was asked. */
  readonly time: StatedTime | null;
}

/** The sentence of a refusal. Anything else that goes wrong is a fault of ours. */
export const sayingOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.message;
  throw error;
};

/** Verifies the signed head of a bag, and what a time authority states of it. */
export const checkHead = async (
  tree: BagTree,
  files: ReadonlySet<string>,
  asked: Asked,
  report: Report,
): Promise<ProvenHead | null> => {
  const read = async (path: string, limit = MAX_HEAD_BYTES): Promise<Uint8Array | null> =>
    files.has(path) ? await readWhole(tree, path, limit, report) : null;
  let own: readonly VerifierKey[] = [];
  try {
    own = keysIn(textOf(await read(LAYOUT.keys)) ?? '');
  } catch (error) {
    report('KEYS_MALFORMED', LAYOUT.keys, sayingOf(error));
  }
  const bytes = await read(LAYOUT.checkpoint);
  const signed = textOf(bytes);
  if (bytes === null || signed === null) return null;
  try {
    const trust = trustIn(asked.trust, own, signed);
    const head = verifyCheckpoint(signed, trust);
    const time = await checkStamp(await read(LAYOUT.stamp, MAX_STAMP_BYTES), bytes, asked, report);
    return { signed, trust, head, own, time };
  } catch (error) {
    report('HEAD_NOT_PROVEN', LAYOUT.checkpoint, sayingOf(error));
    return null;
  }
};

const checkStamp = async (
  answer: Uint8Array | null,
  stamped: Uint8Array,
  { stamp, rooted }: Asked,
  report: Report,
): Promise<StatedTime | null> => {
  if (answer === null) {
    if (rooted)
      report(
        'STAMP_NOT_PROVEN',
        LAYOUT.stamp,
        'the bag has no time stamp that your root could vouch for',
      );
    return null;
  }
  try {
    return await stamp(answer, stamped);
  } catch (error) {
    report('STAMP_NOT_PROVEN', LAYOUT.stamp, sayingOf(error));
    return null;
  }
};
