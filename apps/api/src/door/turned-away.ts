import type { ServerResponse } from 'node:http';
import { Refusal } from '#kernel';
import type { RefusalKind } from '#kernel';

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
  { message, code, kind, path }: Refusal,
  purpose: string,
): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(
    JSON.stringify({
      errors: [{ message, extensions: { code, kind, path } }],
      extensions: { register: { purpose } },
    }),
  );
};
