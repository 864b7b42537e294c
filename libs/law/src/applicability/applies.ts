import { reaches } from '../catalogue/catalogue.js';
import type { LawEntry } from '../catalogue/entry.js';

/** Which tool answers here, in which version: its flags are no finding of a person. */
export const APPLICABILITY_TOOL = { name: 'sijil-law-applicability', version: 1 } as const;

/** What is known of an act. Null: not known. */
export interface ActFacts {
  /** The day of the act, as YYYY-MM-DD. */
  readonly date: string | null;
  /** The State on whose territory it happened. */
  readonly territory: string | null;
  /** The States whose nationals are suspected; empty: not known. */
  readonly nationalities: readonly string[];
}

/** Somebody’s classification of a conflict that an act may belong to. */
export interface ConflictClassification {
  readonly id: string;
  readonly type: 'IAC' | 'NIAC' | 'NONE' | 'undetermined';
  /** Whether another classification of the same conflict stands against this one. */
  readonly contested: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the act was assessed to be linked to this conflict; null: nobody has. */
  readonly nexus: boolean | null;
}

/** Acceptances of amendments that were looked up at the depositary. */
export interface Acceptance {
  readonly amendment: string;
  readonly state: string;
  /** The day from which it binds that State. */
  readonly since: string;
}

/** A named question that the answer depends on. */
export type Question =
  | 'DATE_OF_THE_ACT'
  | 'TYPE_OF_THE_CONFLICT'
  | 'CONTESTED_CLASSIFICATION'
  | 'NEXUS_TO_THE_CONFLICT'
  | 'ACCEPTANCE_OF_THE_AMENDMENT'
  | 'EFFECT_OF_THE_AMENDMENT';

/** Why an entry does not apply. */
export type Obstacle =
  | 'NOT_YET_IN_FORCE'
  | 'NO_LONGER_IN_FORCE'
  | 'NOT_CHARGEABLE'
  | 'OTHER_TYPE_OF_CONFLICT'
  | 'OUTSIDE_THE_CONFLICT'
  | 'NO_NEXUS';

/** One reason, by its code, in a sentence. */
export interface Reason {
  readonly code: Question | Obstacle | 'TYPE_FITS' | 'IN_FORCE' | 'NO_CONFLICT_NEEDED' | 'ACCEPTED';
  readonly says: string;
}

/** Whether an entry applies to an act in a conflict, and why. */
export type Applicability =
  | { readonly answer: 'applies'; readonly reasons: readonly Reason[] }
  | { readonly answer: 'doesNot'; readonly because: Obstacle; readonly reasons: readonly Reason[] }
  | {
      readonly answer: 'dependsOn';
      readonly questions: readonly Question[];
      readonly reasons: readonly Reason[];
    };

const reason = (code: Reason['code'], says: string): Reason => ({ code, says });

type Finding = { obstacle: Obstacle; says: string } | { question: Question; says: string } | Reason;

const inTime = (entry: LawEntry, { date }: ActFacts): Finding[] => {
  const since = entry.amendment?.jurisdictionSince ?? entry.since;
  if (date === null)
    return [
      {
        question: 'DATE_OF_THE_ACT',
        says: `The entry stands since ${since}, and the day of the act is not known.`,
      },
    ];
  if (date < since)
    return [
      {
        obstacle: 'NOT_YET_IN_FORCE',
        says: `On ${date} the entry bound nobody; it stands since ${since}.`,
      },
    ];
  if (entry.until !== null && date > entry.until)
    return [{ obstacle: 'NO_LONGER_IN_FORCE', says: `The entry stood until ${entry.until}.` }];
  return [reason('IN_FORCE', `The entry stands since ${since}.`)];
};

const accepted = (
  { amendment }: LawEntry,
  act: ActFacts,
  acceptances: readonly Acceptance[],
): Finding[] => {
  if (amendment === null || act.date === null) return [];
  const { date } = act;
  const states = [...(act.territory === null ? [] : [act.territory]), ...act.nationalities];
  const known = [
    ...amendment.acceptingStates.known,
    ...acceptances.filter((one) => one.amendment === amendment.id),
  ];
  const bound = states.filter((state) =>
    known.some((one) => one.state === state && one.since <= date),
  );
  const findings: Finding[] = [];
  if (bound.length === 0)
    findings.push({
      question: 'ACCEPTANCE_OF_THE_AMENDMENT',
      says: `${amendment.instrument} binds accepting States only, each from a day of its own. Whether the State of the territory or of the nationality had accepted it by ${date} is to be looked up at the depositary.`,
    });
  else findings.push(reason('ACCEPTED', `${bound.join(', ')} had accepted the amendment by then.`));
  // Where territory and all nationalities are bound, the dispute has nothing to bite on.
  const all =
    act.territory !== null && act.nationalities.length > 0 && bound.length === states.length;
  if (amendment.effect.contested && !all)
    findings.push({ question: 'EFFECT_OF_THE_AMENDMENT', says: amendment.effect.why });
  return findings;
};

const during = ({ date }: ActFacts, { from, to }: ConflictClassification): boolean | null =>
  date === null ? null : (from === null || date >= from) && (to === null || date <= to);

const inConflict = (
  entry: LawEntry,
  act: ActFacts,
  conflict: ConflictClassification | null,
): Finding[] => {
  if (entry.conflictType === 'ANY')
    return [reason('NO_CONFLICT_NEEDED', 'The entry needs no armed conflict.')];
  if (conflict === null || conflict.type === 'undetermined')
    return [
      {
        question: 'TYPE_OF_THE_CONFLICT',
        says: 'The entry needs an armed conflict, and its type has not been classified.',
      },
    ];
  if (during(act, conflict) === false)
    return [
      {
        obstacle: 'OUTSIDE_THE_CONFLICT',
        says: 'The act lies outside the time for which the conflict was classified.',
      },
    ];
  if (conflict.nexus === false)
    return [
      { obstacle: 'NO_NEXUS', says: 'The act was assessed not to be linked to this conflict.' },
    ];
  if (!reaches(entry.conflictType, conflict.type))
    return conflict.contested
      ? [
          {
            question: 'CONTESTED_CLASSIFICATION',
            says: `The entry is for ${entry.conflictType}; this classification is ${conflict.type}, and it is contested.`,
          },
        ]
      : [
          {
            obstacle: 'OTHER_TYPE_OF_CONFLICT',
            says: `The entry is for ${entry.conflictType}, and the conflict is classified as ${conflict.type}.`,
          },
        ];
  return [
    reason('TYPE_FITS', `The conflict is classified as ${conflict.type}, which the entry covers.`),
    ...(conflict.contested
      ? [
          {
            question: 'CONTESTED_CLASSIFICATION',
            says: 'The classification of the conflict is contested.',
          } as const,
        ]
      : []),
    ...(conflict.nexus === null
      ? [
          {
            question: 'NEXUS_TO_THE_CONFLICT',
            says: 'Nobody has assessed whether the act is linked to the conflict.',
          } as const,
        ]
      : []),
  ];
};

/**
 * Whether an entry can apply to an act in one of the conflicts it may belong to (null: none was found).
 * It speaks of the type of conflict, of time and of acceptance; never of whether the elements are met.
 */
export const applies = (
  act: ActFacts,
  conflict: ConflictClassification | null,
  entry: LawEntry,
  acceptances: readonly Acceptance[] = [],
): Applicability => {
  const findings: Finding[] = [
    ...(entry.chargeable.answer
      ? []
      : [{ obstacle: 'NOT_CHARGEABLE', says: entry.chargeable.why } as const]),
    ...inTime(entry, act),
    ...inConflict(entry, act, conflict),
    ...accepted(entry, act, acceptances),
  ];
  const reasons = findings.map((one) =>
    reason(
      'obstacle' in one ? one.obstacle : 'question' in one ? one.question : one.code,
      one.says,
    ),
  );
  const obstacle = findings.find((one) => 'obstacle' in one);
  if (obstacle) return { answer: 'doesNot', because: obstacle.obstacle, reasons };
  const questions = findings.flatMap((one) => ('question' in one ? [one.question] : []));
  return questions.length > 0
    ? { answer: 'dependsOn', questions, reasons }
    : { answer: 'applies', reasons };
};
