import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { CodedInput } from '../schema/vocabulary.inputs.js';
import { DisposalKind } from '../schema/words.js';
import type { Word } from '../schema/words.js';
import { CustodianInput } from './custody.inputs.js';

@InputType({ description: 'An order that files of an item be returned or destroyed.' })
export class OrderDisposalInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.word(DisposalKind) readonly kind!: Word<typeof DisposalKind>;
  @Given.sha256({ list: true, doc: 'The files of the item that go, by their hashes.' })
  readonly files!: readonly string[];
  @Given.sha256({ list: true, doc: 'Copies and renditions that are destroyed with them.' })
  readonly copies!: readonly string[];
  @Given.fields(() => CustodianInput, { maybe: true, doc: 'To whom files are returned.' })
  readonly to?: CustodianInput;
  @Given.text({ doc: 'Who ordered it: an office or body; no natural person by name. Sealed.' })
  readonly authority!: string;
  @Given.fields(() => CodedInput, {
    doc: 'On what ground. Code courtOrder: what others may still ask for goes on no other.',
  })
  readonly ground!: CodedInput;
  @Given.text({ maybe: true, doc: 'The reference of the order: this, or the item that holds it.' })
  readonly reference?: string;
  @Given.id({ maybe: true, doc: 'The item that holds the order.' }) readonly document?: string;
  @Given.partialDate({ maybe: true, doc: 'The day of the order.' }) readonly orderedOn?: string;
  @Given.text({ doc: 'Why it is followed.' }) readonly reason!: string;
}

@InputType({ description: 'A decision on an order to return or destroy, by a second member.' })
export class DecideDisposalInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.id() readonly disposalId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'An approved order that is carried out.' })
export class CarryOutDisposalInput extends CommandInput {
  @Given.id() readonly evidenceId!: string;
  @Given.id() readonly disposalId!: string;
  @Given.id({
    maybe: true,
    doc: 'Of a return: the item in which the recipient confirms it. Nothing is removed before.',
  })
  readonly receipt?: string;
}
