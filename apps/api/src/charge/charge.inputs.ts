import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  CodedInput,
  LawEntryInput,
  PinpointInput,
  SourceInput,
  SubjectInput,
} from '../schema/vocabulary.inputs.js';
import { ElementFinding, LinkageEnd } from '../schema/words.js';
import type { Word } from '../schema/words.js';
import { ActNamedInput } from './fact.inputs.js';

@InputType({ description: 'Acts, a suspect, a provision and a mode of liability under one forum.' })
export class DraftChargeInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.newId() readonly chargeId?: string;
  @Given.id() readonly suspectId!: string;
  @Given.fields(() => ActNamedInput, { list: true }) readonly acts!: readonly ActNamedInput[];
  @Given.fields(() => LawEntryInput) readonly crime!: LawEntryInput;
  @Given.fields(() => LawEntryInput) readonly mode!: LawEntryInput;
  @Given.fields(() => CodedInput, { doc: 'The standard of proof in view.' })
  readonly standard!: CodedInput;
  @Given.id({ orNull: true, doc: 'The armed conflict in which it is charged.' })
  readonly conflictId!: string | null;
  @Given.fields(() => SubjectInput, {
    list: true,
    doc: 'Who carried the acts out: persons or actors.',
  })
  readonly principals!: readonly SubjectInput[];
  @Given.text({
    maybe: true,
    doc: 'Why it is charged all the same, where the tool finds an obstacle.',
  })
  readonly departure?: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class DecideChargeInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly chargeId!: string;
  @Given.text() readonly reason!: string;
}

@InputType({
  description: 'An end of a link: a record by its id, a platform by its printed words.',
})
export class LinkageEndInput {
  @Given.word(LinkageEnd) readonly kind!: Word<typeof LinkageEnd>;
  @Given.id({ orNull: true }) readonly id!: string | null;
  @Given.text({ orNull: true }) readonly printed!: string | null;
}

@InputType()
export class AssertLinkageInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly chargeId!: string;
  @Given.newId() readonly linkId?: string;
  @Given.fields(() => LinkageEndInput) readonly from!: LinkageEndInput;
  @Given.fields(() => LinkageEndInput) readonly to!: LinkageEndInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class WithdrawLinkageInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly chargeId!: string;
  @Given.id() readonly linkId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class ArgueElementInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly chargeId!: string;
  @Given.text({ doc: 'The row of the matrix, by its key.' }) readonly requirement!: string;
  @Given.id({ list: true, doc: 'The alleged facts it is argued from.' })
  readonly facts!: readonly string[];
  @Given.text({ doc: 'How it follows from them. Sealed.' }) readonly argument!: string;
}

@InputType()
export class AssessElementInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly chargeId!: string;
  @Given.text({ doc: 'The row of the matrix, by its key.' }) readonly requirement!: string;
  @Given.word(ElementFinding) readonly finding!: Word<typeof ElementFinding>;
  @Given.fields(() => CodedInput, { doc: 'Under which standard of proof.' })
  readonly standard!: CodedInput;
  @Given.text() readonly reason!: string;
}
