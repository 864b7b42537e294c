import { ActAdded, ActMoved, fact, HandlingSet, HoldPlaced, IncidentMerged } from '#events';
import { newId } from '#kernel';
import {
  actOf,
  evidenceAdded,
  given,
  incidentRecorded,
  personRegistered,
  published,
  tollAsserted,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import type { SetHandling, HandlingCommand } from './handling.commands.js';
import { handlingNoun } from './handling.decider.js';

const [incidentId, person] = [uuid(1), uuid(2)];
const stream = `incident-${incidentId}`;
const subject = { noun: 'incident', id: incidentId } as const;
const past = given(handlingNoun, [
  evidenceAdded(),
  incidentRecorded(incidentId),
  personRegistered(person),
]);

describe('how something is handled', () => {
  const set = (data: object): SetHandling => ({
    kind: 'SetHandling',
    data: { subject, level: 'underSeal', audience: [], reason: 'A witness is at risk.', ...data },
  });
  const laidDown = fact(HandlingSet, stream, {
    subject,
    level: 'underSeal',
    audience: [],
    reason: 'A witness is at risk.',
  });

  it('stands on the stream of the thing itself', () => {
    past.when(set({})).then([laidDown]);
    past.when(set({ subject: { noun: 'person', id: person } })).thenStates('HandlingSet');
    past
      .when(set({ subject: { noun: 'case', id: person } }))
      .thenRefuses('CASE_NOT_FOUND', '/subject/id');
  });

  it('changes with a reason, and only into something else', () => {
    past.when(set({}), [laidDown]).thenRefuses('NOTHING_CHANGES');
    past.when(set({ reason: 'Another one.' }), [laidDown]).thenRefuses('NOTHING_CHANGES');
    past.when(set({ level: 'public' }), [laidDown]).thenStates('HandlingSet');
    past.when(set({ reason: '' })).thenRefuses('REASON_MISSING');
  });

  it('can be laid down for an act or a claim, on the stream where that stands', () => {
    const act = { noun: 'act', id: actOf(incidentId) };
    const claim = { noun: 'claim', id: uuid(11) };
    past.when(set({ subject: act })).thenRefuses('WITHIN_MISSING', '/within');
    past.when(set({ subject: claim, within: subject })).thenRefuses('NOT_WITHIN', '/subject/id');
    const [onAct] = past.when(set({ subject: act, within: subject })).facts();
    expect(onAct).toMatchObject({ stream, data: { subject: act } });
    expect(onAct?.data).not.toHaveProperty('within');
    past
      .when(set({ subject: claim, within: subject }), [tollAsserted(incidentId, uuid(11))])
      .thenStates('HandlingSet');
    past.when(set({ subject: act, within: subject }), [laidDown]).thenStates('HandlingSet');
  });

  it('goes with an act that is moved, and is laid down where that went', () => {
    const act = { noun: 'act', id: actOf(incidentId) } as const;
    const there = incidentRecorded(uuid(4), { acts: incidentRecorded(incidentId).data.acts });
    const onAct = fact(HandlingSet, stream, {
      subject: act,
      level: 'underSeal',
      audience: [],
      reason: 'A witness is at risk.',
    });
    const moved = fact(ActMoved, stream, {
      incidentId,
      actId: act.id,
      to: uuid(4),
      reason: 'It belongs there.',
    });
    const within = (id: string) => set({ subject: act, within: { noun: 'incident', id } });
    past.when(within(incidentId), [onAct]).thenRefuses('NOTHING_CHANGES');
    past.when(within(incidentId), [onAct, there, moved]).thenRefuses('ACT_MOVED', '/within/id');
    past.when(within(uuid(4)), [onAct, there, moved]).thenStates('HandlingSet');
    // Once it is back, what was laid down elsewhere meanwhile counts; the seal of then is no more.
    const back = fact(ActAdded, stream, {
      incidentId,
      act: there.data.acts[0] as (typeof there.data.acts)[number],
      source: published,
    });
    past.when(within(incidentId), [onAct, there, moved, back]).thenStates('HandlingSet');
  });

  it('can be laid down for an absorbed record: what protects people is always heard', () => {
    const merged = fact(IncidentMerged, stream, {
      incidentId,
      into: uuid(3),
      reason: 'One strike.',
    });
    past.when(set({}), [merged]).thenStates('HandlingSet');
  });
});

describe('a legal hold', () => {
  const place: HandlingCommand = {
    kind: 'PlaceHold',
    id: uuid(7),
    data: { subject, ground: 'Order 1', reason: 'Ordered.' },
  } as never;
  const holdId = newId(uuid(7), 'hold');
  const placed = fact(HoldPlaced, stream, {
    subject,
    holdId,
    ground: 'Order 1',
    reason: 'Ordered.',
  });
  const lift = (more: object = {}): HandlingCommand => ({
    kind: 'LiftHold',
    data: { subject, holdId, reason: 'The order ended.', ...more },
  });

  it('is placed, as often as somebody orders it, and lifted once', () => {
    past.when(place).then([placed]);
    past
      .when({ kind: 'PlaceHold', data: { subject, ground: 'Order 1', reason: 'Ordered.' } }, [
        placed,
      ])
      .thenStates('HoldPlaced');
    past.when(lift()).thenRefuses('HOLD_NOT_FOUND');
    const other: PastFact[] = [placed];
    past
      .when(lift({ subject: { noun: 'act', id: actOf(incidentId) }, within: subject }), other)
      .thenRefuses('HOLD_NOT_FOUND');
    const lifted = past.when(lift(), [placed]).facts();
    past.when(lift(), [placed, ...lifted]).thenRefuses('HOLD_ALREADY_LIFTED');
    past.when(lift({ reason: '' }), [placed]).thenRefuses('REASON_MISSING');
  });
});
