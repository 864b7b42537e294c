import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { PinpointInput } from '../schema/vocabulary.inputs.js';
import { AllegedFactKind, SupportStance } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ description: 'An act, and the incident that holds it.' })
export class ActNamedInput {
  @Given.id() readonly incidentId!: string;
  @Given.id() readonly actId!: string;
}

@InputType()
export class AllegeFactInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.newId() readonly factId?: string;
  @Given.word(AllegedFactKind) readonly kind!: Word<typeof AllegedFactKind>;
  @Given.fields(() => ActNamedInput, { list: true, doc: 'The acts it is about; perhaps none.' })
  readonly acts!: readonly ActNamedInput[];
  @Given.text({ doc: 'What is alleged. Sealed.' }) readonly statement!: string;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class ReviseFactInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly factId!: string;
  @Given.word(AllegedFactKind) readonly kind!: Word<typeof AllegedFactKind>;
  @Given.text({ doc: 'What is alleged from here on. Sealed.' }) readonly statement!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class WithdrawFactInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly factId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'A passage of an account, by its number.' })
export class PassageNamedInput {
  @Given.id() readonly accountId!: string;
  @Given.whole(1, 1_000_000) readonly passage!: number;
}

@InputType({ description: 'A passage of an exhibit or of an account: exactly one of the two.' })
export class RecordFactSupportInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly factId!: string;
  @Given.newId() readonly supportId?: string;
  @Given.word(SupportStance) readonly stance!: Word<typeof SupportStance>;
  @Given.id({ orNull: true }) readonly exhibitId!: string | null;
  @Given.fields(() => PassageNamedInput, { orNull: true })
  readonly account!: PassageNamedInput | null;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class WithdrawFactSupportInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly factId!: string;
  @Given.id() readonly supportId!: string;
  @Given.text() readonly reason!: string;
}
