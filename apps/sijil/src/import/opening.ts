import { uuidV5 } from '#kernel';
import type { Command } from '#kernel';
import { sha256Of } from '#events';
import { actorNoun, evidenceNoun } from '#domain';
import {
  addPublication,
  addReportFile,
  conclusionClaims,
  figureClaims,
  registerParty,
  startImport,
} from '#reports';
import type { ReportClaim, UnitPlan } from '#reports';
import type { Run } from './run.js';
import { knownImport } from './known.js';

/**
 * The first step of an import: the publication and this version of its file as evidence, its figures.
 * Nothing, where an earlier run got so far.
 */
export const openingSteps = async (run: Run): Promise<readonly Command[]> => {
  const { context, reading, pen, desk, file } = run;
  const known = await knownImport(pen, context.reportId);
  if (known.imports.has(context.importId)) return [];

  const sha256 = sha256Of(file.bytes).toString('hex');
  // The bytes first: an event never names a file that is not there.
  if (!run.dryRun) await desk.files.put(file.bytes, (name) => desk.vault.fileKey(name));
  const source = {
    evidenceId: uuidV5(context.reportId, `file:${file.mac}`),
    sha256,
    size: file.bytes.byteLength,
    mac: file.mac,
    name: file.name,
    mediaType: file.mediaType,
    originalPresent: false,
    ...(file.structuredBy === undefined ? {} : { structuredBy: file.structuredBy }),
  };
  const items = await pen.states(evidenceNoun, [
    `evidence-${context.publicationId}`,
    `evidence-${source.evidenceId}`,
  ]);
  const missing = (evidenceId: string): boolean =>
    items.get(`evidence-${evidenceId}`)?.status !== 'present';

  return [
    ...(missing(context.publicationId) ? [addPublication(context, reading.report, run.key)] : []),
    ...(missing(source.evidenceId) ? [addReportFile(context, source)] : []),
    startImport(context, reading.report, {
      key: run.key,
      file: source,
      units: reading.size,
      ...(file.mapping === undefined ? {} : { mapping: file.mapping }),
    }),
    ...figureSteps(run, known),
  ];
};

/** The parties that some units name and that the register does not know yet. */
export const newParties = async (
  { context, pen }: Run,
  plans: readonly UnitPlan[],
): Promise<readonly Command[]> => {
  const named = new Map(
    plans
      .flatMap(({ parties }) => parties)
      .map((party) => registerParty(context, party))
      .map(({ actorId, command }) => [actorId, command]),
  );
  const states = await pen.states(
    actorNoun,
    [...named.keys()].map((actorId) => `actor-${actorId}`),
  );
  return [...named].flatMap(([actorId, command]) =>
    states.get(`actor-${actorId}`)?.status === 'present' ? [] : [command],
  );
};

type KnownReport = Awaited<ReturnType<typeof knownImport>>;

/** The id of a claim: its own, or one of this import where it was made before and fell. */
const idFor = ({ context }: Run, { claimId }: ReportClaim, used: ReadonlySet<string>): string =>
  used.has(claimId) ? uuidV5(context.importId, claimId) : claimId;

const unused = (run: Run, claim: ReportClaim, used: ReadonlySet<string>): Command => ({
  ...claim.command,
  data: { ...claim.command.data, claimId: idFor(run, claim, used) },
});

const figureSteps = (run: Run, { figures, used }: KnownReport): readonly Command[] => {
  const claims = figureClaims(run.context, run.reading.figures);
  const printed = new Set(claims.map(({ key }) => key));
  return [
    ...claims.flatMap((claim) => {
      const former = figures.get(claim.key);
      if (former?.claimId === claim.claimId) return [];
      const command = unused(run, claim, used);
      return [
        former ? { ...command, data: { ...command.data, replaces: former.claimId } } : command,
      ];
    }),
    ...[...figures.values()]
      .filter(({ key }) => !printed.has(key))
      .map(({ claimId, key }): Command => ({
        kind: 'RecordFigureNoLongerPublished',
        data: { reportId: run.context.reportId, claimId, key },
      })),
  ];
};

/** How the tool reads a conclusion, where the register does not say so yet. */
const reviewSteps = (
  { context }: Run,
  { review }: ReportClaim,
  claimId: string,
  known: KnownReport['conclusions'],
): readonly Command[] =>
  review === undefined || known.get(claimId)?.review?.tool === review.tool
    ? []
    : [{ kind: 'ReviewConclusion', data: { reportId: context.reportId, claimId, ...review } }];

/** The conclusions that a report draws now and did not before, and those that it draws no more. */
export const conclusionSteps = async (
  run: Run,
  there: ReadonlySet<string>,
): Promise<readonly Command[]> => {
  const { conclusions, used } = await knownImport(run.pen, run.context.reportId);
  const claims = conclusionClaims(
    run.context,
    run.reading.conclusions,
    run.reading.statements,
    there,
  );
  const said = new Set(claims.map(({ claimId }) => claimId));
  const standing = new Set(
    [...conclusions].filter(([, { stands }]) => stands).map(([claimId]) => claimId),
  );
  return [
    ...claims.flatMap((claim) => {
      if (standing.has(claim.claimId)) return reviewSteps(run, claim, claim.claimId, conclusions);
      const claimId = idFor(run, claim, used);
      return [unused(run, claim, used), ...reviewSteps(run, claim, claimId, conclusions)];
    }),
    ...[...standing]
      .filter((claimId) => !said.has(claimId))
      .map((claimId): Command => ({
        kind: 'RecordConclusionNoLongerPublished',
        data: { reportId: run.context.reportId, claimId },
      })),
  ];
};
