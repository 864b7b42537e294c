import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  CodedInput,
  LawEntryInput,
  PinpointInput,
  SourceInput,
} from '../schema/vocabulary.inputs.js';
import { IncidentLinkKind, VerificationLevel } from '../schema/words.js';
import type { Word } from '../schema/words.js';

@InputType()
export class AssessVerificationInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.word(VerificationLevel) readonly level!: Word<typeof VerificationLevel>;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'A conclusion of a report.' })
export class ConclusionNamedInput {
  @Given.id() readonly reportId!: string;
  @Given.id() readonly claimId!: string;
}

@InputType()
export class ProposeClassificationInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.id({ maybe: true }) readonly actId?: string;
  @Given.newId()
  readonly classificationId?: string;
  @Given.fields(() => LawEntryInput) readonly law!: LawEntryInput;
  @Given.fields(() => CodedInput, { doc: 'The standard of proof in view.' })
  readonly standard!: CodedInput;
  @Given.id({ list: true, doc: 'The items relied on.' }) readonly evidence!: readonly string[];
  @Given.id({ maybe: true, doc: 'The armed conflict in which it is characterised.' })
  readonly conflictId?: string;
  @Given.fields(() => ConclusionNamedInput, {
    maybe: true,
    doc: 'The conclusion of a report that it takes up; what was flagged of that reaches it.',
  })
  readonly conclusion?: ConclusionNamedInput;
  @Given.text({ maybe: true, doc: 'Why, where it is proposed against a flag of the tool.' })
  readonly departure?: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'Another classification, in the place of one that stands.' })
export class ReviseClassificationInput extends ProposeClassificationInput {
  @Given.id({ doc: 'The classification that it is to stand in place of.' })
  readonly revises!: string;
}

@InputType()
export class ReviewClassificationInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.id() readonly classificationId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class LinkIncidentsInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.newId() readonly linkId?: string;
  @Given.id({ doc: 'The other incident.' }) readonly to!: string;
  @Given.word(IncidentLinkKind) readonly kind!: Word<typeof IncidentLinkKind>;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true, doc: 'The words of the source. Sealed.' }) readonly printed?: string;
}

@InputType()
export class UnlinkIncidentsInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.id() readonly linkId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class MergeIncidentsInput extends CommandInput {
  @Given.id({ doc: 'The record that is absorbed.' }) readonly incidentId!: string;
  @Given.id({ doc: 'The record that stays.' }) readonly into!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class UnmergeIncidentsInput extends CommandInput {
  @Given.id({ doc: 'The record that shall stand for itself again.' }) readonly incidentId!: string;
  @Given.text() readonly reason!: string;
}
