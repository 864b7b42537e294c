import { Refusal } from '#kernel';
import { parseNote, verifyCheckpoint } from '#ledger';
import type { LogTrust, VerifiedCheckpoint, VerifierKey } from '#ledger';
import { LAYOUT } from '../bag/layout.js';
import type { Asked } from './asked.js';
import type { Report } from './finding.js';
import { readWhole, textOf } from './reading.js';
import type { StatedTime } from './stamp.js';
import type { BagTree } from './tree.js';
import { keysIn, logKeysIn, outsidersIn, trustIn } from './trust.js';

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
  /** The outsiders that whoever checks knows, and when each saw it. */
  readonly seen: readonly StatedTime[];
}

/**
 * The sentence of a refusal. Whatever else goes wrong over what a stranger wrote is a finding too: a file that makes
 * us stumble is named, and the rest is looked at.
 */
export const sayingOf = (error: unknown): string =>
  error instanceof Refusal ? error.message : 'it is not what such a file holds, and cannot be read';

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
  if (bytes === null) return null;
  const signed = textOf(bytes);
  if (signed === null) {
    report('HEAD_NOT_PROVEN', LAYOUT.checkpoint, 'it is not UTF-8, as a signed head is');
    return null;
  }
  try {
    const trust = trustIn(asked.trust, own, signed);
    const head = verifyCheckpoint(signed, trust);
    const time = await checkStamp(await read(LAYOUT.stamp, MAX_STAMP_BYTES), bytes, asked, report);
    const beside = await read(LAYOUT.cosigned);
    const seen = checkCosigned(beside, { signed, trust, own }, asked, report);
    return { signed, trust, head, own, time, seen };
  } catch (error) {
    report('HEAD_NOT_PROVEN', LAYOUT.checkpoint, sayingOf(error));
    return null;
  }
};

/** The signatures of outsiders, under a head that must be the very one of the bag. Keys that nobody gave are passed over. */
const checkCosigned = (
  bytes: Uint8Array | null,
  { signed, trust, own }: Pick<ProvenHead, 'signed' | 'trust' | 'own'>,
  asked: Asked,
  report: Report,
): readonly StatedTime[] => {
  const wanted = asked.trust.length > logKeysIn(asked.trust).length;
  const wrong = (says: string): readonly StatedTime[] => {
    report('COSIGNATURE_NOT_PROVEN', LAYOUT.cosigned, says);
    return [];
  };
  if (bytes === null)
    return wanted ? wrong('the bag has no signature that a witness of yours could vouch for') : [];
  try {
    const cosigned = textOf(bytes) ?? '';
    if (parseNote(cosigned).text !== parseNote(signed).text)
      return wrong('what is signed there is not the head of the bag');
    const witnesses = outsidersIn(asked.trust, own);
    const quorum = wanted ? 1 : 0;
    const { cosignatures } = verifyCheckpoint(cosigned, { ...trust, witnesses, quorum });
    return cosignatures.map(({ key, time = 0n }) => ({ by: key.name, at: instantOf(time) }));
  } catch (error) {
    return wrong(sayingOf(error));
  }
};

/** A witness may state any number: one that no calendar has is told as it is. */
const instantOf = (seconds: bigint): string =>
  seconds > 253_402_300_799n
    ? `second ${seconds} after 1970`
    : new Date(Number(seconds) * 1000).toISOString();

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
