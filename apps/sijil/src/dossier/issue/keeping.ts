import type { Command } from '#kernel';
import type { Disclosure } from '#write-side';
import type { Desk } from '../../desk/desk.js';
import { disclose } from '../../desk/disclosing.js';
import { bagForKeeping, KEPT_TYPE } from './kept.js';
import type { MadeBag } from './make-bag.js';

/** Puts a bag into the store, and gives the command by which the register is told of it. */
export const keeping = async (
  desk: Desk,
  evidenceId: string,
  { card, files }: MadeBag,
): Promise<Command> => {
  const kept = await desk.files.put(bagForKeeping(files), (name) => desk.vault.fileKey(name));
  const sealed = await desk.files.sealedHash(kept.sha256);
  return {
    kind: 'AddEvidence',
    data: {
      evidenceId,
      kind: { code: null, printed: 'issued dossier' },
      held: true,
      files: [{ ...kept, sealed, mediaType: KEPT_TYPE }],
      acquisition: { how: { code: null, printed: 'issued by this office' }, at: null },
      supports: [],
      title: { en: `Dossier ${card.reference}, number ${card.number} (${card.profile})` },
    },
  };
};

/** A kept bag is handled as strictly as its case. */
export const handledLike = async (
  desk: Desk,
  caseId: string,
  evidenceId: string,
): Promise<readonly Command[]> => {
  const at = await desk.readModels.snapshot({ projections: ['handling'] });
  const own = (await desk.readModels.handling.levels(at, [caseId])).get(caseId);
  if (!own) return [];
  const { level, audience } = own;
  return [
    {
      kind: 'SetHandling',
      data: {
        subject: { noun: 'evidence', id: evidenceId },
        level,
        audience,
        reason: 'An issued dossier is handled as its case.',
      },
    },
  ];
};

/** Writes down what of a bag stood sealed, before it is laid down. Where nothing did, nothing is shown. */
export const noteShown = async (
  desk: Desk,
  { card, disclosed }: MadeBag,
  purpose: Disclosure['purpose'],
): Promise<void> => {
  if (disclosed.length === 0) return;
  await disclose(desk, { means: 'dossier', purpose, caseId: card.case, shown: disclosed });
};
