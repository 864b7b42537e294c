import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt } from 'graphql';
import type { IncidentFacet as Facet } from '#read-side';
import { Shown, ShownOrNull } from '../schema/fields.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { codedOf } from '../schema/coded-of.js';
import { IncidentDimension } from '../schema/words.js';

@ObjectType({ description: 'One value of a facet, and how many incidents have it.' })
export class FacetValue {
  @ShownOrNull('case', () => Coded, 'Null: nothing is said.') readonly value!: Coded | null;
  @Shown('case', () => GraphQLInt) readonly incidents!: number;
}

@ObjectType({
  description:
    'What could be chosen of one dimension: its values under all parts of the filter but its own.',
})
export class IncidentFacet {
  @Shown('case', () => IncidentDimension) readonly dimension!: string;
  @Shown('case', () => GraphQLInt, 'How many values there are, shown or not.')
  readonly distinct!: number;
  @Shown('case', () => [FacetValue], 'The most frequent first.')
  readonly values!: readonly FacetValue[];
}

@ObjectType({
  description:
    'The facets of the register of incidents, with the total of the list under the filter.',
})
export class IncidentFacets {
  @Shown('public', () => PositionNumber, 'The position at which all of this was read.')
  readonly position!: number;
  @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!:
    string | null;
  @Shown('case', () => GraphQLInt) readonly total!: number;
  @Shown('case', () => [IncidentFacet]) readonly facets!: readonly IncidentFacet[];
}

/** A facet as the schema shows it. */
export const facetOf = ({ values, ...facet }: Facet) => ({
  ...facet,
  values: values.map(({ code, printed, incidents }) => ({
    value: codedOf(code, printed),
    incidents,
  })),
});
