import { Args, Context, Resolver } from '@nestjs/graphql';
import { Case } from '../case/case.type.js';
import { Incident } from '../incident/incident.type.js';
import { Member } from '../member/member.type.js';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import type { Hung } from '../operation/pinned.js';
import { Finding } from '../report/report.type.js';
import { answerOf } from '../schema/answer.type.js';
import { dataOf } from '../schema/data-of.js';
import { EdgeOrNull } from '../schema/fields.js';
import { ThingArgs } from '../schema/list.args.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { heldBy } from './assignment.js';
import { TasksArgs } from './task.inputs.js';
import { Task, taskOf } from './task.type.js';
import type { TaskView } from './task.type.js';

const TaskConnection = pageOf(
  'Task',
  () => Task,
  'A page of the tasks, what is due first first; those without a day last.',
);
const TaskAnswer = answerOf('Task', 'task', () => Task, 'One task.');

/** Work that is handed out. */
@Resolver(() => Task)
export class TaskResolver {
  @Question('case', () => TaskConnection, 'The tasks of the office; `mine` asks for your own.')
  tasks(@Args() args: TasksArgs, @Context('operation') operation: Operation) {
    const asked = args.filter ? dataOf(args.filter) : {};
    const { mine: _mine, overdue: _overdue, ...filter } = asked;
    return page(
      operation,
      args,
      { name: 'tasks', filter: asked },
      async (pinned, paging) =>
        operation.models.tasks.list(
          pinned.forReader,
          await pinned.knownIn({ ...filter, ...heldBy(operation, asked) }),
          paging,
        ),
      taskOf,
    );
  }

  @Question('case', () => TaskAnswer, 'One task, and what happened to it.')
  task(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'task', (pinned) => pinned.thing(pinned.load.tasks, id));
  }
}

type Row = TaskView & Hung;

const recordOf = ({ records }: Row, noun: string): string | null =>
  records.find((one) => one.noun === noun)?.id ?? null;

/** From a task to who has it and what it is about. */
@Resolver(() => Task)
export class TaskEdges {
  @EdgeOrNull('public', () => Member, 'The member who has it.')
  assignee({ assigneeId, pinned }: Row) {
    return pinned.thing(pinned.load.members, assigneeId);
  }

  @EdgeOrNull('case', () => Incident, 'The incident that it is about, or in which that stands.')
  incident(row: Row) {
    return row.pinned.thing(row.pinned.load.incidents, recordOf(row, 'incident'));
  }

  @EdgeOrNull('case', () => Case, 'The case that it is about, or in which that stands.')
  case(row: Row) {
    return row.pinned.thing(row.pinned.load.cases, recordOf(row, 'case'));
  }

  @EdgeOrNull('case', () => Finding, 'The finding that it is about.')
  finding({ subjectNoun, subjectId, pinned }: Row) {
    return pinned.thing(pinned.load.findingsById, subjectNoun === 'finding' ? subjectId : null);
  }
}
