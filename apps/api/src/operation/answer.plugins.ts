import type { ApolloServerPlugin } from '@apollo/server';
import { LIMITS } from '../door/limits.js';
import { statusFor } from '../door/status.js';
import type { Context } from '../schema/policy.js';
import { extensionsOf } from './extensions.js';
import { explained } from './problem.js';

/** After these, what is there of an answer is of no use, and may be large. */
const WHOLE = new Set(['ANSWER_TOO_LARGE', 'DEADLINE_PASSED']);

type Said = Parameters<typeof explained>[0] & { readonly reference?: string };

/** Every answer says where it comes from, what it cost and at which position it was read. */
export const marked: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue: { operation } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        singleResult.extensions = {
          ...singleResult.extensions,
          ...extensionsOf(operation.answered, operation.house),
        };
        if (singleResult.errors)
          singleResult.errors = singleResult.errors.map((error) => {
            const said = error.extensions as unknown as Said;
            const details = said.reference === undefined ? {} : { reference: said.reference };
            return {
              ...error,
              extensions: {
                ...error.extensions,
                ...explained({ ...said, details }, operation.correlationId),
              },
            };
          });
        return Promise.resolve();
      },
    }),
};

/** One thing that goes wrong in a thousand places is told once, and a refused answer is refused whole. */
export const bounded: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue: { operation } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
        const { errors } = body.singleResult;
        const whole = errors.find(({ extensions }) => WHOLE.has(String(extensions?.['code'])));
        if (whole) body.singleResult.data = null;
        // Where a refusal has emptied the answer, no field is shown by it.
        if (!body.singleResult.data) operation.answered.disclosures.clear();
        body.singleResult.errors = whole ? [whole] : errors.slice(0, LIMITS.errors);
        return Promise.resolve();
      },
    }),
};

/** The status that GraphQL over HTTP has for a query that does not fit. */
export const asSpecified: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        const code = String(errors?.[0]?.extensions?.['code']);
        if (http.status !== undefined)
          http.status = statusFor(http.status, code, request.http?.headers.get('accept'));
        return Promise.resolve();
      },
    }),
};
