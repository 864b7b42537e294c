import { InputType } from '@nestjs/graphql';
import { WHOLE_SIDE } from '#events';
import { Given } from './given.js';
import { ActKind, CountQualifier, Outcome, SourceKind, SubjectNoun } from './words.js';
import type { Word } from './words.js';

const COUNT = 1_000_000;
@InputType({ description: 'A word of a vocabulary beside the words as printed.' })
export class CodedInput {
  @Given.text({ orNull: true }) readonly code!: string | null;
  @Given.text() readonly printed!: string;
}

@InputType({ description: 'A name or title in the scripts in which it is used; at least one.' })
export class BilingualInput {
  @Given.text({ maybe: true }) readonly en?: string;
  @Given.text({ maybe: true }) readonly ar?: string;
}

@InputType({ description: 'A quoted text in its language.' })
export class QuotationInput {
  @Given.text() readonly text!: string;
  @Given.text({ doc: 'The language (BCP 47).' }) readonly lang!: string;
  @Given.text({ maybe: true, doc: 'What it translates.' }) readonly translationOf?: string;
  @Given.text({ maybe: true }) readonly translator?: string;
}

@InputType({
  description:
    'A rectangle of a page or picture as it is read upright, in thousandths of its width and height from the upper left corner.',
})
export class RegionInput {
  @Given.whole(0, WHOLE_SIDE - 1) readonly x!: number;
  @Given.whole(0, WHOLE_SIDE - 1) readonly y!: number;
  @Given.whole(1, WHOLE_SIDE) readonly width!: number;
  @Given.whole(1, WHOLE_SIDE) readonly height!: number;
}

@InputType({
  description: 'Where in a source a claim stands. It is kept in clear, and quotes nobody.',
})
export class PinpointInput {
  @Given.whole(1, COUNT, { maybe: true, list: true }) readonly lines?: readonly number[];
  @Given.whole(1, COUNT, {
    maybe: true,
    list: true,
    doc: 'Counted through the files of the item, in their order.',
  })
  readonly pages?: readonly number[];
  @Given.fields(() => RegionInput, {
    maybe: true,
    doc: 'Of the one page named, of the picture at the time named, or of a photograph.',
  })
  readonly region?: RegionInput;
  @Given.text({ maybe: true, doc: '`00:01:10`, or from when to when: `00:01:10-00:01:25`.' })
  readonly timecode?: string;
  @Given.whole(1, COUNT, { maybe: true, doc: 'The number of a passage of an account.' })
  readonly passage?: number;
  @Given.text({ maybe: true, doc: 'A place in a structured copy, as a JSON Pointer.' })
  readonly pointer?: string;
}

@InputType({ description: 'Who or what asserts. Left out: the member who sends this.' })
export class SourceInput {
  @Given.word(SourceKind) readonly kind!: Word<typeof SourceKind>;
  @Given.text() readonly id!: string;
  @Given.fields(() => CodedInput, { maybe: true }) readonly section?: CodedInput;
}

@InputType({ description: 'What is meant: a thing and its id.' })
export class SubjectInput {
  @Given.word(SubjectNoun) readonly noun!: Word<typeof SubjectNoun>;
  @Given.id() readonly id!: string;
}

@InputType({ description: 'From and to, as far as known.' })
export class PeriodInput {
  @Given.partialDate({ orNull: true }) readonly from!: string | null;
  @Given.partialDate({ orNull: true }) readonly to!: string | null;
}

@InputType({
  description: 'When something happened, as far as it is known, and as it was printed.',
})
export class OccurrenceInput {
  @Given.day({ orNull: true }) readonly from!: string | null;
  @Given.day({ orNull: true }) readonly to!: string | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly precision!: CodedInput | null;
  @Given.time({ orNull: true }) readonly time!: string | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly timePrecision!: CodedInput | null;
  @Given.text({ orNull: true }) readonly weekdayPrinted!: string | null;
}

@InputType({ description: 'Between where and where, for a crossing.' })
export class CrossingInput {
  @Given.text({ orNull: true }) readonly from!: string | null;
  @Given.text({ orNull: true }) readonly to!: string | null;
}

@InputType({ description: 'A place as printed.' })
export class PlaceInput {
  @Given.text({ orNull: true }) readonly settlement!: string | null;
  @Given.text({ list: true }) readonly variants!: readonly string[];
  @Given.fields(() => CodedInput, { orNull: true }) readonly kind!: CodedInput | null;
  @Given.text({ orNull: true }) readonly neighbourhood!: string | null;
  @Given.text({ orNull: true }) readonly position!: string | null;
  @Given.text({ orNull: true }) readonly within!: string | null;
  @Given.fields(() => CrossingInput, { orNull: true }) readonly crossing!: CrossingInput | null;
  @Given.text({ orNull: true }) readonly subArea!: string | null;
  @Given.fields(() => CodedInput, {
    orNull: true,
    doc: 'The governorate under which the incident is counted.',
  })
  readonly governorate!: CodedInput | null;
  @Given.text({ orNull: true, doc: 'The governorate that the source’s own sentence prints.' })
  readonly governoratePrinted!: string | null;
}

@InputType({ description: 'What carried the weapon.' })
export class PlatformInput {
  @Given.fields(() => CodedInput, { orNull: true }) readonly class!: CodedInput | null;
  @Given.text({ orNull: true }) readonly model!: string | null;
  @Given.whole(0, COUNT, { orNull: true }) readonly count!: number | null;
}

@InputType({ description: 'What was fired, dropped or laid.' })
export class MunitionInput {
  @Given.fields(() => CodedInput, { orNull: true }) readonly kind!: CodedInput | null;
  @Given.whole(0, COUNT, { orNull: true }) readonly count!: number | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly qualifier!: CodedInput | null;
}

@InputType({ description: 'By what the harm was done.' })
export class MeansInput {
  @Given.fields(() => CodedInput, { orNull: true }) readonly attackKind!: CodedInput | null;
  @Given.fields(() => CodedInput, { list: true }) readonly killingMethods!: readonly CodedInput[];
  @Given.fields(() => PlatformInput, { orNull: true }) readonly platform!: PlatformInput | null;
  @Given.fields(() => MunitionInput, { list: true }) readonly munitions!: readonly MunitionInput[];
}

@InputType({ description: 'A thing that was damaged or destroyed.' })
export class FacilityInput {
  @Given.fields(() => CodedInput, { orNull: true }) readonly kind!: CodedInput | null;
  @Given.whole(0, COUNT, { orNull: true }) readonly count!: number | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly qualifier!: CodedInput | null;
  @Given.fields(() => CodedInput, { orNull: true }) readonly basis!: CodedInput | null;
}

@InputType({ description: 'What one teller says of when, where, by what and against what.' })
export class DescriptionInput {
  @Given.fields(() => OccurrenceInput) readonly occurred!: OccurrenceInput;
  @Given.flag({ orNull: true }) readonly inPeriod!: boolean | null;
  @Given.day({ orNull: true }) readonly confirmedOn!: string | null;
  @Given.fields(() => PlaceInput) readonly place!: PlaceInput;
  @Given.fields(() => MeansInput) readonly means!: MeansInput;
  @Given.fields(() => CodedInput, { orNull: true }) readonly target!: CodedInput | null;
  @Given.flag({ orNull: true }) readonly doubleTap!: boolean | null;
  @Given.fields(() => FacilityInput, { list: true }) readonly facilities!: readonly FacilityInput[];
}

@InputType({ description: 'One act within an incident: what charges are about.' })
export class ActInput {
  @Given.newId() readonly actId?: string;
  @Given.whole(1, COUNT) readonly sequence!: number;
  @Given.word(ActKind) readonly kind!: Word<typeof ActKind>;
  @Given.time({ orNull: true }) readonly time!: string | null;
  @Given.whole(0, COUNT, { orNull: true }) readonly minutesAfterFirst!: number | null;
}

@InputType({ description: 'A number of people on one axis, with the words that qualify it.' })
export class TollCountInput {
  @Given.word(Outcome) readonly outcome!: Word<typeof Outcome>;
  @Given.fields(() => CodedInput, { orNull: true, doc: 'Null for the whole.' })
  readonly category!: CodedInput | null;
  @Given.whole(0, COUNT) readonly value!: number;
  @Given.word(CountQualifier) readonly qualifier!: Word<typeof CountQualifier>;
}

@InputType({
  description:
    'What a source says about the people of a toll, beyond their number. Null: not said.',
})
export class TollTraitsInput {
  @Given.flag({ orNull: true }) readonly civilians!: boolean | null;
  @Given.flag({ orNull: true }) readonly atOnce!: boolean | null;
  @Given.flag({ orNull: true }) readonly sameFamily!: boolean | null;
  @Given.flag({ orNull: true }) readonly displaced!: boolean | null;
  @Given.flag({ orNull: true }) readonly breakdownExhaustive!: boolean | null;
  @Given.flag({ orNull: true }) readonly killedIncludesUnborn!: boolean | null;
  @Given.flag({ orNull: true }) readonly childrenIncludeUnborn!: boolean | null;
}

@InputType({ description: 'The traits to change; those left out stay as they are.' })
export class TollTraitChangesInput {
  @Given.flag({ maybe: true }) readonly civilians?: boolean;
  @Given.flag({ maybe: true }) readonly atOnce?: boolean;
  @Given.flag({ maybe: true }) readonly sameFamily?: boolean;
  @Given.flag({ maybe: true }) readonly displaced?: boolean;
  @Given.flag({ maybe: true }) readonly breakdownExhaustive?: boolean;
  @Given.flag({ maybe: true }) readonly killedIncludesUnborn?: boolean;
  @Given.flag({ maybe: true }) readonly childrenIncludeUnborn?: boolean;
}

@InputType({
  description: 'A legal entry, pinned to the version of the catalogue in which it was read.',
})
export class LawEntryInput {
  @Given.text() readonly forum!: string;
  @Given.text() readonly entry!: string;
  @Given.whole(1, COUNT) readonly catalogueVersion!: number;
}
