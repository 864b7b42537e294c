import { InterfaceType, ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { Refusal, RefusalKind } from '#kernel';
import { explained } from '../operation/problem.js';
import { Shown, ShownOrNull } from './fields.js';
import { PositionNumber } from './scalars.js';

/** A clear no, as data. Nothing was written. */
@InterfaceType('Problem', {
  description: 'A clear no: nothing was written.',
  resolveType: (problem: { readonly __typename: string }) => problem.__typename,
})
export abstract class Problem {
  @Shown('public', () => GraphQLString, 'Stable; made for machines.') readonly code!: string;
  @Shown('public', () => GraphQLString, 'A sentence for people.') readonly message!: string;
  @Shown(
    'public',
    () => GraphQLString,
    'Where in the input (JSON Pointer, RFC 6901); empty for the whole.',
  )
  readonly path!: string;
  @Shown('public', () => GraphQLBoolean, 'Whether sending the same again may succeed.')
  readonly retryable!: boolean;
  @Shown('public', () => GraphQLString, 'Where the code is explained, in the documentation.')
  readonly docsUrl!: string;
  @Shown('public', () => GraphQLString, 'Leads us to this request in our log.')
  readonly correlationId!: string;
}

@ObjectType({
  implements: () => [Problem],
  description: 'What was sent is not well formed, or breaks a rule.',
})
export class InvalidProblem extends Problem {}

@ObjectType({ implements: () => [Problem], description: 'The caller may not do this.' })
export class ForbiddenProblem extends Problem {}

@ObjectType({
  implements: () => [Problem],
  description: 'There is no such thing, or not for the caller.',
})
export class NotFoundProblem extends Problem {}

@ObjectType({ description: 'A fact that came to stand since the revision expected.' })
export class Change {
  @Shown('public', () => GraphQLString) readonly type!: string;
  @Shown('public', () => PositionNumber) readonly position!: number;
}

@ObjectType({ implements: () => [Problem], description: 'It does not fit what stands by now.' })
export class ConflictProblem extends Problem {
  @ShownOrNull('public', () => GraphQLInt, 'The revision of the record now.')
  readonly currentRevision!: number | null;
  @Shown('public', () => [Change], 'What came to stand since the revision expected.')
  readonly changes!: readonly Change[];
}

@ObjectType({
  implements: () => [Problem],
  description: 'A part of Sijil does not answer at the moment.',
})
export class UnavailableProblem extends Problem {
  @ShownOrNull('public', () => GraphQLString, 'Leads us to the fault in our log.')
  readonly reference!: string | null;
}

/** The problems that a mutation can answer with, one for each kind of refusal. */
export const PROBLEMS = [
  InvalidProblem,
  ForbiddenProblem,
  NotFoundProblem,
  ConflictProblem,
  UnavailableProblem,
] as const;

const types: Readonly<Record<RefusalKind, string>> = {
  invalid: 'InvalidProblem',
  forbidden: 'ForbiddenProblem',
  'not-found': 'NotFoundProblem',
  conflict: 'ConflictProblem',
  unavailable: 'UnavailableProblem',
};

/** A refusal as the typed problem of a mutation. */
export const problemOf = (refusal: Refusal, correlationId: string) => {
  const { kind, message, details } = refusal;
  return {
    __typename: types[kind],
    message,
    ...explained(refusal, correlationId),
    currentRevision: (details['currentRevision'] as number | undefined) ?? null,
    reference: (details['reference'] as string | undefined) ?? null,
    changes: (details['changes'] as readonly Change[] | undefined) ?? [],
  };
};
