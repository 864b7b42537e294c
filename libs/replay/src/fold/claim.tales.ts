import type { ClaimFact } from '#events';
import { alters, seal, who } from './tale.js';
import type { DataOf, EventOf, Tale, Tales } from './tale.js';
import type { Said, Telling } from './thing.js';

type Made = ClaimFact['type'];
type Proposed = 'ClassificationProposed' | 'ClassificationRevised';
type Claim =
  | Made
  | Proposed
  | 'ClaimWithdrawn'
  | 'ClassificationAdopted'
  | 'ClassificationRejected'
  | 'ClassificationWithdrawn';

/** A claim begins, and the one in whose place it stands no longer does. */
const made =
  <T extends Made>(kind: string, content: (data: DataOf<T>) => Said): Tale<T> =>
  (of, stage) => {
    const event: EventOf<Made> = of;
    const { claimId, incidentId, actId, source, pinpoint, replaces } = event.fact.data;
    const former = replaces === undefined ? undefined : stage.one('claim', replaces);
    return [
      ...(former === undefined
        ? []
        : [
            {
              kind: 'claim',
              key: former.key,
              said: { ...former.said, stands: false, replacedBy: claimId },
            },
          ]),
      {
        kind: 'claim',
        key: claimId,
        said: {
          claimId,
          incidentId,
          actId,
          kind,
          source,
          sourceKind: source.kind,
          pinpoint,
          made: event.position,
          stands: true,
          replaces,
          data: content(event.fact.data as DataOf<T>),
          ...who(event),
          sealed: seal(event),
        },
      },
    ];
  };

const proposed = (event: EventOf<Proposed>): readonly Telling[] => {
  const { envelope, fact } = event;
  const { classificationId, flags, questions } = fact.data;
  return [
    {
      kind: 'classification',
      key: classificationId,
      said: {
        ...fact.data,
        flags: flags ?? [],
        questions: questions ?? [],
        status: 'proposed',
        proposedBy: envelope.by,
        proposedAt: envelope.recordedAt,
        sealed: seal(event),
      },
    },
  ];
};

const classification = ({ classificationId }: { readonly classificationId: string }): string =>
  classificationId;

const decision = (
  event: EventOf<'ClassificationAdopted' | 'ClassificationRejected' | 'ClassificationWithdrawn'>,
  status: string,
): Said => ({
  status,
  decidedBy: event.envelope.by,
  decidedAt: event.envelope.recordedAt,
  decisionSealed: seal(event),
});

/** What is asserted of incidents and acts, and how they are characterised in law. */
export const claimTales: Tales<Claim> = {
  TollAsserted: made('toll', ({ counts, descriptor, traits, persons }) => ({
    counts,
    descriptor,
    traits,
    persons: persons ?? [],
  })),
  ControlAsserted: made('control', ({ parties, minor, countedAs, tense }) => ({
    parties,
    minor,
    countedAs,
    tense,
  })),
  AttributionAsserted: made('attribution', ({ actorId, party, level, role, language, basis }) => ({
    actorId,
    party,
    level,
    role,
    language,
    basis,
  })),
  CharacterisationAsserted: made('characterisation', ({ term, applies, counted }) => ({
    term,
    applies,
    counted,
  })),
  TimeAsserted: made('time', ({ time, precision, asWritten }) => ({ time, precision, asWritten })),
  StatementRecorded: made('statement', ({ speaker, stance, target, on }) => ({
    speaker,
    stance,
    target: target ?? null,
    on: on ?? null,
  })),
  MilitaryObjectiveAssessed: made('militaryObjective', ({ finding }) => ({ finding })),
  ClaimWithdrawn: alters(
    'claim',
    ({ claimId }) => claimId,
    ({ fact }) => ({ stands: false, withdrawn: fact.data.ground }),
  ),

  ClassificationProposed: proposed,
  ClassificationRevised: proposed,
  // Only once somebody else adopts it does a revision take the place of what it revises.
  ClassificationAdopted: (event, stage) => {
    const adopted = stage.one('classification', event.fact.data.classificationId);
    if (adopted === undefined) return [];
    const former = stage.one(
      'classification',
      (adopted.said['revises'] as string | undefined) ?? '',
    );
    return [
      {
        kind: adopted.kind,
        key: adopted.key,
        said: { ...adopted.said, ...decision(event, 'adopted') },
      },
      ...(former === undefined || former === adopted
        ? []
        : [
            {
              kind: former.kind,
              key: former.key,
              said: { ...former.said, ...decision(event, 'superseded') },
            },
          ]),
    ];
  },
  ClassificationRejected: alters('classification', classification, (event) =>
    decision(event, 'rejected'),
  ),
  ClassificationWithdrawn: alters('classification', classification, (event) =>
    decision(event, 'withdrawn'),
  ),
};
