import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import { BilingualInput, PinpointInput } from '../schema/vocabulary.inputs.js';
import { Bearing, Forum } from '../schema/words.js';

type Word<W> = W[keyof W];

@InputType()
export class OpenCaseInput extends CommandInput {
  @Given.newId() readonly caseId?: string;
  @Given.text({ doc: 'Unique in the register.' }) readonly reference!: string;
  @Given.fields(() => BilingualInput) readonly title!: BilingualInput;
  @Given.word(Forum) readonly forum!: Word<typeof Forum>;
  @Given.text({ maybe: true, doc: 'On whose request and for what. Sealed.' })
  readonly mandate?: string;
}

@InputType({ description: 'A person of the register, or the holder of a post on a day.' })
export class NameSuspectInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.newId() readonly suspectId?: string;
  @Given.id({ orNull: true }) readonly person!: string | null;
  @Given.id({ orNull: true, doc: 'An actor of kind post.' }) readonly post!: string | null;
  @Given.day({ orNull: true, doc: 'The day on which the post was held.' }) readonly on!:
    string | null;
  @Given.flag({ maybe: true, doc: 'Whether the suspect is invented, as in a demo.' })
  readonly invented?: boolean;
  @Given.text() readonly reason!: string;
}

@InputType()
export class RemoveSuspectInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly suspectId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class IncludeIncidentInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly incidentId!: string;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class ExcludeIncidentInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly incidentId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class IncludeEvidenceInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.newId() readonly exhibitId?: string;
  @Given.id() readonly evidenceId!: string;
  @Given.whole(1, 100_000, {
    maybe: true,
    doc: 'How many pages it needs; those of its item where left out, one where nobody knows.',
  })
  readonly pages?: number;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType({
  description: 'That an exhibit leave the case: at once, or as it is proposed and decided on.',
})
export class ExcludeEvidenceInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly exhibitId!: string;
  @Given.text() readonly reason!: string;
}

@InputType()
export class AssessBearingInput extends CommandInput {
  @Given.id() readonly caseId!: string;
  @Given.id() readonly exhibitId!: string;
  @Given.id({ orNull: true, doc: 'For which suspect; all where null.' }) readonly suspectId!:
    string | null;
  @Given.word(Bearing) readonly bearing!: Word<typeof Bearing>;
  @Given.fields(() => PinpointInput, { maybe: true, doc: 'The passage that points so.' })
  readonly pinpoint?: PinpointInput;
  @Given.text() readonly reason!: string;
}
