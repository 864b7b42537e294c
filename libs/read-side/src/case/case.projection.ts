import { canonical } from '#events';
import { uuidV5 } from '#kernel';
import { change, need, projection, put, remove } from '../kit/projection.js';
import type { Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { ExhibitRow } from './case.rows.js';
import {
  bearings,
  caseIncidents,
  cases,
  dossiers,
  exhibits,
  handovers,
  suspects,
} from './case.tables.js';

const tables = [cases, suspects, caseIncidents, exhibits, bearings, dossiers, handovers];

type Exclusion = 'ExclusionProposed' | 'ExclusionApproved' | 'ExclusionRejected';

const onExhibit = (how: (event: Heard<Exclusion>) => Partial<ExhibitRow>) => ({
  needs: ({ fact: { data } }: Heard<Exclusion>) => [need(exhibits, data.exhibitId)],
  follows: (event: Heard<Exclusion>, rows: Rows) =>
    change(rows, exhibits, event.fact.data.exhibitId, () => how(event)),
});

/** One for each passage of an exhibit and each suspect: a later assessment takes its place. */
const bearingIdOf = ({
  exhibitId,
  suspectId,
  pinpoint,
}: Heard<'BearingAssessed'>['fact']['data']) =>
  uuidV5(exhibitId, canonical([suspectId, pinpoint ?? null]));

/** Case files. */
export const caseProjection = projection('cases', 6, tables, {
  CaseOpened: (event) => [
    put(cases, {
      ...event.fact.data,
      opened: event.position,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  SuspectNamed: (event) => {
    const { caseId, suspectId, person, post, on, invented } = event.fact.data;
    return [
      put(suspects, {
        suspectId,
        caseId,
        personId: person,
        postId: post,
        on,
        invented: invented !== undefined,
        named: event.position,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  SuspectRemoved: ({ fact: { data } }) => [remove(suspects, data.suspectId)],
  IncidentIncluded: (event) => [
    put(caseIncidents, {
      ...event.fact.data,
      included: event.position,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  IncidentExcluded: ({ fact: { data } }) => [remove(caseIncidents, data.caseId, data.incidentId)],
  EvidenceIncluded: (event) => [
    put(exhibits, {
      ...event.fact.data,
      excluded: false,
      exclusionProposedBy: null,
      exclusionSealed: null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  EvidenceExcluded: {
    needs: ({ fact: { data } }) => [need(exhibits, data.exhibitId)],
    follows: (event, rows) =>
      change(rows, exhibits, event.fact.data.exhibitId, () => ({
        excluded: true,
        ...stated(event),
        sealed: sealedOf(event),
      })),
  },
  ExclusionProposed: onExhibit((event) => ({
    exclusionProposedBy: event.envelope.by,
    exclusionSealed: sealedOf(event),
  })),
  ExclusionApproved: onExhibit((event) => ({ exclusionSealed: sealedOf(event) })),
  ExclusionRejected: onExhibit((event) => ({
    exclusionProposedBy: null,
    exclusionSealed: sealedOf(event),
  })),
  BearingAssessed: {
    needs: ({ fact: { data } }) => [
      need(exhibits, data.exhibitId),
      need(bearings, bearingIdOf(data)),
    ],
    follows: (event, rows) => {
      const { caseId, exhibitId, suspectId, bearing, pinpoint } = event.fact.data;
      if (rows.isTaken(exhibits, exhibitId)) return [];
      return [
        put(bearings, {
          bearingId: bearingIdOf(event.fact.data),
          caseId,
          exhibitId,
          suspectId,
          bearing,
          pinpoint: pinpoint ?? null,
          ...stated(event),
          sealed: sealedOf(event),
        }),
      ];
    },
  },
  DossierIssued: (event) => {
    const { position, ...said } = event.fact.data;
    return [
      put(dossiers, {
        ...said,
        speaksAt: position,
        replaces: said.replaces ?? null,
        differences: said.differences ?? [],
        causes: said.causes ?? [],
        issued: event.position,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  ItemDisclosed: (event) => [
    put(handovers, {
      ...event.fact.data,
      rulePrinted: event.fact.data.rule.printed,
      request: event.fact.data.request ?? null,
      receipt: event.fact.data.receipt ?? null,
      disclosed: event.position,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
});
