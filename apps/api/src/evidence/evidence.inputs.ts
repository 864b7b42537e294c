import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  BilingualInput,
  CodedInput,
  PinpointInput,
  QuotationInput,
} from '../schema/vocabulary.inputs.js';
import { CheckOutcome, InformationCredibility, SourceReliability } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ description: 'How an item came to the office (Berkeley Protocol, section VI).' })
export class AcquisitionInput {
  @Given.fields(() => CodedInput) readonly how!: CodedInput;
  @Given.instant({ orNull: true }) readonly at!: string | null;
  @Given.text({ maybe: true }) readonly tool?: string;
  @Given.text({ maybe: true }) readonly legalBasis?: string;
  @Given.text({ maybe: true }) readonly providerTerms?: string;
}

@InputType({
  description:
    'An item that a source describes and whose bytes are not held here. Files are taken in elsewhere.',
})
export class AddEvidenceInput extends CommandInput {
  @Given.newId()
  readonly evidenceId?: string;
  @Given.fields(() => CodedInput, { doc: 'What it is: video, photograph, …' })
  readonly kind!: CodedInput;
  @Given.id({
    maybe: true,
    doc: 'The item to which it is attached or from which it was described.',
  })
  readonly host?: string;
  @Given.fields(() => PinpointInput, { maybe: true, doc: 'Where in the host it stands.' })
  readonly pinpoint?: PinpointInput;
  @Given.fields(() => AcquisitionInput) readonly acquisition!: AcquisitionInput;
  @Given.partialDate({ maybe: true, doc: 'The day it speaks from.' }) readonly dated?: string;
  @Given.fields(() => CodedInput, { list: true, doc: 'What, by its source, it shows.' })
  readonly supports!: readonly CodedInput[];
  @Given.fields(() => BilingualInput, { maybe: true, doc: 'Sealed.' })
  readonly title?: BilingualInput;
}

@InputType()
export class LinkEvidenceInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.newId() readonly linkId?: string;
  @Given.id() readonly incidentId!: string;
  @Given.id({ maybe: true }) readonly actId?: string;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.fields(() => CodedInput, { maybe: true }) readonly certainty?: CodedInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class UnlinkEvidenceInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.id() readonly linkId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'Source and information, each on its own scale (Admiralty system).' })
export class GradeEvidenceInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.word(SourceReliability) readonly sourceReliability!: Word<typeof SourceReliability>;
  @Given.word(InformationCredibility) readonly informationCredibility!: Word<
    typeof InformationCredibility
  >;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssessAuthenticityInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.word(CheckOutcome, { doc: 'Who made it.' }) readonly ofSource!: Word<typeof CheckOutcome>;
  @Given.word(CheckOutcome, { doc: 'Where it was made.' }) readonly ofPlace!: Word<
    typeof CheckOutcome
  >;
  @Given.word(CheckOutcome, { doc: 'When it was made.' }) readonly ofTime!: Word<
    typeof CheckOutcome
  >;
  @Given.text({ maybe: true, doc: 'How it was checked. Sealed.' }) readonly method?: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class ContestEvidenceInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.fields(() => CodedInput, { doc: 'Who disputes it.' }) readonly by!: CodedInput;
  @Given.fields(() => QuotationInput, { doc: 'What they say. Sealed.' })
  readonly ground!: QuotationInput;
}

@InputType()
export class WithdrawEvidenceInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.text() readonly reason!: string;
}
