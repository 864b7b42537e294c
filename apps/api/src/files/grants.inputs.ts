import { ArgsType, InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { CodedInput, PinpointInput } from '../schema/vocabulary.inputs.js';
import { RenditionKind } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType({ isAbstract: true })
abstract class BytesInput extends CommandInput {
  @Given.bytes({ doc: 'How many bytes the file has, exactly.' }) readonly size!: number;
  @Given.sha256({ maybe: true, doc: 'Given, what comes must have it; anything else is not kept.' })
  readonly sha256?: string;
}

@InputType({ description: 'A file that is to become an item of evidence.' })
export class GrantUploadInput extends BytesInput {
  @Given.text({
    doc: 'What it is called where it comes from. Sealed; no file is ever written under it.',
  })
  readonly fileName!: string;
  @Given.text({ doc: 'How it came to the office: handed over, downloaded, …' })
  readonly how!: string;
  @Given.text({ maybe: true, doc: 'What it is, where the type of the file does not say it.' })
  readonly kind?: string;
  @Given.text({ maybe: true, doc: 'Sealed; the name of the file where left out.' })
  readonly title?: string;
  @Given.text({ maybe: true, doc: 'With what it was acquired.' }) readonly tool?: string;
  @Given.instant({ maybe: true, doc: 'When it was acquired.' }) readonly at?: string;
  @Given.text({ maybe: true }) readonly legalBasis?: string;
  @Given.text({ maybe: true }) readonly providerTerms?: string;
  @Given.id({ maybe: true, doc: 'The item to which it is attached.' }) readonly host?: string;
  @Given.id({ maybe: true, doc: 'The incident on which it bears.' }) readonly incidentId?: string;
  @Given.id({ maybe: true, doc: 'The account that it holds.' }) readonly accountId?: string;
  @Given.fields(() => PinpointInput, { maybe: true, doc: 'Where in it, of either.' })
  readonly pinpoint?: PinpointInput;
}

@InputType({ description: 'A copy to work with. It never takes the place of the original.' })
export class GrantWorkingCopyInput extends BytesInput {
  @Given.id() readonly evidenceId!: string;
  @Given.sha256({ doc: 'The file of the item from which it was made.' }) readonly of!: string;
  @Given.text({ maybe: true, doc: 'What made it, with its version.' }) readonly tool?: string;
  @Given.text({ doc: 'What for.' }) readonly purpose!: string;
}

@InputType({ description: 'A copy from which something was taken out for whom it is meant.' })
export class GrantRedactedCopyInput extends BytesInput {
  @Given.id() readonly evidenceId!: string;
  @Given.sha256({ doc: 'The file of the item from which it was made.' }) readonly of!: string;
  @Given.fields(() => CodedInput, { doc: 'On what ground.' }) readonly ground!: CodedInput;
  @Given.text({ maybe: true, doc: 'For whom it is meant. Sealed.' }) readonly recipient?: string;
  @Given.text({ doc: 'What was taken out, without repeating it. Sealed.' })
  readonly removed!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'A translation or transcript as a file: one piece with its original.' })
export class GrantRenditionInput extends BytesInput {
  @Given.id() readonly evidenceId!: string;
  @Given.word(RenditionKind) readonly kind!: Word<typeof RenditionKind>;
  @Given.text({ doc: 'The language of the original (BCP 47).' }) readonly from!: string;
  @Given.text({ doc: 'The language of the rendition (BCP 47).' }) readonly to!: string;
  @Given.text({ maybe: true, doc: 'The machine that made it, with its version.' })
  readonly tool?: string;
  @Given.text({ maybe: true, doc: 'Who made it. Sealed.' }) readonly translator?: string;
}

@ArgsType()
export class DownloadArgs {
  @Given.id() readonly evidenceId!: string;
  @Given.sha256({ doc: 'The file, by its hash.' }) readonly sha256!: string;
}
