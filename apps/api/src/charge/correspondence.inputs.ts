import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { LawEntryInput } from '../schema/vocabulary.inputs.js';
import { CorrespondenceFit } from '../schema/words.js';

@InputType()
export class ProposeCorrespondenceInput extends CommandInput {
  @Given.newId()
  readonly correspondenceId?: string;
  @Given.fields(() => LawEntryInput) readonly from!: LawEntryInput;
  @Given.fields(() => LawEntryInput, { doc: 'Of another forum.' }) readonly to!: LawEntryInput;
  @Given.word(CorrespondenceFit) readonly fit!: keyof typeof CorrespondenceFit;
  @Given.text() readonly reason!: string;
}

@InputType()
export class ReviseCorrespondenceInput extends CommandInput {
  @Given.id() readonly correspondenceId!: string;
  @Given.word(CorrespondenceFit) readonly fit!: keyof typeof CorrespondenceFit;
  @Given.text() readonly reason!: string;
}

@InputType()
export class DecideCorrespondenceInput extends CommandInput {
  @Given.id() readonly correspondenceId!: string;
  @Given.text() readonly reason!: string;
}
