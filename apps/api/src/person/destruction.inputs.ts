import { ArgsType, InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { CodedInput } from '../schema/vocabulary.inputs.js';
import { DestructionState } from '../schema/words.js';

@InputType({ description: 'That the identity of a person be destroyed.' })
export class RequestDestructionInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.fields(() => CodedInput, {
    doc: 'On what it rests. Code consentWithdrawn: `consentId` says which consent; code courtOrder: `reference` or `document` says which order.',
  })
  readonly basis!: CodedInput;
  @Given.id({ maybe: true, doc: 'The consent that the person took back.' })
  readonly consentId?: string;
  @Given.text({ maybe: true, doc: 'The reference of an order or letter.' })
  readonly reference?: string;
  @Given.id({ maybe: true, doc: 'The item that holds it.' }) readonly document?: string;
  @Given.text({ doc: 'Why, in words that name nobody. Sealed.' }) readonly ground!: string;
}

@InputType({ description: 'A decision on such a request, by another than who made it.' })
export class DecideDestructionInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.id() readonly requestId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'A request that two approved, carried out.' })
export class CarryOutDestructionInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.id() readonly requestId!: string;
}

@InputType()
export class DestructionFilterInput {
  @Given.word(DestructionState, {
    maybe: true,
    list: true,
    doc: 'What became of them: requested and approved ones still wait.',
  })
  readonly states?: readonly (keyof typeof DestructionState)[];
}

@ArgsType()
export class DestructionsArgs extends ListArgs {
  @Given.fields(() => DestructionFilterInput, { maybe: true })
  readonly filter?: DestructionFilterInput;
}
