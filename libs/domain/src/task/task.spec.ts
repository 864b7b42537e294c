import { ChargeDrafted, fact, FindingRaised } from '#events';
import type { Subject, TaskSubject } from '#events';
import {
  actOf,
  AMAL,
  BADR,
  caseOpened,
  coded,
  evidenceAdded,
  given,
  importStarted,
  incidentRecorded,
  memberAdmitted,
  uuid,
} from '#testing';
import type { TaskCommand } from './task.commands.js';
import { taskNoun } from './task.decider.js';

const [taskId, incidentId, caseId, reportId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const [chargeId, findingId, importId] = [uuid(5), uuid(6), uuid(7)];
const bare = (member: string): string => member.slice('member-'.length);
const [amal, badr] = [bare(AMAL), bare(BADR)];

const finding = fact(FindingRaised, `import-${reportId}`, {
  reportId,
  importId,
  findingId,
  code: 'WEEKDAY',
  path: '/incidents/1',
  message: 'Not that day.',
  incidentId,
  tool: 'spec/1',
});
const icc = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const charge = fact(ChargeDrafted, `case-${caseId}`, {
  caseId,
  chargeId,
  number: 1,
  suspectId: uuid(8),
  acts: [],
  crime: icc('8(2)(e)(i)'),
  mode: icc('25(3)(b)-ordering'),
  standard: coded('a standard'),
  conflictId: null,
  principals: [],
  flags: [],
  questions: [],
  tool: 'spec/1',
  reason: 'so',
});

const past = given(taskNoun, [
  evidenceAdded(),
  memberAdmitted(amal),
  memberAdmitted(badr),
  incidentRecorded(incidentId),
  caseOpened(caseId),
  charge,
  importStarted(reportId, importId),
  finding,
]);

const open = (more: object = {}): TaskCommand => ({
  kind: 'OpenTask',
  data: {
    taskId,
    subject: { noun: 'incident', id: incidentId },
    assignee: null,
    due: null,
    title: 'Ask the second witness.',
    ...more,
  },
});

describe('a task', () => {
  const about = (subject: TaskSubject, within?: Subject) =>
    past.when(open({ subject, ...(within ? { within } : {}) }));
  const report: Subject = { noun: 'import', id: reportId };
  const incident: Subject = { noun: 'incident', id: incidentId };

  it.each<[TaskSubject, Subject | undefined, readonly Subject[]]>([
    [incident, undefined, [incident]],
    [{ noun: 'act', id: actOf(incidentId) }, incident, [incident]],
    [{ noun: 'case', id: caseId }, undefined, [{ noun: 'case', id: caseId }]],
    [
      { noun: 'charge', id: chargeId },
      { noun: 'case', id: caseId },
      [{ noun: 'case', id: caseId }],
    ],
    [{ noun: 'finding', id: findingId }, report, [report, incident]],
  ])('about %j says on which records that stands', (subject, within, standsOn) => {
    expect(about(subject, within).facts()[0]?.data).toMatchObject({ subject, standsOn });
  });

  it('is about something that is there, and found where it stands', () => {
    about({ noun: 'incident', id: uuid(9) }).thenRefuses('INCIDENT_NOT_FOUND', '/subject/id');
    about({ noun: 'act', id: uuid(9) }, incident).thenRefuses('NOT_WITHIN', '/subject/id');
    about({ noun: 'act', id: actOf(incidentId) }).thenRefuses('WITHIN_MISSING');
    about({ noun: 'charge', id: chargeId }, incident).thenRefuses('TASK_WITHIN_MISSING');
    about({ noun: 'finding', id: findingId }).thenRefuses('TASK_WITHIN_MISSING');
    about({ noun: 'charge', id: uuid(9) }, { noun: 'case', id: caseId }).thenRefuses(
      'CHARGE_NOT_FOUND',
      '/subject/id',
    );
    about({ noun: 'finding', id: uuid(9) }, report).thenRefuses('FINDING_NOT_FOUND', '/subject/id');
    about({ noun: 'charge', id: chargeId }, { noun: 'case', id: uuid(9) }).thenRefuses(
      'CASE_NOT_FOUND',
      '/within/id',
    );
  });

  it('is asked for by a member, in words, of a member who is there', () => {
    past.when(open({ assignee: badr })).thenStates('TaskOpened');
    past.when(open({ assignee: uuid(9) })).thenRefuses('MEMBER_NOT_FOUND', '/assignee');
    past.when(open({ title: ' ' })).thenRefuses('TEXT_MISSING', '/title');
    past.when(open({ details: '' })).thenRefuses('REASON_MISSING', '/details');
    past.when({ ...open(), by: 'process:sijil' }).thenRefuses('ONLY_A_MEMBER');
    past.when(open(), past.when(open()).facts()).thenRefuses('TASK_ALREADY_EXISTS');
  });
});

describe('an open task', () => {
  const unassigned = past.when(open()).facts();
  const [opened] = past.when(open({ assignee: badr })).facts();
  const held = opened === undefined ? [] : [{ ...opened, by: AMAL }];
  const reason = 'The witness is in the south.';
  const assign: TaskCommand = { kind: 'AssignTask', data: { taskId, assignee: badr } };
  const reassign = (assignee: string): TaskCommand => ({
    kind: 'ReassignTask',
    data: { taskId, assignee, reason },
  });
  const giveBack: TaskCommand = { kind: 'ReturnTask', data: { taskId, reason } };
  const complete: TaskCommand = { kind: 'CompleteTask', data: { taskId } };
  const drop: TaskCommand = { kind: 'DropTask', data: { taskId, reason } };
  const reopen: TaskCommand = { kind: 'ReopenTask', data: { taskId, reason } };

  it('is assigned once, and taken from somebody with a reason', () => {
    past.when(assign, unassigned).thenStates('TaskAssigned');
    past.when(assign, held).thenRefuses('TASK_ASSIGNED');
    past.when(reassign(amal), unassigned).thenRefuses('TASK_UNASSIGNED');
    expect(past.when(reassign(amal), held).facts()[0]?.data).toMatchObject({
      from: badr,
      assignee: amal,
    });
    past.when(reassign(badr), held).thenRefuses('NOTHING_CHANGES');
    past.when(reassign(uuid(9)), held).thenRefuses('MEMBER_NOT_FOUND');
    past
      .when({ kind: 'ReassignTask', data: { taskId, assignee: amal, reason: '-' } }, held)
      .thenRefuses('REASON_MISSING');
  });

  it('is given back by whoever has it alone', () => {
    past.when(giveBack, held).thenRefuses('TASK_OF_ANOTHER');
    past.when({ ...giveBack, by: BADR }, held).thenStates('TaskReturned');
    past.when(giveBack, unassigned).thenRefuses('TASK_UNASSIGNED');
    const returned = past.when({ ...giveBack, by: BADR }, held).facts();
    past.when(assign, [...held, ...returned]).thenStates('TaskAssigned');
  });

  it('is due on another day, with a reason', () => {
    const due = (day: string | null): TaskCommand => ({
      kind: 'RescheduleTask',
      data: { taskId, due: day, reason },
    });
    past.when(due('2027-01-01'), held).thenStates('TaskRescheduled');
    past.when(due(null), held).thenRefuses('NOTHING_CHANGES');
  });

  it('is done by whoever has it or asked for it; dropped with a reason; reopened with one', () => {
    past.when({ ...complete, by: BADR }, held).thenStates('TaskCompleted');
    past.when(complete, held).thenStates('TaskCompleted');
    past.when({ ...complete, by: `member-${uuid(9)}` }, held).thenRefuses('TASK_OF_ANOTHER');
    past.when({ ...complete, by: BADR }, unassigned).thenStates('TaskCompleted');
    past
      .when({ kind: 'DropTask', data: { taskId, reason: '' } }, held)
      .thenRefuses('REASON_MISSING');
    past.when(reopen, held).thenRefuses('TASK_OPEN');
    for (const end of [complete, drop]) {
      const closed = [...held, ...past.when(end, held).facts()];
      for (const late of [assign, reassign(amal), giveBack, complete, drop])
        past.when(late, closed).thenRefuses('TASK_CLOSED');
      const again = [...closed, ...past.when(reopen, closed).facts()];
      past.when(reassign(amal), again).thenStates('TaskReassigned');
    }
  });

  it('that nobody opened is not there', () => {
    for (const early of [assign, giveBack, complete, drop, reopen])
      past.when(early).thenRefuses('TASK_NOT_FOUND', '/taskId');
  });
});
