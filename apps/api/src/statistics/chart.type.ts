import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import { Shown } from '../schema/fields.js';

@ObjectType({ description: 'A chart, and the same in words for whoever does not see it.' })
export class Chart {
  @Shown('case', () => GraphQLString, 'A picture (SVG) that carries its twin in words.')
  readonly svg!: string;
  @Shown('case', () => GraphQLString, 'Line by line what it draws, with position and rule.')
  readonly text!: string;
}
