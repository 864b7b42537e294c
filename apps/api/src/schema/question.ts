import { applyDecorators } from '@nestjs/common';
import { Extensions, Query } from '@nestjs/graphql';
import type { QueryOptions, ReturnTypeFunc } from '@nestjs/graphql';

/**
 * A root of the queries, with the class that its caller must be allowed to see before anything is
 * read. `public` is for what concerns the office itself; whatever is about a matter is `case`.
 */
export const Question = (
  asks: 'public' | 'case',
  type: ReturnTypeFunc,
  description: string,
): MethodDecorator => question(asks, type, { description });

/** A root that is null, item by item, where there is nothing for the caller. */
export const QuestionOrNull = (
  asks: 'public' | 'case',
  type: ReturnTypeFunc,
  description: string,
): MethodDecorator =>
  question(asks, type, { description, nullable: Array.isArray(type()) ? 'items' : true });

const question = (
  asks: 'public' | 'case',
  type: ReturnTypeFunc,
  options: QueryOptions,
): MethodDecorator => applyDecorators(Query(type, options), Extensions({ asks }));
