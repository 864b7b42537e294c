import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { LawEntryInput } from '../schema/vocabulary.inputs.js';

@InputType()
export class SignParaphraseInput extends CommandInput {
  @Given.fields(() => LawEntryInput) readonly law!: LawEntryInput;
  @Given.text({ doc: 'Which part of the entry, as `lawEntry` names it.' }) readonly part!: string;
  @Given.sha256({ doc: 'Of the words that were read and are signed: `paraphraseSha256`.' })
  readonly sha256!: string;
}

@InputType()
export class WithdrawParaphraseSignatureInput extends CommandInput {
  @Given.fields(() => LawEntryInput) readonly law!: LawEntryInput;
  @Given.text({ doc: 'Which part of the entry, as `lawEntry` names it.' }) readonly part!: string;
  @Given.text() readonly reason!: string;
}
