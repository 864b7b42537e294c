import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Purpose } from '#events';
import { Refusal } from '#kernel';
import type { Questions } from '#read-side';
import { bareExtensions } from '../operation/extensions.js';
import { answerRefusal } from './turned-away.js';

/** What this is, for whoever comes by. It names no person and no matter. */
export const landing =
  (purpose: Purpose, explorer: boolean) => (_request: Request, response: Response) => {
    response.json({
      sijil: 'A register for legal accountability.',
      purpose,
      ...(purpose === 'demo'
        ? { demo: 'DEMO: a register to try things out. It can never become an operational one.' }
        : {}),
      graphql: '/graphql (POST, Authorization: Bearer sijil_…)',
      ...(explorer ? { explorer: '/explorer' } : {}),
      health: '/health',
    });
  };

/** Whether the read models follow. For machines that watch. */
export const health =
  (models: Questions, purpose: Purpose) => async (_request: Request, response: Response) => {
    try {
      const followers = await models.status();
      const halted = followers.filter(({ state }) => state === 'halted').map(({ name }) => name);
      response.status(halted.length > 0 ? 503 : 200).json({
        status: halted.length > 0 ? 'halted' : 'ok',
        purpose,
        position: followers.length > 0 ? Math.min(...followers.map(({ position }) => position)) : 0,
        halted,
      });
    } catch {
      response.status(503).json({ status: 'unavailable', purpose });
    }
  };

/** There is nothing else here. */
export const nothing =
  (purpose: Purpose) =>
  (_request: Request, response: Response): void =>
    answerRefusal(
      response,
      404,
      new Refusal('not-found', 'NOT_FOUND', 'There is nothing here.'),
      bareExtensions(purpose, randomUUID()),
    );
