import type { ClaimFact } from '#events';
import { need, put } from '../kit/projection.js';
import type { Change, Ears, Heard, Need, Rows } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { countingNeeds } from './counting.needs.js';
import type { ClaimData, ClaimKind, ClaimRow } from './claim.rows.js';
import { standingOf } from './incident.standing.js';
import { claimedWords } from './incident.words.js';
import { acts, claims, incidents, incidentWords } from './incident.tables.js';

type ClaimType = ClaimFact['type'];

/** The kinds that decide what an incident is counted as. */
const COUNTED: ReadonlySet<ClaimKind> = new Set([
  'toll',
  'control',
  'attribution',
  'characterisation',
]);

/** Claims with some of them in another state. */
const withChanged = (all: readonly ClaimRow[], changed: readonly ClaimRow[]): ClaimRow[] => [
  ...all.filter(({ claimId }) => changed.every((other) => other.claimId !== claimId)),
  ...changed,
];

/** The claims as changed, and the incident as they leave it. */
const recount = (
  incidentId: string,
  rows: Rows,
  changed: readonly ClaimRow[],
): readonly Change[] => {
  const puts = changed.map((claim) => put(claims, claim));
  if (!changed.some(({ kind }) => COUNTED.has(kind))) return puts;
  const incident = rows.one(incidents, incidentId);
  if (incident === undefined) return puts;
  const all = withChanged(rows.of(claims, 'incidentId', incidentId), changed);
  const standing = standingOf(all, rows.of(acts, 'incidentId', incidentId));
  return [
    ...puts,
    put(incidents, { ...incident, ...standing }),
    put(incidentWords, { incidentId, part: 'claims', words: claimedWords(standing) }),
  ];
};

/** Hears one kind of claim. `data` says what of it stands in clear beyond what all claims have. */
const claim = <T extends ClaimType, K extends ClaimKind>(
  kind: K,
  data: (of: Heard<T>) => ClaimData[K],
) => ({
  needs: ({ fact }: Heard<ClaimType>): readonly Need[] => {
    const { incidentId, claimId, replaces } = fact.data;
    return [
      // What is replaced may be of any kind.
      ...(COUNTED.has(kind) || replaces !== undefined ? countingNeeds(incidentId) : []),
      need(claims, claimId),
      ...(replaces === undefined ? [] : [need(claims, replaces)]),
    ];
  },
  follows: (of: Heard<T>, rows: Rows): readonly Change[] => {
    const event: Heard<ClaimType> = of;
    const { incidentId, claimId, actId, source, pinpoint, replaces } = event.fact.data;
    const row = {
      claimId,
      incidentId,
      actId: actId ?? null,
      kind,
      source,
      sourceKind: source.kind,
      pinpoint: pinpoint ?? null,
      made: event.position,
      stands: true,
      replaces: replaces ?? null,
      replacedBy: null,
      withdrawn: null,
      data: data(of),
      ...stated(event),
      sealed: sealedOf(event),
    } as ClaimRow;
    const former = replaces === undefined ? undefined : rows.one(claims, replaces);
    return recount(incidentId, rows, [
      ...(former ? [{ ...former, stands: false, replacedBy: claimId }] : []),
      row,
    ]);
  },
});

/** What is heard of claims about incidents and acts. */
export const claimEars: Ears = {
  TollAsserted: claim<'TollAsserted', 'toll'>('toll', ({ fact: { data } }) => {
    const { counts, descriptor, traits, persons } = data;
    return { counts, descriptor, traits, persons: persons ?? [] };
  }),
  ControlAsserted: claim<'ControlAsserted', 'control'>('control', ({ fact: { data } }) => {
    const { parties, minor, countedAs, tense } = data;
    return { parties, minor, countedAs, tense };
  }),
  AttributionAsserted: claim<'AttributionAsserted', 'attribution'>(
    'attribution',
    ({ fact: { data } }) => {
      const { actorId, party, level, role, language, basis } = data;
      return { actorId, party, level, role, language, basis };
    },
  ),
  CharacterisationAsserted: claim<'CharacterisationAsserted', 'characterisation'>(
    'characterisation',
    ({ fact: { data } }) => {
      const { term, applies, counted } = data;
      return { term, applies, counted };
    },
  ),
  TimeAsserted: claim<'TimeAsserted', 'time'>('time', ({ fact: { data } }) => {
    const { time, precision, asWritten } = data;
    return { time, precision, asWritten };
  }),
  StatementRecorded: claim<'StatementRecorded', 'statement'>('statement', ({ fact: { data } }) => {
    const { speaker, stance, target, on } = data;
    return { speaker, stance, target: target ?? null, on: on ?? null };
  }),
  MilitaryObjectiveAssessed: claim<'MilitaryObjectiveAssessed', 'militaryObjective'>(
    'militaryObjective',
    ({ fact: { data } }) => ({ finding: data.finding }),
  ),
  ClaimWithdrawn: {
    needs: ({ fact: { data } }) => [...countingNeeds(data.incidentId), need(claims, data.claimId)],
    follows: ({ fact: { data } }, rows) => {
      const row = rows.one(claims, data.claimId);
      return row === undefined
        ? []
        : recount(data.incidentId, rows, [{ ...row, stands: false, withdrawn: data.ground }]);
    },
  },
};
