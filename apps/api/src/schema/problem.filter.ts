import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Refusal } from '#kernel';
import { noteFault } from '../operation/fault.js';
import type { Context } from './policy.js';
import { problemOf } from './problem.type.js';

/** In a mutation every refusal is data, whoever made it: the validators, the policy, the domain. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    const { operation } = host.getArgByIndex<Context>(2);
    const info = host.getArgByIndex<GraphQLResolveInfo>(3);
    if (info.parentType !== info.schema.getMutationType()) throw error;
    const { correlationId, house } = operation;
    return problemOf(
      error instanceof Refusal ? error : noteFault(house.log, error, correlationId),
      correlationId,
    );
  }
}
