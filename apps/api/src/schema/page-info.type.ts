import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { Cursor } from './scalars.js';

@ObjectType({ description: 'Where this page begins and ends.' })
export class PageInfo {
  @Shown('public', () => GraphQLBoolean) readonly hasNextPage!: boolean;
  @Shown('public', () => GraphQLBoolean) readonly hasPreviousPage!: boolean;
  @ShownOrNull('public', () => Cursor, 'Before this the page before ends; null on an empty page.')
  readonly startCursor!: string | null;
  @ShownOrNull('public', () => Cursor, 'After this the next page begins; null on an empty page.')
  readonly endCursor!: string | null;
}
