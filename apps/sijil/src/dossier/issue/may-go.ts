import { maySee } from '#access';
import { refuse } from '#kernel';
import { canonical } from '#events';
import { isHelpful, LAYOUT } from '#dossier';
import type { DossierContent, DossierExhibit, DossierFile, Profile } from '#dossier';
import type { At, DossierRow, Row } from '#read-side';
import { assembleContent } from '../assemble.js';
import { keptFiles, issuesOf, previousOf } from './office.js';
import type { Office } from './office.js';

/** What goes out of an item that is handed over, and when it was taken in. */
export interface Going {
  readonly evidenceId: string;
  readonly recordedAt: string;
  readonly files: readonly DossierFile[];
}

interface Asked {
  readonly caseId: string;
  readonly items: readonly string[];
  readonly profile: Profile;
}

/** An item of which nothing leaves, with the rule. */
interface Stays {
  readonly evidenceId: string;
  readonly rule: string;
}

/** By which rule nothing of an exhibit is handed over by itself; null where something of it goes. */
const ruleOf = ({ excluded, withdrawn, bearings, files }: DossierExhibit): string | null => {
  const helps = bearings.some(({ bearing }) => isHelpful(bearing));
  if (excluded && !helps) return 'dossier-1/left-the-case';
  // In a dossier the mark stands beside it; by itself it would go without.
  if (withdrawn && !helps) return 'dossier-1/withdrawn';
  if (files.some(({ withheld }) => withheld === null)) return null;
  return files[0]?.withheld ?? 'dossier-1/not-held';
};

/**
 * What of items goes to a reader, by the very rules by which their files would leave in a dossier of today.
 * Where one of them may not go, nothing does.
 */
export const needToGo = async (
  { desk }: Pick<Office, 'desk'>,
  position: number,
  { caseId, items, profile }: Asked,
): Promise<readonly Going[]> => {
  const made = await assembleContent(desk, { caseId, position, profile, lang: 'en' });
  const exhibits = new Map(made.content.exhibits.map((one) => [one.evidenceId, one]));
  const stays: Stays[] = [];
  const going: Going[] = [];
  for (const evidenceId of items) {
    const exhibit = exhibits.get(evidenceId);
    const rule = exhibit ? ruleOf(exhibit) : made.hiddenItems.get(evidenceId);
    if (rule !== undefined && rule !== null) stays.push({ evidenceId, rule });
    else if (exhibit) {
      const { recordedAt } = exhibit;
      const files = exhibit.files.filter(({ withheld }) => withheld === null);
      going.push({ evidenceId, recordedAt, files });
    } else
      refuse(
        'not-found',
        'ITEM_NOT_IN_CASE',
        `Item ${evidenceId} is no exhibit of this case. Nothing was recorded as handed over.`,
        '/items',
      );
  }
  if (stays.length > 0)
    refuse(
      'forbidden',
      'ITEM_DOES_NOT_LEAVE',
      `Nothing was recorded as handed over. To this reader (${profile}) may not go: ${stays.map((one) => `item ${one.evidenceId} (${one.rule})`).join(', ')}.`,
      '/items',
      { items: stays },
    );
  return going;
};

/** What a dossier says, whichever version of Sijil says it. */
const said = ({ cover, ...content }: DossierContent): string =>
  canonical({ ...content, cover: { ...cover, versions: null } });

/** Refuses an issued dossier that would not be issued like that today: a consent, a seal or an order came since. */
export const needStillSo = async (
  { desk }: Pick<Office, 'desk'>,
  at: At,
  row: Row<DossierRow>,
): Promise<void> => {
  const { caseId, number, profile, language, speaksAt: position, checkpoint, evidenceId } = row;
  const today = await desk.readModels.snapshot({ projections: ['handling'] });
  const handling = (await desk.readModels.handling.levels(today, [evidenceId])).get(evidenceId);
  const seen = handling && maySee({ profile }, 'public', { handling });
  if (seen?.permit === false)
    refuse(
      'forbidden',
      'ITEM_DOES_NOT_LEAVE',
      `Nothing was recorded as handed over. Dossier number ${number} is kept as item ${evidenceId}, which is closed to this reader (${profile}, ${seen.rule}).`,
      '/numbers',
      { items: [{ evidenceId, rule: seen.rule }] },
    );
  const kept = (await keptFiles(desk, at, row)).get(LAYOUT.content);
  const before = (await issuesOf(desk, at, caseId)).filter((one) => one.number < number);
  const previous = await previousOf(desk, at, before, profile);
  const { content } = await assembleContent(desk, {
    caseId,
    position,
    profile,
    lang: language,
    issue: {
      number,
      checkpoint: { size: checkpoint.size, root: checkpoint.root },
      previous: previous?.content ?? null,
    },
  });
  const then = JSON.parse(Buffer.from(kept ?? []).toString('utf8')) as DossierContent;
  if (said(then) !== said(content))
    refuse(
      'conflict',
      'DOSSIER_NOT_AS_ISSUED',
      `Nothing was recorded as handed over. Dossier number ${number} would not be issued like that today: since then a consent, a level, an order or a redacted copy changed what may go. Make it again (npx sijil dossier rebuild CASE ${number} -o DIR), and hand over what comes of it.`,
      '/numbers',
      { number },
    );
};
