import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { CodedInput } from '../schema/vocabulary.inputs.js';
import { CustodianKind, RenditionKind } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ description: 'Who has an item in hand.' })
export class CustodianInput {
  @Given.word(CustodianKind) readonly kind!: Word<typeof CustodianKind>;
  @Given.id({ maybe: true, doc: 'The member or person; the office needs none.' })
  readonly id?: string;
  @Given.text({ maybe: true, doc: 'Of an organisation alone: a person goes by id.' })
  readonly name?: string;
}

@InputType()
export class TransferCustodyInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.fields(() => CustodianInput, { doc: 'Who has it, by the record.' })
  readonly from!: CustodianInput;
  @Given.fields(() => CustodianInput) readonly to!: CustodianInput;
  @Given.instant({ orNull: true, doc: 'When it changed hands, where that is known.' })
  readonly at!: string | null;
  @Given.fields(() => CodedInput, { doc: 'In person, by courier, …' }) readonly how!: CodedInput;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'A time in which it is not known who had an item.' })
export class StateCustodyGapInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.partialDate({ orNull: true }) readonly from!: string | null;
  @Given.partialDate({ orNull: true }) readonly to!: string | null;
  @Given.text({ doc: 'What is known of that time. Sealed.' }) readonly known!: string;
  @Given.text({ doc: 'What it does to the weight of the item.' }) readonly effect!: string;
}

@InputType({ description: 'A translation or transcript in words.' })
export class AddTranslationInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.word(RenditionKind) readonly kind!: Word<typeof RenditionKind>;
  @Given.text({ doc: 'The language of the original (BCP 47).' }) readonly from!: string;
  @Given.text({ doc: 'The language of the rendition (BCP 47).' }) readonly to!: string;
  @Given.text({ doc: 'Its words. Sealed.' }) readonly text!: string;
  @Given.text({ maybe: true, doc: 'Who made it. Sealed.' }) readonly translator?: string;
  @Given.text({ maybe: true, doc: 'The machine that made it, with its version.' })
  readonly tool?: string;
}
