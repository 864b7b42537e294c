import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { IdOrNull, Shown, ShownOrNull } from './fields.js';
import { Day, PartialDate } from './scalars.js';
import { CountQualifier, Outcome, SourceKind } from './words.js';

@ObjectType({
  description:
    'A word of a vocabulary beside the words as printed; code null where the vocabulary has none.',
})
export class Coded {
  @ShownOrNull('holder', () => GraphQLString) readonly code!: string | null;
  @Shown('holder', () => GraphQLString) readonly printed!: string;
}

@ObjectType({ description: 'A name or title in the scripts in which it is used.' })
export class Bilingual {
  @ShownOrNull('holder', () => GraphQLString) readonly en!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly ar!: string | null;
}

@ObjectType({
  description:
    'A quoted text in its language; a translation names what it translates and who did it.',
})
export class Quotation {
  @Shown('holder', () => GraphQLString) readonly text!: string;
  @Shown('holder', () => GraphQLString) readonly lang!: string;
  @ShownOrNull('holder', () => GraphQLString) readonly translationOf!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly translator!: string | null;
}

@ObjectType({
  description:
    'A rectangle of a page or picture as it is read upright, in thousandths of its width and height from the upper left corner.',
})
export class Region {
  @Shown('holder', () => GraphQLInt) readonly x!: number;
  @Shown('holder', () => GraphQLInt) readonly y!: number;
  @Shown('holder', () => GraphQLInt) readonly width!: number;
  @Shown('holder', () => GraphQLInt) readonly height!: number;
}

@ObjectType({ description: 'Where in a source a claim stands.' })
export class Pinpoint {
  @ShownOrNull('holder', () => [GraphQLInt]) readonly lines!: readonly number[] | null;
  @ShownOrNull('holder', () => [GraphQLInt]) readonly pages!: readonly number[] | null;
  @ShownOrNull('holder', () => Region, 'Of the page, or of the picture at that time.')
  readonly region!: Region | null;
  @ShownOrNull('holder', () => GraphQLString, '`00:01:10`, or from when to when.')
  readonly timecode!: string | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly passage!: number | null;
  @ShownOrNull('holder', () => GraphQLString) readonly pointer!: string | null;
}

@ObjectType({ description: 'Who or what asserts.' })
export class Source {
  @Shown('holder', () => SourceKind) readonly kind!: string;
  @IdOrNull('source', 'Null where it is under seal for others.', () => GraphQLString)
  readonly id!: string | null;
  @ShownOrNull('holder', () => Coded, 'The part of the source.') readonly section!: Coded | null;
}

@ObjectType({ description: 'From and to, as far as known.' })
export class Period {
  @ShownOrNull('holder', () => PartialDate) readonly from!: string | null;
  @ShownOrNull('holder', () => PartialDate) readonly to!: string | null;
}

@ObjectType({
  description: 'When something happened, as far as it is known, and as it was printed.',
})
export class Occurrence {
  @ShownOrNull('holder', () => Day) readonly from!: string | null;
  @ShownOrNull('holder', () => Day) readonly to!: string | null;
  @ShownOrNull('holder', () => Coded) readonly precision!: Coded | null;
  @ShownOrNull('holder', () => GraphQLString, 'HH:MM') readonly time!: string | null;
  @ShownOrNull('holder', () => Coded) readonly timePrecision!: Coded | null;
  @ShownOrNull('holder', () => GraphQLString) readonly weekdayPrinted!: string | null;
}

@ObjectType({ description: 'Between where and where, for a crossing.' })
export class Crossing {
  @ShownOrNull('holder', () => GraphQLString) readonly from!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly to!: string | null;
}

@ObjectType({ description: 'A place as printed. Site and street are sealed beside it.' })
export class Place {
  @ShownOrNull('holder', () => GraphQLString) readonly settlement!: string | null;
  @Shown('holder', () => [GraphQLString]) readonly variants!: readonly string[];
  @ShownOrNull('holder', () => Coded) readonly kind!: Coded | null;
  @ShownOrNull('holder', () => GraphQLString) readonly neighbourhood!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly position!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly within!: string | null;
  @ShownOrNull('holder', () => Crossing) readonly crossing!: Crossing | null;
  @ShownOrNull('holder', () => GraphQLString) readonly subArea!: string | null;
  @ShownOrNull('holder', () => Coded, 'The governorate under which the incident is counted.')
  readonly governorate!: Coded | null;
  @ShownOrNull(
    'holder',
    () => GraphQLString,
    'The governorate that the source’s own sentence prints.',
  )
  readonly governoratePrinted!: string | null;
}

@ObjectType({ description: 'What carried the weapon.' })
export class Platform {
  @ShownOrNull('holder', () => Coded) readonly class!: Coded | null;
  @ShownOrNull('holder', () => GraphQLString) readonly model!: string | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly count!: number | null;
}

@ObjectType({ description: 'What was fired, dropped or laid.' })
export class Munition {
  @ShownOrNull('holder', () => Coded) readonly kind!: Coded | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly count!: number | null;
  @ShownOrNull('holder', () => Coded) readonly qualifier!: Coded | null;
}

@ObjectType({ description: 'By what the harm was done.' })
export class Means {
  @ShownOrNull('holder', () => Coded) readonly attackKind!: Coded | null;
  @Shown('holder', () => [Coded]) readonly killingMethods!: readonly Coded[];
  @ShownOrNull('holder', () => Platform) readonly platform!: Platform | null;
  @Shown('holder', () => [Munition]) readonly munitions!: readonly Munition[];
}

@ObjectType({ description: 'A thing that was damaged or destroyed.' })
export class Facility {
  @ShownOrNull('holder', () => Coded) readonly kind!: Coded | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly count!: number | null;
  @ShownOrNull('holder', () => Coded) readonly qualifier!: Coded | null;
  @ShownOrNull('holder', () => Coded) readonly basis!: Coded | null;
}

@ObjectType({ description: 'A number of people on one axis, with the words that qualify it.' })
export class TollCount {
  @Shown('holder', () => Outcome) readonly outcome!: string;
  @ShownOrNull('holder', () => Coded, 'Null for the whole; otherwise a category on its own axis.')
  readonly category!: Coded | null;
  @Shown('holder', () => GraphQLInt) readonly value!: number;
  @Shown('holder', () => CountQualifier) readonly qualifier!: string;
}

@ObjectType({
  description:
    'What a source says about the people of a toll, beyond their number. Null: not said.',
})
export class TollTraits {
  @ShownOrNull('holder', () => GraphQLBoolean) readonly civilians!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly atOnce!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly sameFamily!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly displaced!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly breakdownExhaustive!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly killedIncludesUnborn!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean) readonly childrenIncludeUnborn!: boolean | null;
}

@ObjectType({
  description:
    'A description of an incident: what one teller says of when, where, by what and against what.',
})
export class Description {
  @Shown('holder', () => Occurrence) readonly occurred!: Occurrence;
  @ShownOrNull(
    'holder',
    () => GraphQLBoolean,
    'Whether it happened within the period of the report.',
  )
  readonly inPeriod!: boolean | null;
  @ShownOrNull('holder', () => Day) readonly confirmedOn!: string | null;
  @Shown('holder', () => Place) readonly place!: Place;
  @Shown('holder', () => Means) readonly means!: Means;
  @ShownOrNull('holder', () => Coded, 'Against what.') readonly target!: Coded | null;
  @ShownOrNull(
    'holder',
    () => GraphQLBoolean,
    'Whether the same place was struck again when help had come.',
  )
  readonly doubleTap!: boolean | null;
  @Shown('holder', () => [Facility]) readonly facilities!: readonly Facility[];
}

@ObjectType({
  description: 'A legal entry, pinned to the version of the catalogue in which it was read.',
})
export class LawEntry {
  @Shown('holder', () => GraphQLString) readonly forum!: string;
  @Shown('holder', () => GraphQLString) readonly entry!: string;
  @Shown('holder', () => GraphQLInt) readonly catalogueVersion!: number;
}
