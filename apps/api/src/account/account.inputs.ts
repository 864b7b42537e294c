import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  CodedInput,
  PinpointInput,
  QuotationInput,
  SourceInput,
} from '../schema/vocabulary.inputs.js';
import { AccountWithdrawalGround, CorrectionBy, KnowledgeBasis } from '../schema/words.js';
import type { Word } from '../schema/words.js';

const MANY = 1_000_000;

@InputType()
export class TakeAccountInput extends CommandInput {
  @Given.newId() readonly accountId?: string;
  @Given.id({ orNull: true, doc: 'Who spoke; null where the source does not say.' })
  readonly person!: string | null;
  @Given.id({ maybe: true, doc: 'The item in which it stands.' }) readonly evidenceId?: string;
  @Given.id({ maybe: true }) readonly incidentId?: string;
  @Given.fields(() => SourceInput, {
    maybe: true,
    doc: 'Who took it. Left out: the member who sends this.',
  })
  readonly takenBy?: SourceInput;
  @Given.partialDate({ orNull: true }) readonly takenOn!: string | null;
  @Given.text({ maybe: true, doc: 'The language (BCP 47).' }) readonly lang?: string;
  @Given.id({ maybe: true, doc: 'A person of the register.' }) readonly interpreter?: string;
  @Given.id({ list: true, doc: 'Who else was there: persons of the register.' })
  readonly present!: readonly string[];
  @Given.id({ list: true, doc: 'Earlier accounts of the same person.' })
  readonly priorAccounts!: readonly string[];
  @Given.flag({ orNull: true }) readonly readBack!: boolean | null;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly channel?: string;
  @Given.text({ maybe: true, doc: 'Sealed.' }) readonly place?: string;
  @Given.text({ maybe: true, doc: 'In what capacity the person spoke. Sealed.' })
  readonly capacity?: string;
}

@InputType()
export class RecordPassageInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.whole(1, MANY, { maybe: true, doc: 'The next number where left out.' })
  readonly number?: number;
  @Given.word(KnowledgeBasis) readonly basis!: Word<typeof KnowledgeBasis>;
  @Given.flag({ doc: 'Whether these are the words of whoever took it down.' })
  readonly paraphrase!: boolean;
  @Given.fields(() => QuotationInput, { doc: 'Sealed.' }) readonly words!: QuotationInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
}

@InputType()
export class TranslatePassageInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.whole(1, MANY) readonly number!: number;
  @Given.fields(() => QuotationInput, { doc: 'Sealed.' }) readonly words!: QuotationInput;
}

@InputType()
export class CorrectAccountInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.whole(1, MANY, { doc: 'The passage.' }) readonly number!: number;
  @Given.fields(() => QuotationInput, { doc: 'The words from here on. Sealed.' })
  readonly words!: QuotationInput;
  @Given.word(CorrectionBy) readonly by!: Word<typeof CorrectionBy>;
  @Given.text() readonly reason!: string;
}

@InputType()
export class NoteInconsistencyInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.newId()
  readonly inconsistencyId?: string;
  @Given.whole(1, MANY, { maybe: true, doc: 'The passage.' }) readonly number?: number;
  @Given.fields(() => SourceInput, { doc: 'What it does not agree with.' })
  readonly with!: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true, doc: 'Where that stands.' })
  readonly pinpoint?: PinpointInput;
  @Given.text({ doc: 'In what. Sealed.' }) readonly what!: string;
}

@InputType()
export class ExplainInconsistencyInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.id() readonly inconsistencyId!: string;
  @Given.text({ doc: 'Sealed.' }) readonly explanation!: string;
  @Given.fields(() => CodedInput, { doc: 'The speaker, an expert, the team.' })
  readonly explainedBy!: CodedInput;
}

@InputType({ description: 'An item that holds an account: its recording, its signed record.' })
export class DocumentAccountInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.newId()
  readonly documentId?: string;
  @Given.id() readonly evidenceId!: string;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class WithdrawAccountDocumentInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.id() readonly documentId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class WithdrawAccountInput extends CommandInput {
  @Given.id() readonly accountId!: string;
  @Given.word(AccountWithdrawalGround) readonly ground!: Word<typeof AccountWithdrawalGround>;
  @Given.text() readonly reason!: string;
}
