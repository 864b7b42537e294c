import type { Type } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { PageInfo } from './page-info.type.js';
import { InstantText, PositionNumber } from './scalars.js';

/** The payload of a list: one page of it, and the position at which it was read. */
export const pageOf = (name: string, of: () => Type, description: string) => {
  @ObjectType(`${name}Connection`, { description })
  class Connection {
    @Shown('public', () => PositionNumber, 'The position at which all of this was read.')
    readonly position!: number;
    @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!:
      string | null;
    @Shown('public', () => GraphQLInt, 'How many there are in all.') readonly total!: number;
    @Shown('public', () => [of()]) readonly nodes!: readonly object[];
    @Shown('public', () => PageInfo) readonly pageInfo!: PageInfo;
  }
  return Connection;
};
