import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { AreaLevel } from '../schema/words.js';

@ObjectType({ description: 'An area that a place lies in.' })
export class GazetteerArea {
  @Shown('holder', () => GraphQLString) readonly code!: string;
  @Shown('holder', () => GraphQLString) readonly en!: string;
  @ShownOrNull('holder', () => GraphQLString) readonly ar!: string | null;
}

@ObjectType({
  description: 'A place of a gazetteer that the matcher holds for the one that is meant.',
})
export class ProposedPlace {
  @Shown('holder', () => GraphQLString) readonly code!: string;
  @Shown('holder', () => GraphQLString) readonly en!: string;
  @ShownOrNull('holder', () => GraphQLString) readonly ar!: string | null;
  @Shown('holder', () => GraphQLString, 'governorate, district, subdistrict or settlement')
  readonly level!: string;
  @Shown('holder', () => [GazetteerArea], 'What it lies in, the widest first.')
  readonly within!: readonly GazetteerArea[];
  @ShownOrNull('holder', () => GraphQLString, 'Degrees north, as the gazetteer writes them.')
  readonly latitude!: string | null;
  @ShownOrNull('holder', () => GraphQLString, 'Degrees east, as the gazetteer writes them.')
  readonly longitude!: string | null;
  @Shown('holder', () => GraphQLInt, 'How alike the names are, in thousandths.')
  readonly score!: number;
  @Shown('holder', () => GraphQLBoolean, 'Whether the names are one name in two spellings.')
  readonly exact!: boolean;
  @Shown('holder', () => GraphQLBoolean, 'Whether, where it was looked for, it alone has the name.')
  readonly unique!: boolean;
  @Shown('holder', () => GraphQLInt, 'How many choices of members say that this spelling means it.')
  readonly learned!: number;
  @Shown('holder', () => GraphQLString, 'The matcher and its version.') readonly tool!: string;
}

@ObjectType({ description: 'Which places of a gazetteer a printed place may be, best first.' })
export class PlaceProposals {
  @ShownOrNull('holder', () => GraphQLString, 'The name that was looked for, as printed.')
  readonly printed!: string | null;
  @ShownOrNull(
    'holder',
    () => GraphQLString,
    'The code of the governorate in which it was looked for.',
  )
  readonly governorate!: string | null;
  @Shown('holder', () => GraphQLString, 'The gazetteer and its version.')
  readonly gazetteer!: string;
  @ShownOrNull('holder', () => GraphQLString, 'Licence and attribution, to be shown with its data.')
  readonly attribution!: string | null;
  @Shown('holder', () => [ProposedPlace]) readonly proposals!: readonly ProposedPlace[];
}

@ObjectType({ description: 'What a tool had proposed, score in thousandths.' })
export class PlaceProposal {
  @Shown('holder', () => GraphQLString) readonly tool!: string;
  @Shown('holder', () => GraphQLInt) readonly score!: number;
  @ShownOrNull('holder', () => GraphQLBoolean, 'Whether the names are one name in two spellings.')
  readonly exact!: boolean | null;
  @ShownOrNull('holder', () => GraphQLBoolean, 'Whether one place alone has the name.')
  readonly unique!: boolean | null;
}

@ObjectType({ description: 'An area of a gazetteer that a place lies in or is.' })
export class PlaceArea {
  @Shown('holder', () => AreaLevel) readonly level!: string;
  @Shown('holder', () => GraphQLString) readonly code!: string;
  @Shown('holder', () => GraphQLString) readonly en!: string;
  @ShownOrNull('holder', () => GraphQLString) readonly ar!: string | null;
}

@ObjectType({
  description:
    'Which place of a gazetteer is meant: a member accepted it, or the matcher recorded an exact name that one place has.',
})
export class PlaceResolution {
  @Shown('case', () => GraphQLString, 'The gazetteer and its version.') readonly gazetteer!: string;
  @Shown('case', () => GraphQLString) readonly code!: string;
  @Shown('case', () => [PlaceArea], 'The areas that it lies in or is, the widest first.')
  readonly areas!: readonly PlaceArea[];
  @ShownOrNull('case', () => GraphQLString, 'The name as printed that was resolved.')
  readonly printed!: string | null;
  @ShownOrNull('case', () => PlaceProposal) readonly proposal!: PlaceProposal | null;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}
