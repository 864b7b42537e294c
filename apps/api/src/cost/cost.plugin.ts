import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { Refusal } from '#kernel';
import type { Context } from '../schema/policy.js';
import { Throttled } from './bill.js';
import { pricesOf } from './prices.js';

/** A refusal before anything ran, with the status that HTTP has for it. */
const refused = (refusal: Refusal): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: {
      http:
        refusal instanceof Throttled
          ? {
              status: 429,
              headers: new HeaderMap([['retry-after', String(Math.ceil(refusal.waitMs / 1_000))]]),
            }
          : { status: 400 },
    },
  });

/** Every query is paid for before it runs, and settled when its answer is there. */
export const priced: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        // Without one, Apollo says so.
        if (!operation) return Promise.resolve();
        const prices = pricesOf(schema, document, operation, request.variables ?? {});
        try {
          contextValue.operation.bill.pay(prices);
        } catch (error) {
          throw error instanceof Refusal ? refused(error) : error;
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response: { body }, contextValue }) => {
        if (body.kind === 'single') contextValue.operation.bill.settle(body.singleResult.data);
        return Promise.resolve();
      },
    }),
};
