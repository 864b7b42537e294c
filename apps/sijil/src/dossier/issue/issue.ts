import { randomUUID } from 'node:crypto';
import { isUuid, newId, refuse } from '#kernel';
import type { Command } from '#kernel';
import { LAYOUT } from '#dossier';
import type { DossierContent, DossierLanguage, Profile } from '#dossier';
import { DOSSIER_DIFFERENCES } from '#events';
import type { At, AsOf, CaseRow, DossierRow, Row } from '#read-side';
import type { Disclosure } from '#write-side';
import type { Desk } from '../../desk/desk.js';
import { disclose } from '../../desk/disclosing.js';
import { byOperator, operatorOf } from '../../desk/open-register.js';
import { nothingSealed } from '../../proving/prove-event.js';
import { ledgerOf, openNotary } from '../../sealing/open-notary.js';
import { trustFor } from '../../sealing/trust.js';
import type { Settings } from '../../settings.js';
import { cosignedHead, firstHeadOver, headOver } from './head.js';
import type { Cosigned, DossierHead, Heads } from './head.js';
import { bagForKeeping, KEPT_TYPE, keptBag } from './kept.js';
import { layDown, needEmpty } from './lay-down.js';
import { makeBag } from './make-bag.js';
import type { MadeBag, Plan } from './make-bag.js';
import { pieceOf } from './piece.js';
import { proveUnder } from './prove.js';

/** Where a dossier is made. */
export interface Office {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly progress: (line: string) => void;
}

/** Which dossier somebody asks for. */
export interface IssueAsked {
  /** The id or the reference of a case. */
  readonly of: string;
  readonly profile: Profile;
  readonly language: DossierLanguage;
  readonly asOf?: AsOf;
  readonly folder: string;
  readonly purpose: Disclosure['purpose'];
  readonly cosigned?: Cosigned;
}

/** How a file is otherwise than in the issue that is replaced. */
export interface Difference {
  readonly path: string;
  readonly how: (typeof DOSSIER_DIFFERENCES)[number];
}

/** A dossier that was issued. */
export interface Issued {
  readonly number: number;
  readonly dossierId: string;
  readonly evidenceId: string;
  readonly issuedAt: number;
  readonly bag: MadeBag;
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
  const trust = await trustFor({ desk, settings, flags: {} });
  if (!trust) throw nothingSealed();
  return { ledger: ledgerOf(desk.home, settings.sealing), trust };
};

/** Seals everything that the register holds by now. */
export const seal = async ({ desk, settings }: Office): Promise<void> => {
  const id = (await desk.register())?.id ?? '';
  const { notary } = await openNotary(desk, id, settings);
  const { unconfirmed } = await notary.seal();
  await desk.catchUp();
  if (unconfirmed) throw unconfirmed;
};

/** What the last issue before a number said to the same readers, where its bag is kept. */
export const previousOf = async (
  desk: Desk,
  at: At,
  before: readonly Row<DossierRow>[],
  { profile, language }: Pick<Plan, 'profile' | 'language'>,
): Promise<Plan['previous']> => {
  const row = before.findLast((one) => one.profile === profile && one.language === language);
  if (!row) return null;
  const bytes = (await keptFiles(desk, at, row)).get(LAYOUT.content);
  const content = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as DossierContent;
  return { row, content };
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

/** Issues a dossier: made, written down as shown, kept, told to the register, sealed, laid down. */
export const issueDossier = async (office: Office, asked: IssueAsked): Promise<Issued> => {
  const { desk } = office;
  await needEmpty(asked.folder);
  await desk.catchUp();
  const now = await desk.readModels.snapshot({ projections: ['cases', 'evidence'] });
  const { caseId } = await caseNamed(desk, now, asked.of);
  const position = await positionOf(office, asked.asOf);
  const head = await sealedHead(office, position, asked.cosigned);
  const before = await issuesOf(desk, now, caseId);
  const { profile, language } = asked;
  const plan: Plan = {
    caseId,
    position,
    profile,
    language,
    number: Math.max(0, ...before.map(({ number }) => number)) + 1,
    head,
    before,
    previous: await previousOf(desk, now, before, { profile, language }),
  };
  return await issuePlanned(office, plan, asked);
};

const positionOf = async ({ desk }: Office, asOf: AsOf | undefined): Promise<number> => {
  const head = await desk.store.head();
  if (asOf === undefined) return head;
  const position =
    'position' in asOf ? asOf.position : await desk.store.positionAt(asOf.instant ?? '');
  if (position < 1 || position > head)
    refuse('invalid', 'POSITION_UNKNOWN', `The register holds ${head} events.`, '/asOf');
  return position;
};

const sealedHead = async (
  office: Office,
  position: number,
  cosigned: Cosigned | undefined,
): Promise<DossierHead> => {
  if (cosigned) return await cosignedHead(await headsOf(office), position, cosigned);
  const { desk, settings } = office;
  const newest = (await ledgerOf(desk.home, settings.sealing).sizes()).at(-1) ?? 0n;
  if (newest < BigInt(position)) {
    office.progress('Sealing what the register holds');
    await seal(office);
  }
  const head = await headOver(await headsOf(office), position);
  if (!head) throw nothingSealed();
  return head;
};

/** What an issue is told besides its plan. */
export interface Telling extends Pick<IssueAsked, 'folder' | 'purpose'> {
  readonly replaces?: { readonly number: number; readonly differences: readonly Difference[] };
}

/** Issues what was planned. */
export const issuePlanned = async (
  office: Office,
  plan: Plan,
  { folder, purpose, replaces }: Telling,
): Promise<Issued> => {
  const { desk, progress } = office;
  const { caseId, number, head, position, profile, language } = plan;
  await needAnchor(desk, plan);
  const bag = await makeBag(desk, await headsOf(office), plan, progress);
  // What cannot be written down is not shown.
  await disclose(desk, { means: 'dossier', purpose, caseId, shown: bag.disclosed });
  const commandId = randomUUID();
  const evidenceId = newId(commandId, 'evidence');
  const steps: readonly Command[] = [
    await keeping(desk, evidenceId, bag),
    ...(await handledLike(desk, caseId, evidenceId)),
    {
      kind: 'IssueDossier',
      data: {
        caseId,
        number,
        profile,
        language,
        position,
        checkpoint: { size: head.size, root: head.root, digest: head.digest },
        anchor: head.anchor,
        versions: bag.card.versions,
        manifest: bag.manifest,
        evidenceId,
        ...(replaces === undefined
          ? {}
          : { replaces: replaces.number, differences: replaces.differences }),
      },
    },
  ];
  const origin = byOperator(await operatorOf(desk), commandId);
  const receipt = await desk.writeSide.submit({ origin, steps });
  const issuedAt = receipt.position;
  await seal(office);
  await layDownIssued(office, bag, issuedAt, folder);
  return { number, dossierId: newId(commandId, 'dossier'), evidenceId, issuedAt, bag };
};

/** Before a long work: outside a demo a court needs more than the operator's word. */
const needAnchor = async (desk: Desk, { profile, head }: Plan): Promise<void> => {
  const purpose = (await desk.register())?.purpose;
  if (profile === 'court' && head.anchor === 'none' && purpose !== 'demo')
    refuse(
      'conflict',
      'DOSSIER_NOT_ANCHORED',
      'Outside a demo no dossier is issued for a court unless somebody else confirmed its signed head: set SIJIL_TSA_URL (a time authority), or bring a cosigned head (--cosigned, --witness). See docs/dossier.md.',
      '/profile',
    );
};

const keeping = async (
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
const handledLike = async (
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

/** Lays an issued bag down, with the proof that the register issued it. */
export const layDownIssued = async (
  office: Office,
  { files }: MadeBag,
  issuedAt: number,
  folder: string,
): Promise<void> => {
  const { desk, progress } = office;
  const { ledger, trust } = await headsOf(office);
  const head = await firstHeadOver({ ledger, trust }, issuedAt);
  if (!head) throw nothingSealed();
  const newest = Number((await ledger.sizes()).at(-1) ?? 0n);
  const { store, vault } = desk;
  const whole = new Map(files);
  const event = { position: issuedAt, open: ['public', 'case'] as const };
  for await (const [, text] of proveUnder({ store, vault, ledger, trust, head, newest }, [event]))
    whole.set(LAYOUT.issue, pieceOf(text));
  await layDown(folder, whole, (written) => {
    if (written % 500 === 0) progress(`${written} of ${whole.size} files written`);
  });
};
