import type { ServerResponse } from 'node:http';
import { Refusal } from '#kernel';
import type { RefusalKind } from '#kernel';
import type { AnswerExtensions } from '../operation/extensions.js';
import { explained } from '../operation/problem.js';
import { contentTypeFor, statusFor } from './status.js';

/** A refusal at the door: nothing of the request was looked at any further. */
export class TurnedAway extends Refusal {
  constructor(
    readonly status: number,
    kind: RefusalKind,
    code: string,
    message: string,
    path = '',
  ) {
    super(kind, code, message, path);
  }
}

/** Turns a malformed request away. */
export const turnAway = (code: string, message: string, path = '', status = 400): never => {
  throw new TurnedAway(status, 'invalid', code, message, path);
};

/** Answers in the shape of a GraphQL answer, so that a client needs to know one shape alone. */
export const answerRefusal = (
  response: ServerResponse,
  status: number,
  refusal: Refusal,
  extensions: AnswerExtensions,
): void => {
  const { accept } = response.req.headers;
  response.statusCode = statusFor(status, refusal.code, accept);
  response.removeHeader('content-length');
  response.setHeader('content-type', contentTypeFor(accept));
  response.end(
    JSON.stringify({
      errors: [
        {
          message: refusal.message,
          extensions: explained(refusal, extensions.correlationId),
        },
      ],
      extensions,
    }),
  );
};
