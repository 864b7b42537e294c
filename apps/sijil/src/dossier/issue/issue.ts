import { randomUUID } from 'node:crypto';
import { newId, refuse } from '#kernel';
import type { Command } from '#kernel';
import type { DossierLanguage, Profile } from '#dossier';
import type { DOSSIER_DIFFERENCES } from '#events';
import type { AsOf } from '#read-side';
import type { Disclosure } from '#write-side';
import type { Desk } from '../../desk/desk.js';
import { byOperator, operatorOf } from '../../desk/open-register.js';
import { nothingSealed } from '../../proving/prove-event.js';
import { ledgerOf } from '../../sealing/open-notary.js';
import { cosignedHead, headOver } from './head.js';
import type { Cosigned, DossierHead } from './head.js';
import { handledLike, keeping, noteShown } from './keeping.js';
import { needEmpty } from './lay-down.js';
import { layDownIssued } from './lay-down-issued.js';
import { makeBag } from './make-bag.js';
import type { MadeBag, Plan } from './make-bag.js';
import { caseNamed, headsOf, issuesOf, previousOf, seal } from './office.js';
import type { Office } from './office.js';

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
  await noteShown(desk, bag, purpose);
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
