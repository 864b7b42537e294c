import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { SubjectInput } from '../schema/vocabulary.inputs.js';
import { HandlingLevel } from '../schema/words.js';

@InputType({ isAbstract: true })
abstract class AboutInput extends CommandInput {
  @Given.fields(() => SubjectInput) readonly subject!: SubjectInput;
  @Given.fields(() => SubjectInput, {
    maybe: true,
    doc: 'For an act or a claim: the record in which it stands.',
  })
  readonly within?: SubjectInput;
  @Given.text() readonly reason!: string;
}

@InputType()
export class SetHandlingInput extends AboutInput {
  @Given.word(HandlingLevel) readonly level!: keyof typeof HandlingLevel;
  @Given.text({ list: true, doc: 'Who may see it besides the level: roles or members.' })
  readonly audience!: readonly string[];
  @Given.text({ maybe: true, doc: 'Terms of whoever provided it.' }) readonly terms?: string;
}

@InputType()
export class PlaceHoldInput extends AboutInput {
  @Given.newId() readonly holdId?: string;
  @Given.text() readonly ground!: string;
}

@InputType()
export class LiftHoldInput extends AboutInput {
  @Given.id() readonly holdId!: string;
}
