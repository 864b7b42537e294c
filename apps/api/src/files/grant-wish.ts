import { applyDecorators } from '@nestjs/common';
import { createUnionType, Extensions, Mutation } from '@nestjs/graphql';
import type { SijilCommand } from '../operation/sijil-command.js';
import { PROBLEMS } from '../schema/problem.type.js';
import { FileGrant } from './grants.type.js';

const GrantResult = createUnionType({
  name: 'FileGrantResult',
  types: () => [FileGrant, ...PROBLEMS] as const,
  resolveType: (value: { readonly __typename: string }) => value.__typename,
});

/** A mutation that writes nothing yet: it gives leave to bring the bytes with which a wish will be carried out. */
export const GrantWish = (does: SijilCommand['kind'], description: string): MethodDecorator =>
  applyDecorators(
    Mutation(() => GrantResult, { description }),
    Extensions({ does }),
  );
