import type { Type } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { Cursor, InstantText, PositionNumber } from './scalars.js';

@ObjectType({ description: 'Where this page ends.' })
export class PageInfo {
  @Shown('public', () => GraphQLBoolean) readonly hasNextPage!: boolean;
  @ShownOrNull('public', () => Cursor, 'Ask for what comes after this; null at the end.') readonly endCursor!: string | null;
}

/** The payload of a list: one page of it, and the position at which it was read. */
export const pageOf = (name: string, of: () => Type, description: string) => {
  @ObjectType(`${name}Connection`, { description })
  class Connection {
    @Shown('public', () => PositionNumber, 'The position at which all of this was read.') readonly position!: number;
    @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!: string | null;
    @Shown('public', () => GraphQLInt, 'How many there are in all.') readonly total!: number;
    @Shown('public', () => [of()]) readonly nodes!: readonly object[];
    @Shown('public', () => PageInfo) readonly pageInfo!: PageInfo;
  }
  return Connection;
};

/** The payload of one thing: null where there is none, or none for the caller. */
export const answerOf = (name: string, field: string, of: () => Type, description: string) => {
  @ObjectType(`${name}Answer`, { description })
  class Answer {
    @Shown('public', () => PositionNumber, 'The position at which all of this was read.') readonly position!: number;
    @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!: string | null;
  }
  ShownOrNull('public', of)(Answer.prototype, field);
  return Answer;
};
