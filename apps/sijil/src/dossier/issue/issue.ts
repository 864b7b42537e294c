import { randomUUID } from 'node:crypto';
import { newId, refuse } from '#kernel';
import type { Command } from '#kernel';
import type { Cause, DossierLanguage, Profile } from '#dossier';
import type { DOSSIER_DIFFERENCES } from '#events';
import type { AsOf } from '#read-side';
import type { Disclosure } from '#write-side';
import { byOperator, operatorOf } from '../../desk/open-register.js';
import { headCosigned } from './cosigned.js';
import type { Cosigned } from './cosigned.js';
import type { DossierHead } from './head.js';
import { handledLike, keeping, noteShown } from './keeping.js';
import { needEmpty } from './lay-down.js';
import { layDownIssued } from './lay-down-issued.js';
import { makeBag } from './make-bag.js';
import type { MadeBag, Plan } from './make-bag.js';
import { caseNamed, headsOf, issuesOf, previousOf } from './office.js';
import type { Office } from './office.js';
import { needWhole } from './need-whole.js';
import { needSealed, newestPosition, sealedHead } from './sealing.js';

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
  const { position, head } = await spokenAt(office, asked);
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
    previous: await previousOf(desk, now, before, profile),
  };
  return await issuePlanned(office, plan, asked);
};

const positionOf = async (office: Office, asOf: AsOf | undefined): Promise<number> => {
  if (asOf === undefined) return await newestPosition(office);
  const { desk } = office;
  if (
    'instant' in asOf &&
    asOf.instant !== undefined &&
    Date.parse(asOf.instant) > desk.clock.now()
  )
    refuse(
      'invalid',
      'INSTANT_TO_COME',
      `${asOf.instant} is still to come: nobody knows what the register will hold then.`,
      '/asOf',
    );
  const head = await desk.store.head();
  const position =
    'position' in asOf ? asOf.position : await desk.store.positionAt(asOf.instant ?? '');
  if (position < 1 || position > head)
    refuse('invalid', 'POSITION_UNKNOWN', `The register holds ${head} events.`, '/asOf');
  return position;
};

/** At which position a dossier speaks, and under which head: a cosigned one covers nothing that came after it. */
const spokenAt = async (
  office: Office,
  { asOf, cosigned, profile }: IssueAsked,
): Promise<{ readonly position: number; readonly head: DossierHead }> => {
  if (!cosigned) {
    const position = await positionOf(office, asOf);
    const head = await sealedHead(office, position, await isOwed(office, profile));
    return { position, head };
  }
  const head = await headCosigned(office, cosigned);
  const position = asOf === undefined ? head.size : await positionOf(office, asOf);
  if (head.size < position)
    refuse(
      'conflict',
      'HEAD_TOO_SHORT',
      `The cosigned head covers ${head.size} events, and the dossier speaks at position ${position}.`,
      '/cosigned',
    );
  return { position, head };
};

/** Whether readers of a profile are owed more than the word of this office. */
const isOwed = async ({ desk }: Office, profile: Profile): Promise<boolean> =>
  profile === 'court' && (await desk.register())?.purpose !== 'demo';

/** What an issue is told besides its plan. */
export interface Telling extends Pick<IssueAsked, 'folder' | 'purpose'> {
  readonly replaces?: {
    readonly number: number;
    readonly differences: readonly Difference[];
    readonly causes: readonly Cause[];
  };
}

/** Issues what was planned. */
export const issuePlanned = async (
  office: Office,
  plan: Plan,
  { folder, purpose, replaces }: Telling,
): Promise<Issued> => {
  const { desk, progress } = office;
  const { caseId, number, head, position, profile, language } = plan;
  await needAnchor(office, plan);
  const bag = await makeBag(desk, await headsOf(office), plan, progress);
  await needWhole(desk, bag.evidence, progress);
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
          : {
              replaces: replaces.number,
              differences: replaces.differences,
              ...(replaces.causes.length === 0 ? {} : { causes: replaces.causes }),
            }),
      },
    },
  ];
  const origin = byOperator(await operatorOf(desk), commandId);
  const receipt = await desk.writeSide.submit({ origin, steps });
  const issuedAt = receipt.position;
  await needSealed(office, issuedAt);
  await layDownIssued(office, bag, issuedAt, folder);
  return { number, dossierId: newId(commandId, 'dossier'), evidenceId, issuedAt, bag };
};

/** Before a long work: outside a demo a court needs more than the operator's word. */
const needAnchor = async (office: Office, { profile, head }: Plan): Promise<void> => {
  if (head.anchor === 'none' && (await isOwed(office, profile)))
    refuse(
      'conflict',
      'DOSSIER_NOT_ANCHORED',
      'Outside a demo no dossier is issued for a court unless somebody else confirmed its signed head: set SIJIL_TSA_URL (a time authority), or bring a cosigned head (--cosigned, --witness). See docs/dossier.md.',
      '/profile',
    );
};
