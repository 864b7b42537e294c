import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  CodedInput,
  PeriodInput,
  PinpointInput,
  SourceInput,
  SubjectInput,
} from '../schema/vocabulary.inputs.js';
import {
  ConsentPurpose,
  IdentityUse,
  PersonRole,
  PostBasis,
  WithdrawalEffect,
} from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType()
export class RegisterPersonInput extends CommandInput {
  @Given.newId() readonly personId?: string;
  @Given.text({ doc: 'Goes to the vault alone.' }) readonly name!: string;
  @Given.text({ maybe: true, doc: 'Goes to the vault alone.' }) readonly alias?: string;
  @Given.text({ maybe: true, doc: 'Whatever else could identify. Goes to the vault alone.' })
  readonly particulars?: string;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class CorrectIdentityInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.text({ doc: 'Goes to the vault alone.' }) readonly name!: string;
  @Given.text({ maybe: true, doc: 'Goes to the vault alone.' }) readonly alias?: string;
  @Given.text({ maybe: true, doc: 'Goes to the vault alone.' }) readonly particulars?: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssertRoleInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.word(PersonRole) readonly role!: Word<typeof PersonRole>;
  @Given.fields(() => SubjectInput, { doc: 'In what.' }) readonly of!: SubjectInput;
  @Given.fields(() => SubjectInput, {
    maybe: true,
    doc: 'For an act or a claim: the record in which it stands.',
  })
  readonly within?: SubjectInput;
  @Given.fields(() => CodedInput, { maybe: true, doc: 'What became of the person there.' })
  readonly outcome?: CodedInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.fields(() => CodedInput, { maybe: true }) readonly certainty?: CodedInput;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class AssertFateInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.fields(() => CodedInput) readonly fate!: CodedInput;
  @Given.partialDate({ orNull: true }) readonly at!: string | null;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class AssertPostHeldInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.newId() readonly claimId?: string;
  @Given.id({ doc: 'An actor of kind post.' }) readonly post!: string;
  @Given.word(PostBasis) readonly basis!: Word<typeof PostBasis>;
  @Given.fields(() => PeriodInput) readonly during!: PeriodInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.fields(() => CodedInput, { maybe: true }) readonly certainty?: CodedInput;
}

@InputType()
export class RecordConsentInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.newId() readonly consentId?: string;
  @Given.word(ConsentPurpose, { list: true }) readonly purposes!: readonly Word<
    typeof ConsentPurpose
  >[];
  @Given.word(IdentityUse) readonly identityUse!: Word<typeof IdentityUse>;
  @Given.flag() readonly recontactAllowed!: boolean;
  @Given.partialDate({ orNull: true }) readonly givenAt!: string | null;
  @Given.fields(() => CodedInput, { doc: 'Spoken, written, recorded.' }) readonly how!: CodedInput;
  @Given.partialDate({ maybe: true }) readonly expires?: string;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly note?: string;
}

@InputType()
export class NarrowConsentInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.id() readonly consentId!: string;
  @Given.word(ConsentPurpose, { list: true, doc: 'What remains allowed.' })
  readonly purposes!: readonly Word<typeof ConsentPurpose>[];
  @Given.word(IdentityUse) readonly identityUse!: Word<typeof IdentityUse>;
  @Given.text() readonly reason!: string;
}

@InputType()
export class WithdrawConsentInput extends CommandInput {
  @Given.id() readonly personId!: string;
  @Given.id() readonly consentId!: string;
  @Given.word(WithdrawalEffect) readonly effect!: Word<typeof WithdrawalEffect>;
  @Given.text() readonly reason!: string;
}

@InputType()
export class MergePersonsInput extends CommandInput {
  @Given.id({ doc: 'The record that is absorbed.' }) readonly personId!: string;
  @Given.id({ doc: 'The record that stays.' }) readonly into!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class UnmergePersonsInput extends CommandInput {
  @Given.id({ doc: 'The record that shall stand for itself again.' }) readonly personId!: string;
  @Given.text() readonly reason!: string;
}
