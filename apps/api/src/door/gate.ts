import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '#kernel';
import { Bill } from '../cost/bill.js';
import { bareExtensions, extensionsOf } from '../operation/extensions.js';
import type { AnswerExtensions } from '../operation/extensions.js';
import { Operation } from '../operation/operation.js';
import type { House } from '../operation/house.js';
import { disclose } from '../operation/disclose.js';
import { noteFault } from '../operation/fault.js';
import { checkDocument } from './document.checker.js';
import { LIMITS } from './limits.js';
import { purposeIn } from './purpose.js';
import { parseRequest, readText } from './request.reader.js';
import { signIn } from './sign-in.js';
import { ANSWER_TYPES } from './status.js';
import { answerRefusal, TurnedAway } from './turned-away.js';

/** A request that has come through the gate. */
export type Admitted = Request & { readonly operation: Operation };

/** What no cache may keep and no other page may frame or read: every answer of ours. */
export const sober = (
  _request: unknown,
  response: Pick<ServerResponse, 'setHeader'>,
  next: NextFunction,
): void => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  next();
};

/** Who asks, then what: before GraphQL sees a request, it is signed in, small, sound and bounded. */
export const gate =
  (house: House, introspection: boolean) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const correlationId = randomUUID();
    let extensions = (): AnswerExtensions => bareExtensions(house.purpose, correlationId);
    try {
      if (request.method !== 'POST') {
        response.setHeader('allow', 'POST');
        throw new TurnedAway(
          405,
          'invalid',
          'METHOD_NOT_ALLOWED',
          'Send GraphQL requests by POST.',
        );
      }
      if (request.accepts(ANSWER_TYPES as string[]) === false)
        throw new TurnedAway(
          406,
          'invalid',
          'ANSWER_TYPE_WRONG',
          'Answers are JSON. Please ask for application/json.',
        );
      const signedIn = await signIn(
        house.models.members,
        house.clock,
        request.headers.authorization,
      );
      const bill = new Bill(house.purses, signedIn.viewer.memberId);
      extensions = () => extensionsOf({ bill, correlationId, position: null }, house);
      const body = parseRequest(await readText(request));
      checkDocument(body.query, introspection);
      const stated = purposeIn(request.headers);
      const operation = new Operation(signedIn, house, correlationId, bill, stated);
      extensions = () => extensionsOf(operation.answered, house);
      response.once('close', () => operation.end());
      guard(response, operation, extensions);
      Object.assign(request, { body, operation });
      next();
    } catch (error) {
      if (response.destroyed) return;
      const refusal = error instanceof Refusal ? error : noteFault(house.log, error, correlationId);
      const status =
        refusal instanceof TurnedAway ? refusal.status : refusal.kind === 'unavailable' ? 503 : 400;
      if (status === 401) response.setHeader('www-authenticate', 'Bearer');
      // What is left of an oversized body is not read.
      if (!request.readableEnded) response.setHeader('connection', 'close');
      answerRefusal(response, refusal.code === 'INTERNAL' ? 500 : status, refusal, extensions());
    }
  };

const tooLarge = new Refusal(
  'invalid',
  'ANSWER_TOO_LARGE',
  'The answer would be too large. Please ask for less at once.',
);

/**
 * The last lock. Few things with long texts can still be a large answer; and what is confidential in an
 * answer, or was found for it, is written down before a byte of it leaves, or it does not leave.
 */
const guard = (
  response: Response,
  operation: Operation,
  extensions: () => AnswerExtensions,
): void => {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const large = typeof body === 'string' && Buffer.byteLength(body) > LIMITS.responseBytes;
    const { answered } = operation;
    if (large) answered.disclosures.clear();
    const leave = (): void => {
      if (large) answerRefusal(response, 400, tooLarge, extensions());
      else send(body);
    };
    if (answered.disclosures.isEmpty) leave();
    else
      disclose(answered).then(leave, (refusal: Refusal) =>
        answerRefusal(response, 503, refusal, extensions()),
      );
    return response;
  };
};
