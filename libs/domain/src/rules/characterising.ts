import type { PinnedLaw } from '#events';
import {
  APPLICABILITY_TOOL,
  applies,
  CITATION_TOOL,
  citationFlags,
  controversiesOf,
  currentVersion,
  findEntry,
  isForum,
} from '#law';
import type { EntryKind, LawEntry } from '#law';
import { isDate } from '#events';
import type { Conflict } from '../conflict/conflict.state.js';
import type { Conclusion } from '../import/import.state.js';
import type { Incident } from '../incident/incident.state.js';
import { standingDescription } from '../incident/views.js';
import { isBlank } from './reason.js';
import { refusal } from './refusals.js';

/** Only law that the catalogue holds can be pinned. */
export const lawUnknown = refusal(
  'not-found',
  'LAW_ENTRY_UNKNOWN',
  'The catalogue holds no such entry of this forum and version.',
  '/law',
);

/** A crime where a crime is asked for, a mode of liability where one of those is. */
export const lawOfAnotherKind = refusal(
  'invalid',
  'LAW_OF_ANOTHER_KIND',
  'This entry of the law is not of the kind that is asked for here.',
  '/law',
);

/** A tool found an obstacle: whoever goes on says why. */
export const againstAFlag = refusal(
  'conflict',
  'AGAINST_A_FLAG',
  'The tool found an obstacle in law. To go on all the same, please give the reason as a departure; it is shown wherever this is.',
  '/departure',
);

/** The pinned entry of the law, of one of the kinds asked for. */
export const needLaw = (
  { forum, entry, catalogueVersion }: PinnedLaw,
  kinds: readonly EntryKind[],
  path: string,
): LawEntry => {
  const known = isForum(forum) && catalogueVersion <= currentVersion(forum);
  const found = known ? findEntry(forum, entry, catalogueVersion) : undefined;
  if (!found) throw lawUnknown(path);
  if (!kinds.includes(found.kind)) throw lawOfAnotherKind(path);
  return found;
};

/** An act, or a whole incident, that is characterised. */
export interface Characterised {
  readonly incidentId: string;
  readonly actId: string | undefined;
  readonly incident: Incident;
}

/** What the tool says of a characterisation, as the fact keeps it. */
export interface ToolFindings {
  readonly flags: readonly string[];
  readonly questions: readonly string[];
  readonly tool: string;
}

const dayOf = (day: string | null): string | null => (day !== null && isDate(day) ? day : null);

const nexusOf = ({ nexus }: Conflict, { actId, incidentId }: Characterised): boolean | null => {
  const assessed =
    (actId === undefined ? undefined : nexus.get(actId)) ?? nexus.get(incidentId) ?? 'open';
  return assessed === 'open' ? null : assessed === 'yes';
};

const meansOf = ({ incident }: Characterised): readonly string[] => {
  const { attackKind, platform, munitions } = standingDescription(incident).means;
  return [attackKind, platform?.class, ...munitions.map(({ kind }) => kind)].flatMap((coded) =>
    coded ? [coded.code ?? '', coded.printed] : [],
  );
};

const named = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  `${name}/${version}`;

/** Flags that leave something to be stated, or only remark on it, stand in nobody’s way. */
const stopsAt = (flag: string): boolean => {
  const known = Object.entries(citationFlags).find(([code]) => code === flag);
  return known?.[1].kind === 'mistake' || known?.[1].kind === 'controversy';
};

/** What is wrong with a conclusion whatever provision is taken from it. */
const ALWAYS: ReadonlySet<string> = new Set(['CERTAINTY_CONFLICT', 'FACT_CONFLICT']);

/** The flags of a report’s conclusion that reach whoever takes it up under an entry of the law. */
export const flagsOfConclusion = (
  { review }: Conclusion,
  { citation, provision }: LawEntry,
): readonly string[] =>
  (review?.readings ?? []).flatMap(({ canonical, flags }) => {
    const same = canonical.some((one) => one === citation || one === `Article ${provision}`);
    return flags.filter((flag) => stopsAt(flag) && (same || ALWAYS.has(flag)));
  });

/**
 * Asks the tools whether an entry can apply to acts in a conflict (null: none was named), into which
 * controversies it runs, and what is flagged of the conclusion that is taken up (null: none).
 */
export const findingsOn = (
  law: LawEntry,
  acts: readonly Characterised[],
  conflictId: string | null,
  conflict: Conflict | null,
  conclusion: Conclusion | null = null,
): ToolFindings => {
  const flags = new Set<string>();
  const questions = new Set<string>();
  for (const act of acts) {
    const territory = conflict?.classified.territory ?? null;
    const answer = applies(
      {
        date: dayOf(standingDescription(act.incident).occurred.from),
        territory,
        nationalities: [],
      },
      conflict && {
        id: conflictId ?? '',
        type: conflict.classified.type,
        contested: false,
        from: dayOf(conflict.classified.during.from),
        to: dayOf(conflict.classified.during.to),
        nexus: nexusOf(conflict, act),
      },
      law,
    );
    if (answer.answer === 'doesNot') flags.add(answer.because);
    if (answer.answer === 'dependsOn') answer.questions.forEach((one) => questions.add(one));
  }
  const read = [
    ...acts.flatMap((act) => controversiesOf(law, meansOf(act))),
    ...(conclusion === null ? [] : flagsOfConclusion(conclusion, law)),
  ];
  return {
    flags: [...new Set([...flags, ...read])].sort(),
    questions: [...questions].sort(),
    tool: [APPLICABILITY_TOOL, CITATION_TOOL].map(named).join(', '),
  };
};

/** Lets nobody pass over a flag without a word. */
export const needDeparture = ({ flags }: ToolFindings, departure: string | undefined): void => {
  if (flags.length > 0 && isBlank(departure)) throw againstAFlag('/departure', { flags });
};
