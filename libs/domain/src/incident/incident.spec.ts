import {
  ActAdded,
  ActMoved,
  DescriptionAsserted,
  fact,
  IncidentCorrected,
  IncidentRecorded,
  noTraits,
  UnitNoLongerAsserted,
} from '#events';
import { newId } from '#kernel';
import {
  actOf,
  AMAL,
  coded,
  described,
  evidenceAdded,
  given,
  incidentRecorded,
  killed,
  published,
  tollAsserted,
  uuid,
} from '#testing';
import type { AddAct, AssertToll, IncidentCommand } from './incident.commands.js';
import { incidentNoun } from './incident.decider.js';
import { a, incident, stateOf, stream } from './incident.fixture.js';
import {
  claimsBySource,
  correctedParts,
  descriptionBy,
  standingClaims,
  standingDescription,
  unitOf,
} from './views.js';

const b = uuid(2);
const toll = uuid(11);
const other = uuid(12);

describe('recording an incident', () => {
  const wish = { described: described(), source: published };

  it('gives it an id and one act, the whole, where nobody names any', () => {
    const command = { kind: 'RecordIncident', id: uuid(77), data: wish } as const;
    const incidentId = newId(uuid(77), 'incident');
    given(incidentNoun, [evidenceAdded()])
      .when(command)
      .then([
        fact(IncidentRecorded, `incident-${incidentId}`, {
          incidentId,
          acts: [
            {
              actId: newId(uuid(77), 'act'),
              sequence: 1,
              kind: 'whole',
              time: null,
              minutesAfterFirst: null,
            },
          ],
          ...wish,
        }),
      ]);
  });

  it('is refused from a source that the register does not hold', () => {
    given(incidentNoun)
      .when({ kind: 'RecordIncident', data: wish })
      .thenRefuses('SOURCE_NOT_FOUND', '/source/id');
  });

  it('is refused twice under one id', () => {
    incident()
      .when({ kind: 'RecordIncident', data: { ...wish, incidentId: a } })
      .thenRefuses('INCIDENT_ALREADY_EXISTS');
  });

  it('is refused without any act, or with one act named twice', () => {
    const act = {
      actId: uuid(5),
      sequence: 1,
      kind: 'strike',
      time: null,
      minutesAfterFirst: null,
    } as const;
    const past = given(incidentNoun, [evidenceAdded()]);
    past.when({ kind: 'RecordIncident', data: { ...wish, acts: [] } }).thenRefuses('ACTS_MISSING');
    past
      .when({ kind: 'RecordIncident', data: { ...wish, acts: [act, act] } })
      .thenRefuses('ACT_TWICE');
  });
});

describe('what the publisher says anew', () => {
  const unit = { importId: uuid(90), unitId: 'I-01', mac: 'mac-1' };
  const anew = (mac: string, settlement: string) => ({
    incidentId: a,
    described: described({ place: { ...described().place, settlement } }),
    source: published,
    unit: { ...unit, importId: uuid(91), mac },
  });

  it('stands as its latest description, with the digest of the unit', () => {
    const facts = incident()
      .when({ kind: 'AssertDescription', data: anew('mac-2', 'Another Town') })
      .facts();
    const state = stateOf(...facts);
    expect(unitOf(state, published)?.mac).toBe('mac-2');
    expect(standingDescription(state).place.settlement).toBe('Another Town');
    expect(descriptionBy(state, { kind: 'publication', id: uuid(5) })).toBeUndefined();
  });

  it('is nothing where it says the same of the same unit, whichever import says it', () => {
    const past = given(incidentNoun, [evidenceAdded(), incidentRecorded(a, { unit })]);
    past
      .when({ kind: 'AssertDescription', data: anew('mac-1', 'A Town') })
      .thenRefuses('NOTHING_CHANGES');
    past
      .when({ kind: 'AssertDescription', data: anew('mac-2', 'A Town') })
      .thenStates('DescriptionAsserted');
  });

  it('leaves what a member corrected as corrected', () => {
    const place = { ...described().place, governorate: coded('Hama') };
    const corrected = fact(IncidentCorrected, stream, {
      incidentId: a,
      place,
      reason: 'The map says Hama.',
    });
    const state = stateOf(
      corrected,
      fact(DescriptionAsserted, stream, anew('mac-2', 'Another Town')),
    );
    expect(correctedParts(state)).toEqual(['place']);
    expect(standingDescription(state).place).toEqual(place);
    expect(descriptionBy(state, published)?.said.described.place.settlement).toBe('Another Town');
  });

  it('silences its claims when it no longer lists the incident, and lets them speak again when it does', () => {
    const mine = tollAsserted(a, other, [killed(6)], { source: { kind: 'member', id: AMAL } });
    const gone = fact(UnitNoLongerAsserted, stream, {
      incidentId: a,
      source: published,
      importId: uuid(92),
    });
    const state = stateOf(tollAsserted(a, toll), mine, gone);
    expect(standingClaims(state, 'toll').map(({ id }) => id)).toEqual([other]);
    expect(claimsBySource(state, published)).toHaveLength(1);
    const again = fact(DescriptionAsserted, stream, {
      incidentId: a,
      described: described(),
      source: published,
    });
    expect(standingClaims(stateOf(tollAsserted(a, toll), mine, gone, again))).toHaveLength(2);
    const data = { incidentId: a, source: published, importId: uuid(93) };
    incident()
      .when({ kind: 'RecordUnitNoLongerAsserted', data })
      .thenStates('UnitNoLongerAsserted');
    incident(gone)
      .when({ kind: 'RecordUnitNoLongerAsserted', data })
      .thenRefuses('NOTHING_CHANGES');
    incident(gone)
      .when({
        kind: 'AssertDescription',
        data: { incidentId: a, described: described(), source: published },
      })
      .thenStates('DescriptionAsserted');
    incident(evidenceAdded(uuid(901)))
      .when({
        kind: 'RecordUnitNoLongerAsserted',
        data: { ...data, source: { ...published, id: uuid(901) } },
      })
      .thenRefuses('NOT_DESCRIBED_BY_SOURCE');
  });
});

describe('correcting an incident', () => {
  const correct = (data: object): IncidentCommand => ({
    kind: 'CorrectIncident',
    data: { incidentId: a, reason: 'A second report.', ...data },
  });

  it('says what is held to be so from here on', () => {
    incident()
      .when(correct({ doubleTap: true }))
      .then([
        fact(IncidentCorrected, stream, {
          incidentId: a,
          doubleTap: true,
          reason: 'A second report.',
        }),
      ]);
  });

  it('is nothing where it says what is held to be so already', () => {
    incident()
      .when(correct({ doubleTap: null, inPeriod: true }))
      .thenRefuses('NOTHING_CHANGES');
    const corrected = fact(IncidentCorrected, stream, {
      incidentId: a,
      doubleTap: true,
      reason: 'Two strikes.',
    });
    incident(corrected)
      .when(correct({ doubleTap: true }))
      .thenRefuses('NOTHING_CHANGES');
    incident(corrected)
      .when(correct({ doubleTap: null }))
      .thenStates('IncidentCorrected');
  });

  it('is refused empty, and without a reason in words', () => {
    incident().when(correct({})).thenRefuses('CHANGE_EMPTY');
    incident()
      .when(correct({ doubleTap: true, reason: ' … ' }))
      .thenRefuses('REASON_MISSING', '/reason');
  });
});

describe('acts', () => {
  const second = {
    actId: uuid(6),
    sequence: 2,
    kind: 'strike',
    time: '12:05',
    minutesAfterFirst: 5,
  } as const;
  const added = fact(ActAdded, stream, { incidentId: a, act: second, source: published });
  const moved = fact(ActMoved, stream, {
    incidentId: a,
    actId: second.actId,
    to: b,
    reason: 'It hit elsewhere.',
  });
  const move = (actId: string, to: string): IncidentCommand => ({
    kind: 'MoveAct',
    data: { incidentId: a, actId, to, reason: 'It hit elsewhere.' },
  });

  it('can be added', () => {
    const { actId: _, ...act } = second;
    const command: AddAct = { kind: 'AddAct', data: { incidentId: a, act, source: published } };
    incident()
      .when({ ...command, id: uuid(78) })
      .then([
        fact(ActAdded, stream, {
          incidentId: a,
          act: { ...act, actId: newId(uuid(78), 'act') },
          source: published,
        }),
      ]);
    incident(added)
      .when({ kind: 'AddAct', data: { ...command.data, act: second } })
      .thenRefuses('ID_ALREADY_USED');
  });

  it('move by a fact on each of the two incidents', () => {
    incident(added, incidentRecorded(b))
      .when(move(second.actId, b))
      .then([
        moved,
        fact(ActAdded, `incident-${b}`, {
          incidentId: b,
          act: second,
          source: { kind: 'member', id: AMAL },
          reason: 'It hit elsewhere.',
        }),
      ]);
  });

  it('do not move away from nothing, to nowhere, to where they are, or as the last one', () => {
    incident(added, incidentRecorded(b))
      .when(move(uuid(7), b))
      .thenRefuses('ACT_NOT_FOUND');
    incident(added).when(move(second.actId, b)).thenRefuses('INCIDENT_NOT_FOUND', '/to');
    incident(added).when(move(second.actId, a)).thenRefuses('MOVE_TO_ITSELF');
    incident(incidentRecorded(b))
      .when(move(actOf(a), b))
      .thenRefuses('LAST_ACT');
    incident(added, moved, incidentRecorded(b))
      .when(move(second.actId, b))
      .thenRefuses('ACT_MOVED');
  });

  it('are spoken of where they are, but a claim about one that moved can still be replaced', () => {
    const about = { counts: [killed(2)], descriptor: null, traits: noTraits, source: published };
    const claim = (data: object): AssertToll => ({
      kind: 'AssertToll',
      data: { incidentId: a, actId: second.actId, ...about, ...data },
    });
    incident().when(claim({})).thenRefuses('ACT_NOT_FOUND', '/actId');
    incident(added, moved).when(claim({})).thenRefuses('ACT_MOVED', '/actId');
    incident(added, tollAsserted(a, toll, [killed(3)], { actId: second.actId }), moved)
      .when(claim({ replaces: toll }))
      .thenStates('TollAsserted');
  });
});
