import type { Type } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt } from 'graphql';
import { Shown, ShownOrNull } from './fields.js';
import { PageInfo } from './page-info.type.js';
import { Cursor, InstantText, PositionNumber } from './scalars.js';

const edgeOf = (name: string, of: () => Type) => {
  @ObjectType(`${name}Edge`, { description: 'An entry of a list, and where it stands.' })
  class Edge {
    @Shown('public', () => Cursor) readonly cursor!: string;
    @Shown('public', of) readonly node!: object;
  }
  return Edge;
};

/** A list below a thing, after the Relay specification. It is read at the position of the whole answer. */
export const listOf = (name: string, of: () => Type, description: string) => {
  const Edge = edgeOf(name, of);
  @ObjectType(`${name}Connection`, { description })
  class Connection {
    @Shown('public', () => GraphQLInt, 'How many there are in all, for you.')
    readonly totalCount!: number;
    @Shown('public', () => [of()], 'The things of the edges.') readonly nodes!: readonly object[];
    @Shown('public', () => [Edge]) readonly edges!: readonly object[];
    @Shown('public', () => PageInfo) readonly pageInfo!: PageInfo;
  }
  return Connection;
};

/** A root that is a list: one page of it, and the position at which it was read. */
export const pageOf = (name: string, of: () => Type, description: string) => {
  const Connection = listOf(name, of, description);
  Shown(
    'public',
    () => PositionNumber,
    'The position at which all of this was read.',
  )(Connection.prototype, 'position');
  ShownOrNull(
    'public',
    () => InstantText,
    'The instant that was asked for.',
  )(Connection.prototype, 'instant');
  return Connection;
};
