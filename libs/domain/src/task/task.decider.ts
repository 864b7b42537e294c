import {
  fact,
  TaskAssigned,
  TaskCompleted,
  TaskDropped,
  TaskOpened,
  TaskReassigned,
  TaskReopened,
  TaskRescheduled,
  TaskReturned,
} from '#events';
import type { TaskFact, TaskSeen } from '#events';
import { memberReading } from '../member/member.state.js';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { needAbsent, present } from '../rules/existence.js';
import { idOf } from '../rules/ids.js';
import { maybeReason, needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import { memberStream, needMember } from '../rules/sources.js';
import type { OnStream } from '../rules/wish.js';
import type { TaskCommand } from './task.commands.js';
import {
  taskAssigned,
  taskClosed,
  taskOfAnother,
  taskOpen,
  taskUnassigned,
} from './task.refusals.js';
import { taskReading } from './task.state.js';
import type { Task, TaskState } from './task.state.js';
import { recordsOfTaskSubject, streamsOfTaskSubject } from './task.subjects.js';

const stream = (taskId: string) => streamOf('task', taskId);

const open = (state: TaskState): Task => {
  const task = present(state, 'task');
  if (task.stage !== 'open') throw taskClosed();
  return task;
};

const needColleague = (memberId: string, known: Context): void => {
  present(known.of(memberReading, memberStream(memberId)), 'member', '/assignee');
};

const held = (task: Task): string => {
  if (task.assignee === null) throw taskUnassigned();
  return task.assignee;
};

/** Work that is handed out: asked for, assigned, passed on, done or dropped. Always by a person. */
export const taskNoun = nounOfRules<TaskState, TaskCommand, TaskFact, OnStream<TaskSeen>>(
  taskReading,
  (command) => stream(idOf(command, command.data.taskId, 'task')),
  {
    OpenTask: {
      relies: ({ data }) => [
        ...streamsOfTaskSubject(data),
        ...(data.assignee === null ? [] : [memberStream(data.assignee)]),
      ],
      decide: (command, state, known) => {
        const { within: _within, ...data } = command.data;
        const taskId = idOf(command, data.taskId, 'task');
        needMember(command.by);
        needAbsent(state, 'task');
        const standsOn = recordsOfTaskSubject(command.data, known);
        if (data.assignee !== null) needColleague(data.assignee, known);
        needText(data.title, '/title');
        maybeReason(data.details, '/details');
        return [fact(TaskOpened, stream(taskId), { ...data, taskId, standsOn })];
      },
    },

    AssignTask: {
      relies: ({ data }) => [memberStream(data.assignee)],
      decide: ({ data, by }, state, known) => {
        needMember(by);
        if (open(state).assignee !== null) throw taskAssigned();
        needColleague(data.assignee, known);
        return [fact(TaskAssigned, stream(data.taskId), data)];
      },
    },

    ReassignTask: {
      relies: ({ data }) => [memberStream(data.assignee)],
      decide: ({ data, by }, state, known) => {
        needMember(by);
        const from = held(open(state));
        needColleague(data.assignee, known);
        if (data.assignee === from) throw nothingChanges('/assignee');
        needReason(data.reason);
        return [fact(TaskReassigned, stream(data.taskId), { ...data, from })];
      },
    },

    ReturnTask: {
      decide: ({ data, by }, state) => {
        needMember(by);
        const from = held(open(state));
        if (memberStream(from) !== by) throw taskOfAnother();
        needReason(data.reason);
        return [fact(TaskReturned, stream(data.taskId), { ...data, from })];
      },
    },

    RescheduleTask: {
      decide: ({ data, by }, state) => {
        needMember(by);
        if (open(state).due === data.due) throw nothingChanges('/due');
        needReason(data.reason);
        return [fact(TaskRescheduled, stream(data.taskId), data)];
      },
    },

    CompleteTask: {
      decide: ({ data, by }, state) => {
        needMember(by);
        const task = open(state);
        const who = task.assignee === null ? null : memberStream(task.assignee);
        // Nobody has it: whoever did it may say so.
        if (who !== null && who !== by && task.askedBy !== by) throw taskOfAnother();
        maybeReason(data.result, '/result');
        return [fact(TaskCompleted, stream(data.taskId), data)];
      },
    },

    DropTask: {
      decide: ({ data, by }, state) => {
        needMember(by);
        open(state);
        needReason(data.reason);
        return [fact(TaskDropped, stream(data.taskId), data)];
      },
    },

    ReopenTask: {
      decide: ({ data, by }, state) => {
        needMember(by);
        if (present(state, 'task').stage === 'open') throw taskOpen();
        needReason(data.reason);
        return [fact(TaskReopened, stream(data.taskId), data)];
      },
    },
  },
);
