import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import { needReader } from './assignee.js';
import {
  AssignTaskInput,
  CompleteTaskInput,
  OpenTaskInput,
  ReassignTaskInput,
  RescheduleTaskInput,
  TaskReasonInput,
} from './task.inputs.js';

/** Work that is handed out. */
@Resolver()
export class TaskMutations {
  @Wish('OpenTask', 'Ask for work on something: by whom and by when, where that is known.')
  openTask(@Args('input') input: OpenTaskInput, @Context('operation') operation: Operation) {
    const data = dataOf(input);
    return decide(operation, input, 'OpenTask', data, () =>
      needReader(operation, data.assignee, data),
    );
  }

  @Wish('AssignTask', 'Give a task that nobody has to a member.')
  assignTask(@Args('input') input: AssignTaskInput, @Context('operation') operation: Operation) {
    const data = dataOf(input);
    return decide(operation, input, 'AssignTask', data, () =>
      needReader(operation, data.assignee, data),
    );
  }

  @Wish('ReassignTask', 'Take a task from whoever has it and give it to another member.')
  reassignTask(
    @Args('input') input: ReassignTaskInput,
    @Context('operation') operation: Operation,
  ) {
    const data = dataOf(input);
    return decide(operation, input, 'ReassignTask', data, () =>
      needReader(operation, data.assignee, data),
    );
  }

  @Wish('ReturnTask', 'Give your own task back. Nobody has it then.')
  returnTask(@Args('input') input: TaskReasonInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'ReturnTask', dataOf(input));
  }

  @Wish('RescheduleTask', 'Let a task be due on another day, or on none.')
  rescheduleTask(
    @Args('input') input: RescheduleTaskInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RescheduleTask', dataOf(input));
  }

  @Wish('CompleteTask', 'Say that the work is done: who has it says so, or who asked for it.')
  completeTask(
    @Args('input') input: CompleteTaskInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'CompleteTask', dataOf(input));
  }

  @Wish('DropTask', 'Say that the work will not be done.')
  dropTask(@Args('input') input: TaskReasonInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'DropTask', dataOf(input));
  }

  @Wish('ReopenTask', 'Say that what was done or dropped is to be done after all.')
  reopenTask(@Args('input') input: TaskReasonInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'ReopenTask', dataOf(input));
  }
}
