import { InputType } from '@nestjs/graphql';
import { CommandInput } from '../schema/command.inputs.js';
import { Given } from '../schema/given.js';
import {
  ActInput,
  CodedInput,
  DescriptionInput,
  FacilityInput,
  MeansInput,
  OccurrenceInput,
  PinpointInput,
  PlaceInput,
  SourceInput,
} from '../schema/vocabulary.inputs.js';

@InputType()
export class RecordIncidentInput extends CommandInput {
  @Given.newId()
  readonly incidentId?: string;
  @Given.fields(() => ActInput, {
    maybe: true,
    list: true,
    doc: 'Without any, the incident is one act.',
  })
  readonly acts?: readonly ActInput[];
  @Given.fields(() => DescriptionInput) readonly described!: DescriptionInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true, doc: 'The very site. Sealed.' }) readonly site?: string;
  @Given.text({ maybe: true, doc: 'The street. Sealed.' }) readonly street?: string;
  @Given.text({ maybe: true, doc: 'What happened, in a sentence. Sealed.' })
  readonly summary?: string;
}

@InputType({
  description: 'What is held to be so from here on, part by part; parts left out stay as they are.',
})
export class CorrectIncidentInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.fields(() => OccurrenceInput, { maybe: true }) readonly occurred?: OccurrenceInput;
  @Given.day({ maybe: true }) readonly confirmedOn?: string;
  @Given.flag({ maybe: true }) readonly inPeriod?: boolean;
  @Given.fields(() => PlaceInput, { maybe: true }) readonly place?: PlaceInput;
  @Given.fields(() => MeansInput, { maybe: true }) readonly means?: MeansInput;
  @Given.fields(() => CodedInput, { maybe: true }) readonly target?: CodedInput;
  @Given.flag({ maybe: true }) readonly doubleTap?: boolean;
  @Given.fields(() => FacilityInput, { maybe: true, list: true })
  readonly facilities?: readonly FacilityInput[];
  @Given.text() readonly reason!: string;
}

@InputType()
export class AddActInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.fields(() => ActInput) readonly act!: ActInput;
  @Given.fields(() => SourceInput, { maybe: true }) readonly source?: SourceInput;
  @Given.fields(() => PinpointInput, { maybe: true }) readonly pinpoint?: PinpointInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}

@InputType()
export class MoveActInput extends CommandInput {
  @Given.id({ doc: 'The incident it leaves.' }) readonly incidentId!: string;
  @Given.id() readonly actId!: string;
  @Given.id({ doc: 'The incident it goes to.' }) readonly to!: string;
  @Given.text() readonly reason!: string;
}

@InputType({ description: 'What a tool had proposed, score in thousandths.' })
export class PlaceProposalInput {
  @Given.text() readonly tool!: string;
  @Given.whole(0, 1000) readonly score!: number;
  @Given.flag({ maybe: true }) readonly exact?: boolean;
  @Given.flag({ maybe: true }) readonly unique?: boolean;
}

@InputType()
export class ResolvePlaceInput extends CommandInput {
  @Given.id() readonly incidentId!: string;
  @Given.text({ doc: 'The gazetteer and its version.' }) readonly gazetteer!: string;
  @Given.text() readonly code!: string;
  @Given.text({
    maybe: true,
    doc: 'The name as printed that is resolved; the settlement of the description where left out.',
  })
  readonly printed?: string;
  @Given.fields(() => PlaceProposalInput, { maybe: true }) readonly proposal?: PlaceProposalInput;
  @Given.text({ maybe: true }) readonly reason?: string;
}
