import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { Cursor } from './scalars.js';

@ObjectType({ description: 'Where this page ends.' })
export class PageInfo {
  @Shown('public', () => GraphQLBoolean) readonly hasNextPage!: boolean;
  @ShownOrNull('public', () => Cursor, 'Ask for what comes after this; null at the end.')
  readonly endCursor!: string | null;
}
