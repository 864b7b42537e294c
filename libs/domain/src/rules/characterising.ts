import type { PinnedLaw } from '#events';
import { APPLICABILITY_TOOL, applies, currentVersion, findEntry, isForum } from '#law';
import type { EntryKind, LawEntry } from '#law';
import { isDate } from '#events';
import type { Conflict } from '../conflict/conflict.state.js';
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

/** Asks the tool whether an entry can apply to acts in a conflict (null: none was named). */
export const findingsOn = (
  law: LawEntry,
  acts: readonly Characterised[],
  conflictId: string | null,
  conflict: Conflict | null,
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
  return {
    flags: [...flags].sort(),
    questions: [...questions].sort(),
    tool: `${APPLICABILITY_TOOL.name}/${APPLICABILITY_TOOL.version}`,
  };
};

/** Lets nobody pass over a flag without a word. */
export const needDeparture = ({ flags }: ToolFindings, departure: string | undefined): void => {
  if (flags.length > 0 && isBlank(departure)) throw againstAFlag('/departure', { flags });
};
