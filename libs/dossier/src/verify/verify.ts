import { evidenceAt, NEEDED } from '../bag/layout.js';
import type { DossierCard } from '../bag/card.js';
import type { Asked } from './asked.js';
import { checkCard, checkContent } from './card.js';
import { checkComplete, checkTags } from './completeness.js';
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
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly bytes: number;
  readonly card: DossierCard | null;
  readonly head: ProvenHead | null;
  readonly proven: Proven | null;
  /** How it follows an earlier bag; null where none was given or something is wrong. */
  readonly since: Following | null;
}

/** Checks a bag, whole. Nothing in it is trusted; nothing is written, and nobody is asked. */
export const verifyBag = async (found: BagTree, asked: Asked): Promise<Verification> => {
  const findings: Finding[] = [];
  const report: Report = (code, file, says) => void findings.push({ code, file, says });
  const measured = new Map<string, Measured>();
  const tree = steadyTree(found, measured);
  const files = await survey(tree, report);
  await checkComplete(tree, files, measured, report);
  for (const path of NEEDED)
    if (!files.has(path) && !findings.some(({ file }) => file === path))
      report('FILE_MISSING', path, 'it is missing, and no dossier is without it');
  const head = await checkHead(tree, files, asked, report);
  const card = await checkCard(tree, files, head, report);
  await checkTags(tree, files, measured, card, report);
  const proven = head && (await checkProofs(tree, { files, head, card }, report));
  if (card) await checkContent(tree, measured, card, proven, report);
  const issued =
    head !== null && (await checkIssue(tree, { files, measured, head, card }, asked, report));
  checkEvidence(measured, proven, report);
  const since = await followed({ tree, files, head }, asked, report);
  // A witness or an authority confirms a head, and not who wrote the words around it.
  const keyed = logKeysIn(asked.trust).length > 0;
  // A log that was written anew leaves the proof out, and shows the same events where both show one.
  const follows = !asked.since || since === 'proven' || since === 'sameHead';
  // That nothing was found wrong is not enough: what could not be looked at was not found wrong either.
  if (findings.length === 0 && !(head && card && proven && issued))
    report('ISSUE_NOT_PROVEN', null, 'not all of it could be looked at, so that it proves nothing');
  return {
    verdict: findings.length > 0 ? 'broken' : keyed && follows ? 'verified' : 'originUnproven',
    findings,
    files: measured.size,
    bytes: [...measured.values()].reduce((sum, { size }) => sum + size, 0),
    card,
    head,
    proven,
    since,
  };
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
  const before = await verifyBag(since, {
    trust: logKeysIn(trust),
    rooted: false,
    stamp: () => Promise.resolve({ at: '', by: '' }),
  });
  for (const { file, says } of before.findings)
    report('EARLIER_BAG_BROKEN', file, `in the earlier bag: ${says}`);
  if (!head || !before.head || before.verdict === 'broken') return null;
  const then = await survey(since, () => undefined);
  return await checkSince(
    { tree, files, head },
    { tree: since, files: then, head: before.head },
    report,
  );
};
