import { randomUUID } from 'node:crypto';
import { newId, refuse } from '#kernel';
import type { Profile } from '#dossier';
import type { DossierRow } from '#read-side';
import { byOperator, operatorOf } from '../../desk/open-register.js';
import { VERSION } from '../../version.js';
import { needStillSo, needToGo } from './may-go.js';
import { needHereOn } from './need-day.js';
import { caseNamed, issuesOf } from './office.js';
import type { Office } from './office.js';

/** What is handed to whom, as whoever does it says. */
export interface HandOver {
  /** The id or the reference of a case. */
  readonly of: string;
  readonly items: readonly string[];
  /** Which kind of reader takes them; where none is said, dossiers go to whom they were made for. */
  readonly profile?: Profile;
  /** The numbers of issued dossiers that go out. */
  readonly dossiers: readonly number[];
  readonly to: string;
  readonly rule: string;
  readonly request?: string;
  readonly on?: string;
  /** The item in which the recipient confirms it. */
  readonly receipt?: string;
}

/** What was handed over, for both sides. */
export interface HandedOver {
  readonly disclosureId: string;
  readonly reference: string;
  readonly position: number;
  readonly on: string;
  readonly items: readonly { readonly evidenceId: string; readonly sha256: readonly string[] }[];
  readonly dossiers: readonly { readonly number: number; readonly manifest: string }[];
}

/**
 * Records that items of a case, or issued dossiers, were handed over, and gives a receipt of it. They go by the rules
 * by which they would leave in a dossier of today: where one may not, nothing is recorded.
 */
export const handOver = async (office: Office, asked: HandOver): Promise<HandedOver> => {
  const { desk } = office;
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['cases', 'evidence'] });
  const { caseId, reference } = await caseNamed(desk, at, asked.of);
  const issues = await issuesOf(desk, at, caseId);
  // A dossier that is named by the item under which it is kept is that dossier.
  const named = issues.filter(({ evidenceId }) => asked.items.includes(evidenceId));
  const dossiers = [...new Set([...asked.dossiers, ...named.map(({ number }) => number)])].map(
    (number) =>
      issues.find((row) => row.number === number) ??
      refuse('not-found', 'DOSSIER_NOT_FOUND', `This case has no dossier number ${number}.`),
  );
  const single = asked.items.filter((id) => !named.some(({ evidenceId }) => evidenceId === id));
  const going =
    single.length === 0
      ? []
      : await needToGo(office, at.position, {
          caseId,
          items: single,
          profile: asked.profile ?? needProfile(),
        });
  for (const row of dossiers) {
    needMadeFor(row, asked.profile);
    await needStillSo(office, at, row);
  }
  const on = asked.on ?? new Date(desk.clock.now()).toISOString().slice(0, 10);
  needHereOn(on, [
    ...going.map((one) => ({ ...one, name: `item ${one.evidenceId}` })),
    ...dossiers.map((row) => ({ ...row, name: `dossier number ${row.number}` })),
  ]);
  const items = [...single, ...dossiers.map(({ evidenceId }) => evidenceId)];
  const { request, receipt, to, rule } = asked;
  const commandId = randomUUID();
  const told = await desk.writeSide.submit({
    origin: byOperator(await operatorOf(desk), commandId),
    steps: [
      {
        kind: 'DiscloseItem',
        data: {
          caseId,
          items,
          to,
          rule: { code: null, printed: rule },
          on,
          ...(request === undefined ? {} : { request }),
          ...(receipt === undefined ? {} : { receipt }),
        },
      },
    ],
  });
  const bags = await desk.readModels.evidence.byIds(
    at,
    dossiers.map(({ evidenceId }) => evidenceId),
  );
  const files = new Map([...going, ...bags].map((one) => [one.evidenceId, one.files] as const));
  return {
    disclosureId: newId(commandId, 'disclosure'),
    reference,
    position: told.position,
    on,
    items: items.map((evidenceId) => ({
      evidenceId,
      sha256: (files.get(evidenceId) ?? []).map(({ sha256 }) => sha256),
    })),
    dossiers: dossiers.map(({ number, manifest }) => ({ number, manifest })),
  };
};

/** Refuses a dossier that was made for another reader than takes it; what the office made for itself goes to nobody. */
const needMadeFor = (
  { number, profile }: Pick<DossierRow, 'number' | 'profile'>,
  reader: Profile | undefined,
): void => {
  if (profile !== 'internal' && (reader ?? profile) === profile) return;
  const words = profile === 'internal' ? 'the office itself' : `another reader (${profile})`;
  refuse(
    'forbidden',
    'DOSSIER_FOR_ANOTHER_READER',
    `Nothing was recorded as handed over. Dossier number ${number} was made for ${words}. Build one for whoever takes it: npx sijil dossier build CASE --profile ${reader ?? 'court'} -o DIR.`,
    '/numbers',
    { number, profile },
  );
};

const needProfile = (): never =>
  refuse(
    'invalid',
    'USAGE_PROFILE',
    'Say for which kind of reader the items are: --profile court, defence or partner.',
    '/profile',
  );

/** The receipt on a sheet, to be signed by whoever takes it. */
export const receiptSheet = (
  { disclosureId, reference, position, on, items, dossiers }: HandedOver,
  { to, rule, request }: Pick<HandOver, 'to' | 'rule' | 'request'>,
): readonly string[] => [
  'RECEIPT',
  `Case      ${reference}`,
  `To        ${to}`,
  `Under     ${rule}${request === undefined ? '' : `, on request ${request}`}`,
  `On        ${on}`,
  ...dossiers.map(({ number, manifest }) => `Dossier   number ${number}, manifest ${manifest}`),
  ...items.flatMap(({ evidenceId, sha256 }) => [
    `Item      ${evidenceId}`,
    ...sha256.map((hash) => `File      ${hash}`),
  ]),
  `Recorded  position ${position} of the register, as ${disclosureId} (Sijil ${VERSION})`,
  '',
  'Received (name, office, date, signature):',
];
