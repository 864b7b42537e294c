import { Extensions, Query } from '@nestjs/graphql';
import type { ReturnTypeFunc } from '@nestjs/graphql';

/**
 * A root of the queries, with the class that its caller must be allowed to see before anything is
 * read. `public` is for what concerns the office itself; whatever is about a matter is `case`.
 */
export const Question = (
  asks: 'public' | 'case',
  type: ReturnTypeFunc,
  description: string,
): MethodDecorator => {
  const decorators = [Query(type, { description }), Extensions({ asks })] as MethodDecorator[];
  return (target, key, descriptor) =>
    decorators.forEach((decorate) => decorate(target, key, descriptor));
};
