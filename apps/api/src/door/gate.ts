import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '#kernel';
import { Operation } from '../operation/operation.js';
import type { House } from '../operation/operation.js';
import { noteFault } from '../operation/fault.js';
import { checkDocument } from './document.checker.js';
import { parseRequest, readText } from './request.reader.js';
import { signIn } from './sign-in.js';
import { answerRefusal, TurnedAway } from './turned-away.js';

/** A request that has come through the gate. */
export type Admitted = Request & { readonly operation: Operation };

/** What no cache may keep and no other page may frame or read: every answer of ours. */
export const sober = (_request: Request, response: Response, next: NextFunction): void => {
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
      const signedIn = await signIn(
        house.models.members,
        house.clock,
        request.headers.authorization,
      );
      const body = parseRequest(await readText(request));
      checkDocument(body.query, introspection);
      const operation = new Operation(signedIn, house);
      response.once('close', () => operation.end());
      Object.assign(request, { body, operation });
      next();
    } catch (error) {
      if (response.destroyed) return;
      const refusal = error instanceof Refusal ? error : noteFault(house.log, error);
      const status =
        refusal instanceof TurnedAway ? refusal.status : refusal.kind === 'unavailable' ? 503 : 400;
      if (status === 401) response.setHeader('www-authenticate', 'Bearer');
      // What is left of an oversized body is not read.
      if (!request.readableEnded) response.setHeader('connection', 'close');
      answerRefusal(response, refusal.code === 'INTERNAL' ? 500 : status, refusal, house.purpose);
    }
  };
