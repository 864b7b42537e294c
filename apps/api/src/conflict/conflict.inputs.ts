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
import { ConflictType, Nexus } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ isAbstract: true })
abstract class ClassificationInput extends CommandInput {
  @Given.fields(() => BilingualInput) readonly name!: BilingualInput;
  @Given.word(ConflictType) readonly type!: Word<typeof ConflictType>;
  @Given.fields(() => CodedInput, { list: true }) readonly parties!: readonly CodedInput[];
  @Given.text() readonly territory!: string;
  @Given.fields(() => PeriodInput) readonly during!: PeriodInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text() readonly reason!: string;
}

@InputType()
export class ClassifyConflictInput extends ClassificationInput {
  @Given.newId()
  readonly conflictId?: string;
}

@InputType()
export class ReclassifyConflictInput extends ClassificationInput {
  @Given.id() readonly conflictId!: string;
}

@InputType()
export class AssessNexusInput extends CommandInput {
  @Given.id() readonly conflictId!: string;
  @Given.id() readonly incidentId!: string;
  @Given.id({ maybe: true }) readonly actId?: string;
  @Given.word(Nexus) readonly nexus!: Word<typeof Nexus>;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssertAttackOnCiviliansInput extends CommandInput {
  @Given.id() readonly conflictId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.text({ doc: 'Against whom.' }) readonly population!: string;
  @Given.fields(() => PeriodInput) readonly during!: PeriodInput;
  @Given.fields(() => CodedInput, { doc: 'The State or organisation.' })
  readonly organisation!: CodedInput;
  @Given.text({ doc: 'The policy asserted.' }) readonly policy!: string;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
}
