import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  BilingualInput,
  CodedInput,
  PeriodInput,
  PinpointInput,
  SourceInput,
} from '../schema/vocabulary.inputs.js';
import { ActorKind, PostBasis } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType()
export class RegisterActorInput extends CommandInput {
  @Given.newId() readonly actorId?: string;
  @Given.word(ActorKind) readonly kind!: Word<typeof ActorKind>;
  @Given.fields(() => BilingualInput) readonly name!: BilingualInput;
  @Given.text({
    maybe: true,
    doc: 'Its code in the vocabulary of parties; one actor alone has it.',
  })
  readonly code?: string;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.flag({ maybe: true, doc: 'Whether the actor is invented, as in a demo.' })
  readonly invented?: boolean;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class AddNameInput extends CommandInput {
  @Given.id() readonly actorId!: string;
  @Given.fields(() => BilingualInput) readonly name!: BilingualInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
}

@InputType({ isAbstract: true })
abstract class RelationInput extends CommandInput {
  @Given.id() readonly actorId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.fields(() => PeriodInput) readonly during!: PeriodInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.fields(() => CodedInput, { maybe: true }) readonly certainty?: CodedInput;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class AssertMembershipInput extends RelationInput {
  @Given.id({ doc: 'The whole.' }) readonly of!: string;
}

@InputType()
export class AssertCommandInput extends RelationInput {
  @Given.id({ doc: 'The superior.' }) readonly under!: string;
  @Given.word(PostBasis) readonly basis!: Word<typeof PostBasis>;
}

@InputType()
export class EndRelationInput extends CommandInput {
  @Given.id() readonly actorId!: string;
  @Given.id() readonly claimId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class MergeActorsInput extends CommandInput {
  @Given.id({ doc: 'The record that is absorbed.' }) readonly actorId!: string;
  @Given.id({ doc: 'The record that stays.' }) readonly into!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class UnmergeActorsInput extends CommandInput {
  @Given.id({ doc: 'The record that shall stand for itself again.' }) readonly actorId!: string;
  @Given.text() readonly reason!: string;
}
