import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { WriteSide } from '#write-side';
import { priced } from './cost/cost.plugin.js';
import type { Admitted } from './door/gate.js';
import { asSpecified, bounded, marked } from './operation/answer.plugins.js';
import { formatted } from './operation/graphql.errors.js';
import { unhindered } from './operation/unhindered.plugin.js';
import type { Log } from './operation/fault.js';
import { resolvers } from './resolvers.js';
import { inputPipe } from './schema/input.pipe.js';
import { withPolicy } from './schema/policy.js';
import { ProblemFilter } from './schema/problem.filter.js';
import { WriteSideModule } from './write-side.module.js';

/** What the module is told. */
export interface ApiModuleOptions {
  readonly writeSide: WriteSide;
  readonly introspection: boolean;
  readonly log: Log;
}

/** Everything of one GraphQL endpoint. Nothing in it is made anew for a request but its Operation. */
@Module({})
export class ApiModule {
  static over({ writeSide, introspection, log }: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        WriteSideModule.over(writeSide),
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          transformSchema: withPolicy,
          transformAutoSchemaFile: false,
          fieldResolverEnhancers: [],
          graphiql: false,
          introspection,
          autoTransformHttpErrors: false,
          includeStacktraceInErrorResponses: false,
          hideSchemaDetailsFromClientErrors: true,
          persistedQueries: false,
          allowBatchedHttpRequests: false,
          csrfPrevention: true,
          stopOnTerminationSignals: false,
          context: ({ req }: { readonly req: Admitted }) => ({ operation: req.operation, req }),
          formatError: (error, original) => formatted(error, original, log),
          // No answer of ours is ever cached. Left on, it would put a function round every field to learn
          // for how long each may be.
          plugins: [
            ApolloServerPluginCacheControlDisabled(),
            priced,
            unhindered,
            bounded,
            marked,
            asSpecified,
          ],
        }),
      ],
      providers: [
        ...resolvers,
        { provide: APP_PIPE, useValue: inputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [WriteSideModule],
    };
  }
}
