import { CITATION_TOOL, conflictPleaded, review } from '#law';
import type { FlagCode, ReportFacts } from '#law';
import type { DrawnConclusion, LegalConclusion } from '../conclusion.reading.js';
import type { Desk } from '../desk.js';
import { flagFindings } from '../finding-codes.js';
import type { PublishedReport } from '../report.header.js';
import type { ReportUnit } from '../unit.reading.js';

/** Which tool reads conclusions, as facts name it. */
const TOOL = `${CITATION_TOOL.name}/${CITATION_TOOL.version}`;

const words = (...printed: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(printed.filter((word) => word !== null && word !== undefined)),
];

/** How the report puts who did it, and with what, over some of its incidents. */
const factsOf = (units: readonly ReportUnit[]): Pick<ReportFacts, 'attributions' | 'means'> => ({
  attributions: words(
    ...units.flatMap(({ attributionLanguage, attributionClaims }) => [
      attributionLanguage?.printed,
      ...attributionClaims.map(({ language }) => language?.printed),
    ]),
  ),
  means: words(
    ...units.flatMap(({ attackKind, platform, munition }) => [
      attackKind?.printed,
      platform?.class?.printed,
      ...munition.map(({ kind }) => kind?.printed),
    ]),
  ),
});

const lastDayOf = (units: readonly ReportUnit[], report: PublishedReport): string | null => {
  const days = units.map(({ span }) => span.last);
  const known = days.filter((day) => day !== null).sort();
  return days.length > 0 && known.length === days.length
    ? (known.at(-1) ?? null)
    : (report.period?.end ?? null);
};

/** The citation; where the file says in words and not in numbers what the norm is about, with that. */
const cited = ({ citationAsWritten, normalized }: LegalConclusion): string => {
  const about = normalized?.article ?? '';
  const text = citationAsWritten ?? '';
  return text !== '' && about !== '' && !/\d|\b[IVX]+\b/.test(about) ? `${text}, ${about}` : text;
};

const ROLES: Readonly<Record<string, string>> = { normInvoked: 'norm invoked' };

/**
 * Reads the citation of every conclusion of a report and compares it with what the report says of the
 * incidents it is about. Each flag is a finding; the words of the conclusion itself go nowhere.
 */
export const reviewConclusions = (
  conclusions: readonly LegalConclusion[],
  units: readonly ReportUnit[],
  report: PublishedReport,
  desk: Desk,
): readonly DrawnConclusion[] => {
  const conflict = conflictPleaded(
    conclusions.flatMap(({ citationAsWritten, texts }) =>
      words(citationAsWritten, texts['/allegedCrime']),
    ),
  );
  return conclusions.map((conclusion) => {
    const meant = new Set(conclusion.scope?.incidents);
    const some = units.filter(({ id }) => meant.has(id));
    const about = some.length > 0 ? some : units;
    const role = conclusion.role?.code ?? conclusion.role?.printed ?? null;
    const { readings } = review(
      {
        text: cited(conclusion),
        allegedCrime: conclusion.texts['/allegedCrime'] ?? null,
        certainty: conclusion.certainty?.printed ?? null,
        role: role === null ? null : (ROLES[role] ?? role),
      },
      { ...factsOf(about), lastDay: lastDayOf(about, report), conflict: conflict ?? null },
    );
    for (const { canonical, flags, suggestions } of readings)
      for (const flag of flags)
        desk.find(
          flag,
          `${conclusion.pointer}/citationAsWritten`,
          messageOf(flag, canonical, suggestions),
          null,
          TOOL,
        );
    return {
      ...conclusion,
      review: {
        readings: readings.map(({ canonical, flags, suggestions }) => ({
          canonical,
          flags,
          suggestions,
        })),
        tool: TOOL,
      },
    };
  });
};

const messageOf = (
  flag: FlagCode,
  canonical: readonly string[],
  suggestions: readonly string[],
): string =>
  [
    flagFindings[flag],
    ...(canonical.length > 0 ? [`Read as ${canonical.join(', ')}.`] : []),
    ...(suggestions.length > 0 ? [`Perhaps meant: ${suggestions.join(', ')}.`] : []),
  ].join(' ');
