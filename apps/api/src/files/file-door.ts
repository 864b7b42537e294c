import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '#kernel';
import { sober } from '../door/gate.js';
import { notListening } from '../door/port.js';
import { signIn } from '../door/sign-in.js';
import { answerRefusal, TurnedAway } from '../door/turned-away.js';
import { bareExtensions } from '../operation/extensions.js';
import { noteFault } from '../operation/fault.js';
import type { House } from '../operation/house.js';
import { download } from './download.js';
import { upload } from './upload.js';

/** How many files may be on their way at once. */
const MOST_AT_ONCE = 8;
/** A line on which nothing moves for so long is cut. */
const IDLE_MS = 60_000;

const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

/**
 * The door for bytes, at an origin of its own: whatever a file holds, a browser finds nothing here that it
 * could act on. Files may take their time, which no other request may.
 */
export const fileDoor = (house: House): Server => {
  let underway = 0;
  const server = createServer((request, response) => {
    const correlationId = randomUUID();
    underway += 1;
    response.once('close', () => (underway -= 1));
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    sober(request, response, () => undefined);
    const busy = underway > MOST_AT_ONCE;
    answer(house, request, response, { correlationId, busy }).catch((error: unknown) => {
      // Half of an answer that cannot be ended well is broken off, so that nobody takes it for all.
      if (response.headersSent || response.destroyed) return void response.destroy();
      const refusal = error instanceof Refusal ? error : noteFault(house.log, error, correlationId);
      const status = refusal instanceof TurnedAway ? refusal.status : STATUS[refusal.kind];
      if (status === 401) response.setHeader('www-authenticate', 'Bearer');
      if (!request.readableEnded) response.setHeader('connection', 'close');
      const { purpose } = house;
      answerRefusal(response, status, refusal, bareExtensions(purpose, correlationId));
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 0;
  server.timeout = IDLE_MS;
  server.maxHeadersCount = 100;
  return server;
};

const answer = async (
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  { correlationId, busy }: { readonly correlationId: string; readonly busy: boolean },
): Promise<void> => {
  if (busy) {
    response.setHeader('retry-after', '30');
    throw new TurnedAway(
      503,
      'unavailable',
      'TOO_MUCH_GOING_ON',
      'Too many files are on their way just now. Please try again in a moment.',
    );
  }
  if (request.url !== '/files')
    throw new TurnedAway(404, 'not-found', 'NOT_FOUND', 'There is nothing here.');
  if (request.method !== 'PUT' && request.method !== 'GET') {
    response.setHeader('allow', 'GET, PUT');
    throw new TurnedAway(
      405,
      'invalid',
      'METHOD_NOT_ALLOWED',
      'Send a file by PUT, get one by GET.',
    );
  }
  const { headers } = request;
  const signedIn = await signIn(house.models.members, house.clock, headers.authorization);
  if (request.method === 'PUT') await upload(house, signedIn, request, response);
  else await download(house, signedIn, { request, response, correlationId });
};

/** Opens the door at a port; tells its address. */
export const openFileDoor = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(notListening(error, port)));
    server.listen(port, host, () => {
      const { port: open } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${open}/files`);
    });
  });

/** Shuts the door; what is still on its way is cut. */
export const closeFileDoor = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
