import { BAG_FILES, causesOf, LAYOUT, parseManifestLine } from '#dossier';
import type { Cause, DossierCard } from '#dossier';
import { refuse } from '#kernel';
import type { At, DossierRow, Row } from '#read-side';
import type { Desk } from '../../desk/desk.js';
import { keptHead } from './head.js';
import { noteShown } from './keeping.js';
import { issuePlanned } from './issue.js';
import type { Difference, Issued, IssueAsked } from './issue.js';
import { layDownIssued } from './lay-down-issued.js';
import {
  allCases,
  caseNamed,
  contentIn,
  headsOf,
  issuesOf,
  keptFiles,
  previousOf,
  saidIn,
} from './office.js';
import type { Office } from './office.js';
import { needEmpty } from './lay-down.js';
import { makeBag } from './make-bag.js';
import type { Plan } from './make-bag.js';
import { needWhole } from './need-whole.js';
import { needSealed } from './sealing.js';

/** What came of making an issued dossier again. */
export type Rebuilt =
  | { readonly kind: 'same'; readonly number: number; readonly manifest: string }
  | {
      readonly kind: 'anew';
      readonly replaces: number;
      readonly differences: readonly Difference[];
      readonly causes: readonly Cause[];
      readonly issued: Issued;
    };

/** Which issue is made again. */
export interface RebuildAsked extends Pick<IssueAsked, 'folder' | 'purpose'> {
  /** The case, where the number alone does not say it. */
  readonly of?: string;
  readonly number: number;
}

/** The issue of a number, in the case that is named or in the one case that has it. */
const issueNamed = async (
  desk: Desk,
  at: At,
  { of, number }: RebuildAsked,
): Promise<Row<DossierRow>> => {
  const caseIds =
    of === undefined ? await allCases(desk, at) : [(await caseNamed(desk, at, of)).caseId];
  const rows = [...(await desk.readModels.cases.dossiers(at, caseIds)).values()]
    .flat()
    .filter((row) => row.number === number);
  const [row, another] = rows;
  if (another)
    refuse(
      'invalid',
      'USAGE_CASE',
      `Several cases have a dossier number ${number}. Name the case: npx sijil dossier rebuild CASE ${number}.`,
      '/case',
    );
  return (
    row ??
    refuse('not-found', 'DOSSIER_NOT_FOUND', 'No dossier was issued under this number.', '/number')
  );
};

/**
 * Makes an issued dossier again. Where every byte comes out as it was, that bag is laid down; where it must
 * differ (a consent was narrowed, an identity destroyed, Sijil is another version), a dossier with a number of
 * its own is issued, and the register is told what is otherwise.
 */
export const rebuildDossier = async (office: Office, asked: RebuildAsked): Promise<Rebuilt> => {
  const { desk, progress } = office;
  await needEmpty(asked.folder);
  await desk.catchUp();
  const now = await desk.readModels.snapshot({ projections: ['cases', 'evidence'] });
  const row = await issueNamed(desk, now, asked);
  const kept = await keptFiles(desk, now, row);
  const plan = await planOf(office, now, row, kept);
  const heads = await headsOf(office);
  const bag = await makeBag(desk, heads, plan, progress);
  if (bag.manifest === row.manifest) {
    await needWhole(desk, bag.evidence, progress);
    await noteShown(desk, bag, asked.purpose);
    await needSealed(office, row.issued);
    await layDownIssued(office, bag, row.issued, asked.folder);
    return { kind: 'same', number: row.number, manifest: bag.manifest };
  }
  const differences = differencesOf(
    manifestIn(kept.get(BAG_FILES.manifest)),
    manifestIn(bag.files.get(BAG_FILES.manifest)?.bytes),
  );
  const before = await issuesOf(desk, now, row.caseId);
  const causes = causesOf(contentIn(kept.get(LAYOUT.content)), bag.content);
  const number = Math.max(...before.map((one) => one.number)) + 1;
  const previous = await previousOf(desk, now, before, plan.profile);
  const issued = await issuePlanned(
    office,
    { ...plan, number, before, previous },
    { ...asked, replaces: { number: row.number, differences, causes } },
  );
  return { kind: 'anew', replaces: row.number, differences, causes, issued };
};

/** The plan of an issue, as it was: the head that it named lies with the bag that was kept, and what it was compared with. */
const planOf = async (
  office: Office,
  at: At,
  row: Row<DossierRow>,
  kept: ReadonlyMap<string, Uint8Array>,
): Promise<Plan> => {
  const { desk } = office;
  const { caseId, profile, language, number, speaksAt: position, anchor } = row;
  const before = (await issuesOf(desk, at, caseId)).filter((one) => one.number < number);
  const card = JSON.parse(Buffer.from(kept.get(LAYOUT.card) ?? []).toString('utf8')) as DossierCard;
  const compared = before.find((one) => one.number === card.previous?.number);
  const signed = Buffer.from(kept.get(LAYOUT.checkpoint) ?? []).toString('utf8');
  const [stamp, cosigned] = [kept.get(LAYOUT.stamp) ?? null, kept.get(LAYOUT.cosigned)];
  return {
    caseId,
    position,
    profile,
    language,
    number,
    head: await keptHead(await headsOf(office), signed, {
      stamp,
      cosigned: cosigned === undefined ? null : Buffer.from(cosigned).toString('utf8'),
      anchor,
    }),
    before,
    previous: compared ? await saidIn(desk, at, compared) : null,
  };
};

const manifestIn = (bytes: unknown): ReadonlyMap<string, string> =>
  new Map(
    Buffer.from(bytes instanceof Uint8Array ? bytes : [])
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        const entry = parseManifestLine(line);
        return entry ? [[entry.path, entry.sha256] as const] : [];
      }),
  );

const differencesOf = (
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly Difference[] =>
  [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((path) => {
    const [was, is] = [then.get(path), now.get(path)];
    if (was === is) return [];
    return [{ path, how: was === undefined ? 'added' : is === undefined ? 'gone' : 'changed' }];
  });
