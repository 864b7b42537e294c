import { Refusal } from '#kernel';
import { parsePartialProof, verifyConsistency } from '#ledger';
import { consistencyPath, LAYOUT, provenAt } from '../bag/layout.js';
import { parseConsistency } from '../bag/consistency-file.js';
import type { Report } from './finding.js';
import { sayingOf } from './head.js';
import type { ProvenHead } from './head.js';
import { readWhole, textOf } from './reading.js';
import { areOfOneRegister } from './trust.js';
import type { BagTree } from './tree.js';

const MAX_PROOF_BYTES = 4 * 1024 * 1024;
const MAX_CONSISTENCY_BYTES = 16 * 1024;

/** A bag with its files and its proven head. */
export interface Checked {
  readonly tree: BagTree;
  readonly files: ReadonlySet<string>;
  readonly head: ProvenHead;
}

/** How a bag stands to one that came before, where nothing is wrong. */
export type Following = 'proven' | 'sameHead' | 'eventsOnly' | 'earlierHead' | 'restored';

/**
 * Whether a bag can come from the same log as one that was received before: it has the other's events where
 * both show one, and where one of them brings the proof, the shorter tree is the beginning of the longer. A
 * shorter log alone accuses nobody: a dossier may speak of a case as of an earlier head.
 */
export const checkSince = async (
  now: Checked,
  then: Checked,
  report: Report,
): Promise<Following | null> => {
  const [one, two] = [then.head.head, now.head.head];
  const wrong = (says: string): null => {
    report('NOT_CONSISTENT', LAYOUT.checkpoint, says);
    return null;
  };
  // A loss that was decided on accuses nobody; that nothing is hidden behind it no bag can show.
  if (one.origin !== two.origin && areOfOneRegister(one.origin, two.origin)) return 'restored';
  if (one.origin !== two.origin)
    return wrong(
      'the earlier bag comes from another log, so that neither says anything of the other',
    );
  // Where they contradict each other, nothing is said of how the one follows the other.
  if (!(await compareEvents(now, then, report))) return null;
  try {
    if (one.size === two.size) {
      verifyConsistency({
        size1: one.size,
        size2: two.size,
        root1: one.root,
        root2: two.root,
        proof: [],
      });
      return 'sameHead';
    }
    const goesOn = two.size > one.size;
    const [shorter, longer] = goesOn ? [then, now] : [now, then];
    const [{ size, root: root1 }, { size: size2, root: root2 }] = [
      shorter.head.head,
      longer.head.head,
    ];
    const path = consistencyPath(Number(size));
    if (!longer.files.has(path)) return goesOn ? 'eventsOnly' : 'earlierHead';
    const file = parseConsistency(
      textOf(await readWhole(longer.tree, path, MAX_CONSISTENCY_BYTES, report)) ?? '',
    );
    if (file?.size1 !== size || file.size2 !== size2) {
      report('NOT_CONSISTENT', path, 'it is not the proof of its name');
      return null;
    }
    verifyConsistency({ ...file, root1, root2 });
    return goesOn ? 'proven' : 'earlierHead';
  } catch (error) {
    return wrong(`the logs of the two bags contradict each other: ${sayingOf(error)}`);
  }
};

/** Whether both prove the same event wherever both prove one. */
const compareEvents = async (now: Checked, then: Checked, report: Report): Promise<boolean> => {
  let same = true;
  const shared = [...then.files].filter((path) => provenAt(path) !== null && now.files.has(path));
  for (const path of shared) {
    const [before, after] = [await envelopeIn(then.tree, path), await envelopeIn(now.tree, path)];
    if (before !== null && after !== null && before !== after) {
      same = false;
      report(
        'NOT_CONSISTENT',
        path,
        'it proves another event than the earlier bag at this position',
      );
    }
  }
  return same;
};

const envelopeIn = async (tree: BagTree, path: string): Promise<string | null> => {
  const bytes = await readWhole(tree, path, MAX_PROOF_BYTES, () => undefined);
  try {
    return bytes && parsePartialProof(bytes).envelope;
  } catch (error) {
    // What is no proof was found out before.
    if (error instanceof Refusal) return null;
    throw error;
  }
};
