import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema } from 'graphql';
import { printPriced } from './cost/cost.directive.js';
import { resolvers } from './resolvers.js';
import { withPolicy } from './schema/policy.js';

/** The schema as text, as it is published, with what its fields cost. It needs no register. */
export const schemaText = async (): Promise<string> => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
    return printPriced(lexicographicSortSchema(withPolicy(schema)));
  } finally {
    await app.close();
  }
};
