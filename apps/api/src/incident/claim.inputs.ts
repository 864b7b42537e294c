import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  CodedInput,
  PinpointInput,
  QuotationInput,
  SourceInput,
  TollCountInput,
  TollTraitChangesInput,
  TollTraitsInput,
} from '../schema/vocabulary.inputs.js';
import {
  AttributionLevel,
  AttributionRole,
  ObjectiveFinding,
  Stance,
  WithdrawalGround,
} from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ isAbstract: true })
abstract class ClaimInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.id({ maybe: true, doc: 'The act it addresses; the whole incident where left out.' })
  readonly actId?: string;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.id({ maybe: true, doc: 'The claim in whose place this one stands from here on.' })
  readonly replaces?: string;
  @Given.text({ maybe: true, doc: 'A note of the source. Sealed.' }) readonly note?: string;
  @Given.text({ maybe: true, doc: 'Why, where a member of the office asserts it. Sealed.' })
  readonly reason?: string;
}

@InputType()
export class AssertTollInput extends ClaimInput {
  @Given.fields(() => TollCountInput, { list: true }) readonly counts!: readonly TollCountInput[];
  @Given.fields(() => CodedInput, { orNull: true }) readonly descriptor!: CodedInput | null;
  @Given.fields(() => TollTraitsInput) readonly traits!: TollTraitsInput;
  @Given.id({ maybe: true, list: true }) readonly persons?: readonly string[];
}

@InputType({
  description:
    'A toll of your own in the place of another. `counts`: all numbers from here on; `changes`: single ones.',
})
export class CorrectTollInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.id({ doc: 'The toll to correct.' }) readonly claimId!: string;
  @Given.newId() readonly newClaimId?: string;
  @Given.fields(() => TollCountInput, { maybe: true, list: true })
  readonly counts?: readonly TollCountInput[];
  @Given.fields(() => TollCountInput, { maybe: true, list: true })
  readonly changes?: readonly TollCountInput[];
  @Given.fields(() => TollTraitChangesInput, { maybe: true })
  readonly traits?: TollTraitChangesInput;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssertControlInput extends ClaimInput {
  @Given.fields(() => CodedInput, {
    orNull: true,
    list: true,
    doc: 'Null where the source does not say.',
  })
  readonly parties!: readonly CodedInput[] | null;
  @Given.fields(() => CodedInput, { list: true }) readonly minor!: readonly CodedInput[];
  @Given.fields(() => CodedInput, { orNull: true, list: true }) readonly countedAs!:
    readonly CodedInput[] | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly tense!: CodedInput | null;
}

@InputType()
export class AssertAttributionInput extends ClaimInput {
  @Given.id({ orNull: true }) readonly actorId!: string | null;
  @Given.fields(() => CodedInput) readonly party!: CodedInput;
  @Given.word(AttributionLevel) readonly level!: Word<typeof AttributionLevel>;
  @Given.word(AttributionRole) readonly role!: Word<typeof AttributionRole>;
  @Given.fields(() => CodedInput, { doc: 'How strongly: stated, believed, alleged, …' })
  readonly language!: CodedInput;
  @Given.fields(() => CodedInput, { list: true }) readonly basis!: readonly CodedInput[];
}

@InputType()
export class AssertCharacterisationInput extends ClaimInput {
  @Given.fields(() => CodedInput) readonly term!: CodedInput;
  @Given.flag({ orNull: true }) readonly applies!: boolean | null;
  @Given.flag({ orNull: true }) readonly counted!: boolean | null;
  @Given.text({ maybe: true, doc: 'The ground that the source gives. Sealed.' })
  readonly basis?: string;
}

@InputType()
export class AssertTimeInput extends ClaimInput {
  @Given.time({ orNull: true }) readonly time!: string | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly precision!: CodedInput | null;
  @Given.text({ orNull: true }) readonly asWritten!: string | null;
  @Given.text({ maybe: true, doc: 'Who gives it. Sealed.' }) readonly by?: string;
  @Given.text({ maybe: true, doc: 'Of what. Sealed.' }) readonly about?: string;
}

@InputType()
export class RecordStatementInput extends ClaimInput {
  @Given.fields(() => CodedInput) readonly speaker!: CodedInput;
  @Given.word(Stance) readonly stance!: Word<typeof Stance>;
  @Given.id({ maybe: true, doc: 'The claim they speak to.' }) readonly target?: string;
  @Given.partialDate({ maybe: true }) readonly on?: string;
  @Given.fields(() => QuotationInput, { maybe: true, doc: 'Sealed.' })
  readonly words?: QuotationInput;
}

@InputType()
export class AssessMilitaryObjectiveInput extends ClaimInput {
  @Given.word(ObjectiveFinding) readonly finding!: Word<typeof ObjectiveFinding>;
  @Given.text({ maybe: true, doc: 'How it was looked into. Sealed.' }) readonly method?: string;
}

@InputType()
export class WithdrawClaimInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.id() readonly claimId!: string;
  @Given.fields(() => SourceInput, { maybe: true, doc: 'Who no longer asserts it.' })
  readonly source?: SourceInput;
  @Given.word(WithdrawalGround) readonly ground!: Word<typeof WithdrawalGround>;
  @Given.text() readonly reason!: string;
}
