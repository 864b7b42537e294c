import { fact, IncidentLinked, IncidentMerged, IncidentUnmerged } from '#events';
import { described, evidenceAdded, given, incidentRecorded, published, uuid } from '#testing';
import type { PastFact } from '#testing';
import type { IncidentCommand } from './incident.commands.js';
import { incidentNoun } from './incident.decider.js';
import { a, incident, stream } from './incident.fixture.js';

const b = uuid(2);
const c = uuid(3);
const d = uuid(4);
const link = uuid(13);
const merged = fact(IncidentMerged, stream, {
  incidentId: a,
  into: b,
  reason: 'One strike, told twice.',
});

describe('links between incidents', () => {
  const linked = (from: string, kind: 'partOf' | 'precedes' | 'related', to: string): PastFact =>
    fact(IncidentLinked, `incident-${from}`, {
      incidentId: from,
      linkId: link,
      to,
      kind,
      source: published,
    });
  const wish = (
    from: string,
    kind: 'partOf' | 'contains' | 'precedes' | 'related',
    to: string,
  ): IncidentCommand => ({
    kind: 'LinkIncidents',
    data: { incidentId: from, to, kind, source: published },
  });
  const others = [incidentRecorded(b), incidentRecorded(c), incidentRecorded(d)];

  it('are written on the incident that is part of, before or related', () => {
    const [part] = incident(...others)
      .when(wish(a, 'partOf', b))
      .facts();
    expect(part).toMatchObject({ stream, data: { incidentId: a, to: b, kind: 'partOf' } });
  });

  it('say that an incident contains another on the part, so that one direction tells all', () => {
    const [part] = incident(...others)
      .when(wish(b, 'contains', a))
      .facts();
    expect(part).toMatchObject({ stream, data: { incidentId: a, to: b, kind: 'partOf' } });
    incident(...others, linked(a, 'partOf', b))
      .when(wish(b, 'contains', a))
      .thenRefuses('NOTHING_CHANGES');
    incident()
      .when(wish(b, 'contains', a))
      .thenRefuses('INCIDENT_NOT_FOUND', '/incidentId');
    given(incidentNoun, [evidenceAdded(), incidentRecorded(b)])
      .when(wish(b, 'contains', a))
      .thenRefuses('INCIDENT_NOT_FOUND', '/to');
  });

  it('never put an incident within or before itself', () => {
    const chain = [
      ...others,
      linked(b, 'partOf', c),
      linked(c, 'partOf', a),
      linked(d, 'precedes', a),
    ];
    incident(...chain)
      .when(wish(a, 'partOf', b))
      .thenRefuses('LINK_CIRCLE', '/to');
    incident(...chain)
      .when(wish(b, 'contains', a))
      .thenRefuses('LINK_CIRCLE');
    incident(...chain)
      .when(wish(a, 'precedes', d))
      .thenRefuses('LINK_CIRCLE');
    incident(...chain)
      .when(wish(a, 'precedes', b))
      .thenStates('IncidentLinked');
    incident(...chain, linked(b, 'related', a))
      .when(wish(a, 'related', b))
      .thenStates('IncidentLinked');
    incident()
      .when(wish(a, 'related', a))
      .thenRefuses('LINK_TO_ITSELF');
  });

  it('are taken back once, with a reason, and can then be made again', () => {
    const unlink = (reason: string): IncidentCommand => ({
      kind: 'UnlinkIncidents',
      data: { incidentId: a, linkId: link, reason },
    });
    incident().when(unlink('A mistake.')).thenRefuses('LINK_NOT_FOUND');
    incident(linked(a, 'partOf', b))
      .when(unlink(''))
      .thenRefuses('REASON_MISSING');
    const gone = incident(linked(a, 'partOf', b))
      .when(unlink('A mistake.'))
      .facts();
    incident(linked(a, 'partOf', b), ...gone)
      .when(unlink('A mistake.'))
      .thenRefuses('LINK_ALREADY_TAKEN_BACK');
    incident(...others, linked(a, 'partOf', b), ...gone)
      .when(wish(b, 'partOf', a))
      .thenStates('IncidentLinked');
  });
});

describe('merging incidents', () => {
  const merge = (
    incidentId: string,
    into: string,
    reason = 'One strike, told twice.',
  ): IncidentCommand => ({
    kind: 'MergeIncidents',
    data: { incidentId, into, reason },
  });
  const past = incident(incidentRecorded(b));

  it('writes to the absorbed record alone', () => {
    past.when(merge(a, b)).then([merged]);
  });

  it('leaves the absorbed record closed to all but its unmerge', () => {
    const commands: IncidentCommand[] = [
      { kind: 'CorrectIncident', data: { incidentId: a, doubleTap: true, reason: 'Two strikes.' } },
      {
        kind: 'AssessVerification',
        data: { incidentId: a, level: 'verified', reason: 'Checked.' },
      },
      { kind: 'ResolvePlace', data: { incidentId: a, gazetteer: 'pack/1', code: 'C1' } },
      {
        kind: 'AssertDescription',
        data: { incidentId: a, described: described(), source: published },
      },
    ];
    for (const command of commands)
      incident(incidentRecorded(b), merged).when(command).thenRefuses('INCIDENT_MERGED');
    incident(incidentRecorded(b), merged)
      .when({ kind: 'UnmergeIncidents', data: { incidentId: a, reason: 'Two strikes after all.' } })
      .then([
        fact(IncidentUnmerged, stream, {
          incidentId: a,
          from: b,
          reason: 'Two strikes after all.',
        }),
      ]);
  });

  it('is refused into itself, into what is merged or missing, twice, and without a reason', () => {
    past.when(merge(a, a)).thenRefuses('MERGE_INTO_ITSELF');
    past.when(merge(a, c)).thenRefuses('INCIDENT_NOT_FOUND', '/into');
    past.when(merge(a, b, '')).thenRefuses('REASON_MISSING');
    incident(incidentRecorded(b), merged).when(merge(b, a)).thenRefuses('INCIDENT_MERGED', '/into');
    incident(incidentRecorded(b), merged).when(merge(a, b)).thenRefuses('NOTHING_CHANGES');
    incident(incidentRecorded(b), incidentRecorded(c), merged)
      .when(merge(a, c))
      .thenRefuses('INCIDENT_MERGED');
  });

  it('is refused for a whole and its part', () => {
    const linked = fact(IncidentLinked, `incident-${b}`, {
      incidentId: b,
      linkId: link,
      to: a,
      kind: 'partOf',
      source: published,
    });
    incident(incidentRecorded(b), linked).when(merge(a, b)).thenRefuses('MERGE_MAKES_CIRCLE');
    incident(incidentRecorded(b), linked).when(merge(b, a)).thenRefuses('MERGE_MAKES_CIRCLE');
  });

  it('can be undone only where it was done', () => {
    const data = { incidentId: a, reason: 'Two strikes after all.' };
    past.when({ kind: 'UnmergeIncidents', data }).thenRefuses('NOT_MERGED');
    incident(merged)
      .when({ kind: 'UnmergeIncidents', data: { ...data, from: c } })
      .thenRefuses('NOT_MERGED', '/from');
    incident(merged)
      .when({ kind: 'UnmergeIncidents', data: { ...data, reason: '' } })
      .thenRefuses('REASON_MISSING');
  });
});
