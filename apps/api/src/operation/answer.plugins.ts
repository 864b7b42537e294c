import type { ApolloServerPlugin } from '@apollo/server';
import { LIMITS } from '../door/limits.js';
import type { Purpose } from './operation.js';

/** After these, what is there of an answer is of no use, and may be large. */
const WHOLE = new Set(['ANSWER_TOO_LARGE', 'DEADLINE_PASSED']);

/** Every answer says what kind of register it comes from. */
export const marked = (purpose: Purpose): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === 'single')
          body.singleResult.extensions = { ...body.singleResult.extensions, register: { purpose } };
        return Promise.resolve();
      },
    }),
});

/** One thing that goes wrong in a thousand places is told once, and a refused answer is refused whole. */
export const bounded: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
        const { errors } = body.singleResult;
        const whole = errors.find(({ extensions }) => WHOLE.has(String(extensions?.['code'])));
        if (whole) body.singleResult.data = null;
        body.singleResult.errors = whole ? [whole] : errors.slice(0, LIMITS.errors);
        return Promise.resolve();
      },
    }),
};
