import { nameKey } from '#places';
import { change, need, put, remove } from '../kit/projection.js';
import type { Ears, Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { ActRow, Corrections, DescriptionRow } from './incident.rows.js';
import { describedOf } from './incident.described.js';
import { standingOf } from './incident.standing.js';
import { describedWords } from './incident.words.js';
import {
  acts,
  descriptions,
  incidentLinks,
  incidents,
  incidentWords,
  placeResolutions,
  reportOfImport,
} from './incident.tables.js';

type Telling = Heard<'IncidentRecorded' | 'DescriptionAsserted'>;

const tellingNeeds = ({ fact: { data } }: Telling) => [
  need(incidents, data.incidentId),
  need(descriptions, data.incidentId),
  need(incidentWords, data.incidentId, 'description'),
  ...(data.unit === undefined ? [] : [need(reportOfImport, data.unit.importId)]),
];

/** The unit of a report from which an incident is told. It stays a unit of its first report. */
const unitOf = ({ fact: { data } }: Telling, rows: Rows) => {
  if (data.unit === undefined) return {};
  const reportId = rows.one(reportOfImport, data.unit.importId)?.reportId ?? null;
  const first = rows.one(incidents, data.incidentId)?.reportId ?? reportId;
  return first === reportId ? { reportId, unitId: data.unit.unitId, asserted: true } : {};
};

const tellingOf = (event: Telling, corrected: Corrections): DescriptionRow => {
  const { incidentId, described, source, pinpoint } = event.fact.data;
  return {
    incidentId,
    described,
    corrected,
    source,
    pinpoint: pinpoint ?? null,
    said: event.position,
    sealed: sealedOf(event),
  };
};

/** The key that the spellings of a name share; null where there is no name. */
const keyOfName = (printed: string | undefined): string | null =>
  printed === undefined ? null : nameKey(printed) || null;

/** What is heard of incidents themselves: what happened, and what becomes of the record. */
export const incidentEars: Ears = {
  ImportStarted: {
    needs: ({ fact: { data } }) => [need(reportOfImport, data.importId)],
    // The first report that has an import keeps it; the read model of reports says so where another means it.
    follows: ({ fact: { data } }, rows) =>
      rows.one(reportOfImport, data.importId) === undefined
        ? [put(reportOfImport, { importId: data.importId, reportId: data.reportId })]
        : [],
  },
  IncidentRecorded: {
    needs: (event) => [
      ...tellingNeeds(event),
      ...event.fact.data.acts.map(({ actId }) => need(acts, actId)),
    ],
    follows: (event, rows) => {
      const { incidentId, source, pinpoint = null } = event.fact.data;
      const own = event.fact.data.acts.filter(({ actId }) => !rows.isTaken(acts, actId));
      const told = own.map((act): ActRow => ({
        ...act,
        target: act.target ?? null,
        incidentId,
        source,
        pinpoint,
        sealed: null,
      }));
      const description = tellingOf(event, {});
      return [
        ...told.map((act) => put(acts, act)),
        put(descriptions, description),
        describedWords(description),
        put(incidents, {
          incidentId,
          reportId: null,
          unitId: null,
          recorded: event.position,
          asserted: true,
          mergedInto: null,
          verification: 'reported',
          ...unitOf(event, rows),
          ...describedOf(description),
          ...standingOf([], told),
        }),
      ];
    },
  },
  DescriptionAsserted: {
    needs: tellingNeeds,
    follows: (event, rows) => {
      const { incidentId } = event.fact.data;
      const former = rows.one(descriptions, incidentId);
      const description = tellingOf(event, former?.corrected ?? {});
      return [
        put(descriptions, description),
        describedWords(description),
        ...change(rows, incidents, incidentId, () => ({
          ...unitOf(event, rows),
          ...describedOf(description),
        })),
      ];
    },
  },
  IncidentCorrected: {
    needs: ({ fact: { data } }) => [
      need(incidents, data.incidentId),
      need(descriptions, data.incidentId),
      need(incidentWords, data.incidentId, 'description'),
    ],
    follows: ({ fact: { data } }, rows) => {
      const { incidentId, ...parts } = data;
      const former = rows.one(descriptions, incidentId);
      if (former === undefined) return [];
      const description = { ...former, corrected: { ...former.corrected, ...parts } };
      return [
        put(descriptions, description),
        describedWords(description),
        ...change(rows, incidents, incidentId, () => describedOf(description)),
      ];
    },
  },
  UnitNoLongerAsserted: {
    needs: ({ fact: { data } }) => [need(incidents, data.incidentId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, incidents, data.incidentId, () => ({ asserted: false })),
  },
  IncidentVerificationAssessed: {
    needs: ({ fact: { data } }) => [need(incidents, data.incidentId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, incidents, data.incidentId, () => ({ verification: data.level })),
  },
  IncidentMerged: {
    needs: ({ fact: { data } }) => [need(incidents, data.incidentId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, incidents, data.incidentId, () => ({ mergedInto: data.into })),
  },
  IncidentUnmerged: {
    needs: ({ fact: { data } }) => [need(incidents, data.incidentId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, incidents, data.incidentId, () => ({ mergedInto: null })),
  },
  IncidentLinked: (event) => {
    const { pinpoint, ...data } = event.fact.data;
    return [
      put(incidentLinks, {
        ...data,
        pinpoint: pinpoint ?? null,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  IncidentUnlinked: ({ fact: { data } }) => [remove(incidentLinks, data.linkId)],
  PlaceResolved: (event) => [
    put(placeResolutions, {
      ...event.fact.data,
      printed: event.fact.data.printed ?? null,
      nameKey: keyOfName(event.fact.data.printed),
      areas: event.fact.data.areas ?? [],
      proposal: event.fact.data.proposal ?? null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
};
