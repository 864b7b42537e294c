import { applyDecorators } from '@nestjs/common';
import { createUnionType, Extensions, InterfaceType, Mutation, ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { SijilCommand } from '../operation/sijil-command.js';
import { Id, Shown } from './fields.js';
import { PROBLEMS } from './problem.type.js';
import { PositionNumber } from './scalars.js';

@ObjectType({ description: 'An id that the system made for something new.' })
export class Made {
  @Shown('public', () => GraphQLString, 'What it names: claimId, linkId, exhibitId, …')
  readonly name!: string;
  @Id('own') readonly id!: string;
}

/** What every answer to a carried-out wish says. */
@InterfaceType({
  description: 'It stands in the register.',
  resolveType: (done: { readonly __typename: string }) => done.__typename,
})
export abstract class Done {
  @Shown('public', () => PositionNumber, 'The position of its last event.')
  readonly position!: number;
  @Id('own', 'The record that was decided on.') readonly id!: string;
  @Shown(
    'public',
    () => GraphQLInt,
    'The revision that this record had then: what the next expectedRevision is compared with.',
  )
  readonly revision!: number;
  @Shown('public', () => [Made], 'The ids made for what is new in it.')
  readonly made!: readonly Made[];
  @Shown(
    'public',
    () => GraphQLBoolean,
    'Whether the register had it already: the first answer to this commandId.',
  )
  readonly repeated!: boolean;
  @Shown('public', () => GraphQLBoolean, 'Whether queries about it answer with it yet. They will.')
  readonly visible!: boolean;
}

// The words stand at the interface, once.
const doneOf = (kind: string) => {
  @ObjectType(`${kind}Done`, { implements: () => [Done] })
  class KindDone {
    @Shown('public', () => PositionNumber) readonly position!: number;
    @Id('own') readonly id!: string;
    @Shown('public', () => GraphQLInt) readonly revision!: number;
    @Shown('public', () => [Made]) readonly made!: readonly Made[];
    @Shown('public', () => GraphQLBoolean) readonly repeated!: boolean;
    @Shown('public', () => GraphQLBoolean) readonly visible!: boolean;
  }
  return KindDone;
};

const resultOf = (kind: string) => {
  const KindDone = doneOf(kind);
  return createUnionType({
    name: `${kind}Result`,
    types: () => [KindDone, ...PROBLEMS] as const,
    resolveType: (value: { readonly __typename: string }) => value.__typename,
  });
};

/** A mutation: one wish of the domain, with its own result and the typed problems. */
export const Wish = (kind: SijilCommand['kind'], description: string): MethodDecorator => {
  const result = resultOf(kind);
  return applyDecorators(
    Mutation(() => result, { description }),
    Extensions({ does: kind }),
  );
};
