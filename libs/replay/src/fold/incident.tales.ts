import { handlingKey } from './office.tales.js';
import { begins, ends, seal } from './tale.js';
import type { Elsewhere, EventOf, Tales } from './tale.js';
import type { Stage } from './stage.js';
import type { Said, Telling } from './thing.js';

type Incident =
  | 'IncidentRecorded'
  | 'DescriptionAsserted'
  | 'IncidentCorrected'
  | 'ActAdded'
  | 'ActMoved'
  | 'UnitNoLongerAsserted'
  | 'IncidentVerificationAssessed'
  | 'IncidentMerged'
  | 'IncidentUnmerged'
  | 'IncidentLinked'
  | 'IncidentUnlinked'
  | 'PlaceResolved';

/** The stream of an incident. */
export const incidentStream = (incidentId: string): string => `incident-${incidentId}`;

const changed = (stage: Stage, incidentId: string, said: Said): readonly Telling[] => {
  const known = stage.one('incident', incidentId);
  return known === undefined
    ? []
    : [{ kind: 'incident', key: incidentId, said: { ...known.said, ...said } }];
};

type Teller = EventOf<'IncidentRecorded' | 'DescriptionAsserted'>;

const described = (event: Teller, corrected: Said): Telling => {
  const { incidentId, described: words, source, pinpoint } = event.fact.data;
  const said = { incidentId, described: words, corrected, source, pinpoint, said: event.position };
  return {
    kind: 'incident_description',
    key: incidentId,
    said: { ...said, sealed: seal(event) },
  };
};

/** An incident stays a unit of the report that told of it first, whatever others tell of it later. */
const unitIn = ({ fact: { data } }: Teller, former: Said, elsewhere: Elsewhere): Said => {
  if (data.unit === undefined) return {};
  const reportId = elsewhere.reportOf(data.unit.importId);
  const first = former['reportId'] ?? reportId;
  return first === reportId ? { reportId, unitId: data.unit.unitId, asserted: true } : {};
};

/** What an act says once it stands on a stage. */
const actOn = (incidentId: string, act: { readonly actId: string }, more: Said): Telling => ({
  kind: 'act',
  key: act.actId,
  said: { ...act, incidentId, ...more },
});

/** How an act must be handled, as it goes with it from one incident to another. */
const handedOver = (
  actId: string,
  from: string,
  to: string,
  elsewhere: Elsewhere,
): readonly Telling[] => {
  const laid = elsewhere.laidDown(actId, from);
  if (laid === null || elsewhere.laidDown(actId, to) !== null) return [];
  return [
    { kind: 'handling', key: handlingKey(actId, to), said: { ...laid, stream: to } },
    { kind: 'handling', key: handlingKey(actId, from), said: null },
  ];
};

/** Incidents themselves: what happened as told and as corrected, their acts, and what becomes of the record. */
export const incidentTales: Tales<Incident> = {
  IncidentRecorded: (event, _stage, elsewhere) => {
    const { incidentId, acts, source, pinpoint } = event.fact.data;
    const said = {
      incidentId,
      recorded: event.position,
      asserted: true,
      verification: 'reported',
    };
    return [
      { kind: 'incident', key: incidentId, said: { ...said, ...unitIn(event, {}, elsewhere) } },
      described(event, {}),
      ...acts.map((act) => actOn(incidentId, act, { source, pinpoint })),
    ];
  },
  DescriptionAsserted: (event, stage, elsewhere) => {
    const { incidentId } = event.fact.data;
    const former = stage.one('incident', incidentId)?.said ?? {};
    const corrected = stage.one('incident_description', incidentId)?.said['corrected'] as Said;
    return [
      described(event, corrected ?? {}),
      ...changed(stage, incidentId, unitIn(event, former, elsewhere)),
    ];
  },
  IncidentCorrected: ({ fact: { data } }, stage) => {
    const { incidentId, ...parts } = data;
    const known = stage.one('incident_description', incidentId);
    if (known === undefined) return [];
    const corrected = { ...(known.said['corrected'] as Said), ...parts };
    return [{ kind: known.kind, key: known.key, said: { ...known.said, corrected } }];
  },

  ActAdded: (event) => {
    const { incidentId, act, source, pinpoint } = event.fact.data;
    return [actOn(incidentId, act, { source, pinpoint, sealed: seal(event) })];
  },
  // The incident it goes to names it in a fact of its own, before or after this one.
  ActMoved: ({ fact: { data, stream } }, stage, elsewhere) => {
    const act = stage.one('act', data.actId);
    const on = incidentStream(data.to);
    const along = handedOver(data.actId, stream, on, elsewhere);
    if (act === undefined) return along;
    return [
      ...along,
      { kind: 'act', key: data.actId, said: { ...act.said, incidentId: data.to }, on },
      { kind: 'act', key: data.actId, said: null, leaves: true },
    ];
  },

  UnitNoLongerAsserted: ({ fact }, stage) =>
    changed(stage, fact.data.incidentId, { asserted: false }),
  IncidentVerificationAssessed: ({ fact }, stage) =>
    changed(stage, fact.data.incidentId, { verification: fact.data.level }),
  IncidentMerged: ({ fact }, stage) =>
    changed(stage, fact.data.incidentId, { mergedInto: fact.data.into }),
  IncidentUnmerged: ({ fact }, stage) => changed(stage, fact.data.incidentId, { mergedInto: null }),
  IncidentLinked: begins('incident_link', ({ linkId }) => linkId),
  IncidentUnlinked: ends('incident_link', ({ linkId }) => linkId),
  PlaceResolved: begins(
    'place_resolution',
    ({ incidentId }) => incidentId,
    ({ fact }) => ({ areas: fact.data.areas ?? [] }),
  ),
};
