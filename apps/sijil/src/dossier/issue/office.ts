import { isUuid, refuse } from '#kernel';
import { LAYOUT } from '#dossier';
import type { DossierContent } from '#dossier';
import type { At, CaseRow, DossierRow, Row } from '#read-side';
import type { Desk } from '../../desk/desk.js';
import { nothingSealed } from '../../proving/prove-event.js';
import { ownTrust } from '../../sealing/apart.js';
import { ledgerOf } from '../../sealing/open-notary.js';
import type { Settings } from '../../settings.js';
import type { Heads } from './head.js';
import { keptBag } from './kept.js';
import type { Plan } from './make-bag.js';

/** Where a dossier is made. */
export interface Office {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly progress: (line: string) => void;
}

/** A case by its id or reference, as it stands now. */
export const caseNamed = async (
  { readModels }: Desk,
  at: At,
  of: string,
): Promise<Row<CaseRow>> => {
  const found = isUuid(of)
    ? (await readModels.cases.byIds(at, [of]))[0]
    : await readModels.cases.byReference(at, of);
  return (
    found ?? refuse('not-found', 'CASE_NOT_FOUND', 'The register holds no such case.', '/case')
  );
};

/** The issued dossiers of a case, by number. */
export const issuesOf = async (
  { readModels }: Desk,
  at: At,
  caseId: string,
): Promise<readonly Row<DossierRow>[]> =>
  (await readModels.cases.dossiers(at, [caseId])).get(caseId) ?? [];

/** The ledger of a desk and whom to believe about it. */
export const headsOf = async ({ desk, settings }: Office): Promise<Heads> => {
  const trust = await ownTrust({ desk, settings });
  if (!trust) throw nothingSealed();
  return { ledger: ledgerOf(desk.home, settings.sealing), trust, store: desk.store };
};

/** An issue that another is compared with. */
type Previous = NonNullable<Plan['previous']>;

/** What the content of a bag says. */
export const contentIn = (bytes: Uint8Array | undefined): DossierContent =>
  JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as DossierContent;

/** What an issue said, as its bag is kept. */
export const saidIn = async (desk: Desk, at: At, row: Row<DossierRow>): Promise<Previous> => {
  const bytes = (await keptFiles(desk, at, row)).get(LAYOUT.content);
  return { row, content: contentIn(bytes) };
};

/** What the last issue before a number said to readers of the same profile: in whatever language, it says the same. */
export const previousOf = async (
  desk: Desk,
  at: At,
  before: readonly Row<DossierRow>[],
  profile: Plan['profile'],
): Promise<Plan['previous']> => {
  const row = before.findLast((one) => one.profile === profile);
  return row ? await saidIn(desk, at, row) : null;
};

/** The files of an issued bag, as it is kept. */
export const keptFiles = async (
  desk: Desk,
  at: At,
  { evidenceId }: Pick<DossierRow, 'evidenceId'>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const [item] = await desk.readModels.evidence.byIds(at, [evidenceId]);
  return await keptBag(desk, item?.files[0]?.sha256 ?? '');
};

const PAGE = 200;

/** The ids of all cases. */
export const allCases = async ({ readModels }: Desk, at: At): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readModels.cases.list(at, {}, { first: PAGE, after });
    ids.push(...page.rows.map(({ caseId }) => caseId));
    if (page.next === null) return ids;
    after = page.next;
  }
};
