import { BAG_FILES } from '../bag/bag.js';
import { evidenceAt, LAYOUT, NEEDED } from '../bag/layout.js';
import type { DossierCard } from '../bag/card.js';
import type { Asked } from './asked.js';
import { checkCard, checkContent } from './card.js';
import { checkComplete, checkTags } from './completeness.js';
import { Findings } from './finding.js';
import type { Finding, Report } from './finding.js';
import { checkHead } from './head.js';
import type { ProvenHead } from './head.js';
import { checkIssue } from './issue.js';
import { checkProofs } from './proofs.js';
import type { Proven } from './proofs.js';
import { steadyTree } from './reading.js';
import type { Measured } from './reading.js';
import { checkSince } from './since.js';
import type { Following } from './since.js';
import { survey } from './survey.js';
import type { BagTree } from './tree.js';
import { logKeysIn } from './trust.js';

/**
 * What came of a check. `originUnproven`: everything agrees with everything, but no key of the log was held
 * against it that came another way, so that somebody else could have made what is said there.
 */
export type Verdict = 'verified' | 'broken' | 'originUnproven';

/** All that a check of a bag found. */
export interface Verification {
  readonly verdict: Verdict;
  /** What is wrong: the first of it, where it is much. */
  readonly findings: readonly Finding[];
  /** How much is wrong, all told. */
  readonly count: number;
  readonly files: number;
  readonly bytes: number;
  readonly card: DossierCard | null;
  readonly head: ProvenHead | null;
  readonly proven: Proven | null;
  /** How it follows an earlier bag; null where none was given or something is wrong. */
  readonly since: Following | null;
}

/** A check, and the bag in which what was hashed is what is read. */
interface Looked {
  readonly found: Verification;
  readonly tree: BagTree;
  readonly files: ReadonlySet<string>;
}

/** Checks a bag, whole. Nothing in it is trusted; nothing is written, and nobody is asked. */
export const verifyBag = async (bag: BagTree, asked: Asked): Promise<Verification> =>
  (await look(bag, asked)).found;

const look = async (bag: BagTree, asked: Asked): Promise<Looked> => {
  const findings = new Findings();
  const { listed, report } = findings;
  // Whatever makes us stumble is named, and the rest is looked at.
  const standing = async <T>(file: string | null, otherwise: T, check: () => T | Promise<T>) => {
    try {
      return await check();
    } catch {
      report('FILE_UNREADABLE', file, 'it cannot be read as what it should be');
      return otherwise;
    }
  };
  const measured = new Map<string, Measured>();
  const tree = steadyTree(bag, measured);
  const files = await standing(null, new Set<string>(), () => survey(tree, report));
  await standing(BAG_FILES.manifest, undefined, () => checkComplete(tree, files, measured, report));
  for (const path of NEEDED)
    if (!files.has(path) && !listed.some(({ file }) => file === path))
      report('FILE_MISSING', path, 'it is missing, and no dossier is without it');
  const head = await standing(LAYOUT.checkpoint, null, () => checkHead(tree, files, asked, report));
  const card = await standing(LAYOUT.card, null, () => checkCard(tree, files, head, report));
  await standing(BAG_FILES.info, undefined, () => checkTags(tree, files, measured, card, report));
  const proven =
    head && (await standing(null, null, () => checkProofs(tree, { files, head, card }, report)));
  if (card)
    await standing(LAYOUT.content, undefined, () =>
      checkContent(tree, measured, card, proven, report),
    );
  const issued =
    head !== null &&
    (await standing(LAYOUT.issue, false, () =>
      checkIssue(tree, { files, measured, head, card }, asked, report),
    ));
  checkEvidence(measured, proven, report);
  const since = await standing(null, null, () => followed({ tree, files, head }, asked, report));
  // A witness or an authority confirms a head, and not who wrote the words around it.
  const keyed = logKeysIn(asked.trust).length > 0;
  // A log that was written anew leaves the proof out, and shows the same events where both show one.
  const follows = !asked.since || since === 'proven' || since === 'sameHead';
  // That nothing was found wrong is not enough: what could not be looked at was not found wrong either.
  if (findings.count === 0 && !(head && card && proven && issued))
    report('ISSUE_NOT_PROVEN', null, 'not all of it could be looked at, so that it proves nothing');
  const found: Verification = {
    verdict: findings.count > 0 ? 'broken' : keyed && follows ? 'verified' : 'originUnproven',
    findings: listed,
    count: findings.count,
    files: measured.size,
    bytes: [...measured.values()].reduce((sum, { size }) => sum + size, 0),
    card,
    head,
    proven,
    since,
  };
  return { found, tree, files };
};

/** Each file of evidence is what its name says, and an event that is proven here names it. */
const checkEvidence = (
  measured: ReadonlyMap<string, Measured>,
  proven: Proven | null,
  report: Report,
): void => {
  for (const [path, { sha256 }] of measured) {
    if (!path.startsWith('data/evidence/')) continue;
    if (evidenceAt(path) !== sha256)
      report('EVIDENCE_NOT_PROVEN', path, 'its name is not the hash of its bytes');
    else if (proven && !proven.hashes.has(sha256))
      report('EVIDENCE_NOT_PROVEN', path, 'no event that is proven here names it');
  }
};

interface Here {
  readonly tree: BagTree;
  readonly files: ReadonlySet<string>;
  readonly head: ProvenHead | null;
}

const followed = async (
  { tree, files, head }: Here,
  { since, trust }: Asked,
  report: Report,
): Promise<Following | null> => {
  if (!since) return null;
  // Root and witness are asked for this bag; the earlier one may have neither.
  const earlier = await look(since, {
    trust: logKeysIn(trust),
    rooted: false,
    stamp: () => Promise.resolve({ at: '', by: '' }),
  });
  const before = earlier.found;
  for (const { file, says } of before.findings)
    report('EARLIER_BAG_BROKEN', file, `in the earlier bag: ${says}`);
  if (!head || !before.head || before.verdict === 'broken') return null;
  return await checkSince(
    { tree, files, head },
    { tree: earlier.tree, files: earlier.files, head: before.head },
    report,
  );
};
