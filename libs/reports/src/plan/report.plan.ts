import { uuidV5 } from '#kernel';
import type { Command, Json, JsonObject } from '#kernel';
import { canonical } from '#events';
import type { Coded, Source } from '#events';
import type { DrawnConclusion, Statement } from '../reading/conclusion.reading.js';
import type { PublishedFigure } from '../reading/figure.reading.js';
import type { Finding } from '../reading/desk.js';
import type { PublishedReport } from '../reading/report.header.js';
import { given } from './texts.js';
import { incidentIdOf, partyIdOf } from './unit-context.js';
import type { UnitContext } from './unit-context.js';

/** The id of the n-th import of a report. */
export const importIdOf = (reportId: string, ordinal: number): string =>
  uuidV5(reportId, `import:${ordinal}`);

/** The publication itself, as an item of evidence: the same for every version of its file. */
export const publicationIdOf = (reportId: string): string => uuidV5(reportId, 'publication');

/** A file as it came in. */
export interface SourceFile {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mac: string;
  /** Its name on the disk it came from; sealed, since it may name somebody. */
  readonly name: string;
  readonly mediaType: string;
  /** Who or what made the structured copy, and with which tool, as far as is known. */
  readonly structuredBy?: string;
  readonly tool?: string;
  readonly originalPresent: boolean;
}

const sourceOf = (context: Pick<UnitContext, 'publicationId'>): Source => ({
  kind: 'publication',
  id: context.publicationId,
});

const nonEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;

/** The publication as an item: what speaks. It is not held here; a structured copy of it is. */
export const addPublication = (
  context: UnitContext,
  report: PublishedReport,
  key: string,
): Command => ({
  kind: 'AddEvidence',
  data: {
    evidenceId: context.publicationId,
    kind: { code: 'report', printed: 'published report' },
    held: false,
    files: [],
    acquisition: {
      how: { code: 'describedBySource', printed: 'known by a structured copy' },
      at: null,
    },
    publication: {
      publisher: report.publisher ?? 'not stated',
      title: report.title,
      published: report.published,
      key,
    },
    dated: report.published,
    supports: [],
  },
});

/** One version of the file: a structured copy of the publication, with how it came to be. */
export const addReportFile = (context: UnitContext, file: SourceFile): Command => ({
  kind: 'AddEvidence',
  data: {
    evidenceId: file.evidenceId,
    kind: { code: 'structuredCopy', printed: 'structured copy of a publication' },
    held: true,
    files: [{ sha256: file.sha256, size: file.size, mediaType: file.mediaType }],
    host: context.publicationId,
    acquisition: {
      how: { code: 'imported', printed: 'file given to npx sijil import' },
      at: null,
    },
    extraction: {
      tool: file.tool ?? null,
      originalPresent: file.originalPresent,
    },
    supports: [],
    structuredBy: file.structuredBy ?? 'not stated by the file',
    title: { en: file.name },
  },
});

/** The beginning of an import, with what the report says of itself. */
export const startImport = (
  context: UnitContext,
  report: PublishedReport,
  about: {
    readonly key: string;
    readonly file: SourceFile;
    readonly units: number;
    /** The mapping by which a table was read; its headings are the file's own words. */
    readonly mapping?: JsonObject;
  },
): Command => {
  const {
    texts,
    unknown,
    publisher,
    title,
    published,
    period,
    coverage,
    key: _key,
    ...rest
  } = report;
  return {
    kind: 'StartImport',
    data: given({
      reportId: context.reportId,
      importId: context.importId,
      key: about.key,
      evidenceId: about.file.evidenceId,
      fileMac: about.file.mac,
      publisher: publisher ?? 'not stated',
      title,
      published,
      period: { start: period?.start ?? null, end: period?.end ?? null },
      coverage: coverage?.incidents ?? null,
      units: about.units,
      texts: {
        ...texts,
        ...given({
          report: nonEmpty(JSON.parse(canonical(rest)) as Record<string, Json>),
          mapping: about.mapping,
        }),
      },
      unknown: nonEmpty(unknown),
    }),
  };
};

/** A claim of the report as a whole: a figure or a conclusion. */
export interface ReportClaim {
  readonly claimId: string;
  /** The key of a figure; empty for conclusions. */
  readonly key: string;
  readonly command: Command;
  /** Of a conclusion: how the tool reads it. */
  readonly review?: DrawnConclusion['review'];
}

/** The figures that a report prints, each under an id made from what it says. */
export const figureClaims = (
  context: UnitContext,
  figures: readonly PublishedFigure[],
): readonly ReportClaim[] =>
  figures.map((figure) => {
    const { pointer, lines, texts, unknown, ...content } = figure;
    const claimId = uuidV5(
      context.reportId,
      `figure:${context.mac('figure', canonical([content, texts, unknown]))}`,
    );
    return {
      claimId,
      key: figure.key,
      command: {
        kind: 'PublishFigure',
        data: given({
          reportId: context.reportId,
          claimId,
          key: figure.key,
          value: figure.value,
          printed: figure.printed,
          unit: figure.unit,
          qualifier: figure.qualifier ?? { code: null, printed: 'not stated' },
          definition: { fromIncidents: figure.fromIncidents, fromTotals: figure.fromTotals },
          pinpoint: { ...(lines.length > 0 ? { lines } : {}), pointer },
          counts: texts['/counts'],
          unknown: nonEmpty({ ...without(texts, '/counts'), ...unknown }),
        }),
      },
    };
  });

const without = (texts: Readonly<Record<string, string>>, key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([at]) => at !== key));

/** The legal conclusions of a report and the statements it relays, each under an id made from what it says. */
export const conclusionClaims = (
  context: UnitContext,
  conclusions: readonly DrawnConclusion[],
  statements: readonly Statement[],
  there: ReadonlySet<string>,
): readonly ReportClaim[] => {
  const taken = new Set<string>();
  const claim = (
    said: unknown,
    fields: (claimId: string) => Record<string, unknown>,
  ): ReportClaim => {
    let claimId = uuidV5(
      context.reportId,
      `conclusion:${context.mac('conclusion', canonical(said))}`,
    );
    while (taken.has(claimId)) claimId = uuidV5(claimId, 'again');
    taken.add(claimId);
    return {
      claimId,
      key: '',
      command: { kind: 'PublishConclusion', data: given(fields(claimId)) },
    };
  };
  const incidents = (ids: readonly string[] | null | undefined): string[] =>
    (ids ?? []).map((id) => incidentIdOf(context, id)).filter((id) => there.has(id));
  return [
    ...conclusions.map(({ pointer, lines, texts, unknown, review, ...content }) => ({
      review,
      ...claim([content, texts, unknown], (claimId) => ({
        reportId: context.reportId,
        claimId,
        kind: 'conclusion',
        citation: content.citationAsWritten,
        role: content.role,
        certainty: content.certainty,
        parties: content.scope?.parties ?? ([] as Coded[]),
        incidents: incidents(content.scope?.incidents),
        pinpoint: { ...(lines.length > 0 ? { lines } : {}), pointer },
        texts: nonEmpty({
          ...texts,
          ...unknown,
          ...given({ normalized: content.normalized ?? undefined }),
        }),
      })),
    })),
    ...statements.map(({ pointer, lines, texts, unknown, ...content }) =>
      claim([content, texts, unknown], (claimId) => ({
        reportId: context.reportId,
        claimId,
        kind: content.kind === 'denial' ? 'denial' : 'thirdPartyStatement',
        citation: null,
        role: content.stance,
        certainty: null,
        parties: content.party ? [content.party] : ([] as Coded[]),
        incidents: incidents(content.incidents),
        pinpoint: { ...(lines.length > 0 ? { lines } : {}), pointer },
        texts: nonEmpty({ ...texts, ...unknown, ...given({ date: content.date ?? undefined }) }),
      })),
    ),
  ];
};

const KINDS: Readonly<Record<string, string>> = {
  russianState: 'state',
  iranianState: 'state',
  syrianRussianAlliance: 'alliance',
  internationalCoalition: 'alliance',
  syrianRegimeForces: 'force',
  russianForces: 'force',
  iranianForces: 'force',
  turkishForces: 'force',
  israeliForces: 'force',
};

/** A party that a report names, registered as an actor under the words printed. */
export const registerParty = (
  context: UnitContext,
  party: Coded,
): { actorId: string; command: Command } => {
  const actorId = partyIdOf(context.registerId, party);
  return {
    actorId,
    command: {
      kind: 'RegisterActor',
      data: given({
        actorId,
        kind: KINDS[party.code ?? ''] ?? 'party',
        name: { en: party.printed },
        code: party.code ?? undefined,
        source: sourceOf(context),
      }),
    },
  };
};

/**
 * The findings of the reading, as events of the import, by their ids. An id does not follow from the
 * path, which moves when a later version lists something above it; of findings that say the same of
 * one unit, each has a number.
 */
export const raiseFindings = (
  context: UnitContext,
  findings: readonly Finding[],
  tool: string,
  there: ReadonlySet<string>,
): ReadonlyMap<string, Command> => {
  const same = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const says = canonical([finding.code, finding.unit ?? finding.path, finding.message]);
      const nth = (same.get(says) ?? 0) + 1;
      same.set(says, nth);
      const findingId = uuidV5(
        context.reportId,
        nth === 1 ? `finding:${says}` : `finding:${nth}:${says}`,
      );
      return [findingId, raiseFinding(context, findingId, finding, tool, there)];
    }),
  );
};

const raiseFinding = (
  context: UnitContext,
  findingId: string,
  finding: Finding,
  tool: string,
  there: ReadonlySet<string>,
): Command => {
  const incidentId = finding.unit === undefined ? undefined : incidentIdOf(context, finding.unit);
  return {
    kind: 'RaiseFinding',
    data: given({
      reportId: context.reportId,
      importId: context.importId,
      findingId,
      code: finding.code,
      path: finding.path,
      message: finding.message,
      // A unit that was refused has no incident to point at.
      incidentId: incidentId !== undefined && there.has(incidentId) ? incidentId : undefined,
      tool: finding.tool ?? tool,
    }),
  };
};

/** A unit that was refused, as an event of the import. */
export const refuseRow = (
  context: UnitContext,
  refusal: { readonly code: string; readonly path: string },
): Command => ({
  kind: 'RefuseRow',
  data: {
    reportId: context.reportId,
    importId: context.importId,
    code: refusal.code,
    path: refusal.path,
  },
});
