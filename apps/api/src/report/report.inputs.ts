import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { FindingOutcome } from '../schema/words.js';

@InputType()
export class ResolveFindingInput extends CommandInput {
  @Given.id() readonly reportId!: string;
  @Given.id() readonly findingId!: string;
  @Given.word(FindingOutcome) readonly outcome!: keyof typeof FindingOutcome;
  @Given.text() readonly reason!: string;
}
