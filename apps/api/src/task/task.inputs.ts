import { ArgsType, InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { SubjectInput } from '../schema/vocabulary.inputs.js';
import { TaskNoun, TaskStage } from '../schema/words.js';

type Noun = keyof typeof TaskNoun;

@InputType({ description: 'What a task is about: a thing and its id.' })
export class TaskSubjectInput {
  @Given.word(TaskNoun) readonly noun!: Noun;
  @Given.id() readonly id!: string;
}

@InputType()
export class OpenTaskInput extends CommandInput {
  @Given.fields(() => TaskSubjectInput) readonly subject!: TaskSubjectInput;
  @Given.fields(() => SubjectInput, {
    maybe: true,
    doc: 'For an act or a claim the record in which it stands, for a charge its case, for a finding its report.',
  })
  readonly within?: SubjectInput;
  @Given.id({ orNull: true, doc: 'The member who shall do it; left out, nobody yet.' })
  readonly assignee!: string | null;
  @Given.day({ orNull: true, doc: 'By which day.' }) readonly due!: string | null;
  @Given.text({ doc: 'What is to be done, in a line. Sealed.' }) readonly title!: string;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly details?: string;
}

@InputType()
export class AssignTaskInput extends CommandInput {
  @Given.id() readonly taskId!: string;
  @Given.id() readonly assignee!: string;
}

@InputType()
export class ReassignTaskInput extends AssignTaskInput {
  @Given.text() readonly reason!: string;
}

@InputType()
export class TaskReasonInput extends CommandInput {
  @Given.id() readonly taskId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class RescheduleTaskInput extends TaskReasonInput {
  @Given.day({ orNull: true, doc: 'Left out or null: on no day.' }) readonly due!: string | null;
}

@InputType()
export class CompleteTaskInput extends CommandInput {
  @Given.id() readonly taskId!: string;
  @Given.text({ maybe: true, doc: 'What came of it. Sealed.' }) readonly result?: string;
}

/** By whom something is held, and whether it is late. */
@InputType({ isAbstract: true })
export abstract class AssignmentInput {
  @Given.flag({ maybe: true, doc: 'What you have yourself, or only the rest.' })
  readonly mine?: boolean;
  @Given.id({ maybe: true, list: true, doc: 'What one of these members has.' })
  readonly assignees?: readonly string[];
  @Given.flag({ maybe: true, doc: 'What nobody has been given, or only the rest.' })
  readonly unassigned?: boolean;
  @Given.flag({
    maybe: true,
    doc: 'What is open and was due before today (UTC), or only the rest.',
  })
  readonly overdue?: boolean;
}

@InputType({
  description: 'Several values of one field are alternatives; several fields narrow together.',
})
export class TaskFilterInput extends AssignmentInput {
  @Given.word(TaskStage, { maybe: true, list: true })
  readonly stages?: readonly (keyof typeof TaskStage)[];
  @Given.id({ maybe: true, list: true, doc: 'About these things, or about what stands in them.' })
  readonly about?: readonly string[];
  @Given.word(TaskNoun, { maybe: true, list: true }) readonly nouns?: readonly Noun[];
  @Given.id({ maybe: true, list: true, doc: 'Asked for by one of these members.' })
  readonly askedBy?: readonly string[];
}

@ArgsType()
export class TasksArgs extends ListArgs {
  @Given.fields(() => TaskFilterInput, { maybe: true }) readonly filter?: TaskFilterInput;
}
