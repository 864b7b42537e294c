import type { Desk } from '../../desk/desk.js';
import { readKept, refuseHarmed } from '../../evidence/read-kept.js';
import type { OutgoingFile } from '../assemble.js';

const PROGRESS_MS = 2_000;

/**
 * Reads all evidence of a bag to its end, before the register is told of anything: a number is given once, and to
 * nothing that cannot be laid down. What a check of fixity found last counts as well, until another finds it intact.
 */
export const needWhole = async (
  desk: Desk,
  evidence: readonly OutgoingFile[],
  progress: (line: string) => void,
): Promise<void> => {
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const ids = [...new Set(evidence.map(({ evidenceId }) => evidenceId))];
  const chains = await desk.readModels.evidence.custody(at, ids);
  let next = Date.now() + PROGRESS_MS;
  for (const [index, file] of evidence.entries()) {
    for await (const _ of readKept(desk, file));
    const outcome = (chains.get(file.evidenceId) ?? [])
      .flatMap((step) => (step.kind === 'fixity' ? step.data.files : []))
      .findLast(({ sha256 }) => sha256 === file.sha256)?.outcome;
    if (outcome === 'altered' || outcome === 'missing') refuseHarmed(outcome, file);
    if (Date.now() < next) continue;
    next = Date.now() + PROGRESS_MS;
    progress(`${index + 1} of ${evidence.length} files of evidence read`);
  }
};
