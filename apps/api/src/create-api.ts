import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { Express } from 'express';
import type { Purpose } from '#events';
import type { Clock } from '#kernel';
import { Geography } from '#places';
import type { Questions } from '#read-side';
import type { Streams } from '#replay';
import type { Vault } from '#vault';
import type { AccessRegister, Disclosure, Naming, WriteSide } from '#write-side';
import { ApiModule } from './api.module.js';
import { Purses } from './cost/purses.js';
import { gate, sober } from './door/gate.js';
import { CALLER_LIMITS } from './door/limits.js';
import { health, landing, nothing } from './door/landing.js';
import { metrics } from './door/metrics.js';
import { notListening } from './door/port.js';
import { explorer } from './explorer/explorer.js';
import type { Example } from './explorer/explorer.js';
import { closeFileDoor, fileDoor, openFileDoor } from './files/file-door.js';
import type { Intake } from './files/intake.js';
import type { Log } from './operation/fault.js';
import type { Proofs } from './proof/proofs.js';
import type { CallerLimits, House } from './operation/house.js';

/** What an API is opened with. */
export interface ApiOptions {
  readonly writeSide: WriteSide;
  readonly readModels: Questions;
  /** The register itself, read alone: histories are told from it (`replay`), and what must not be lost found in it. */
  readonly streams: Streams & Naming;
  /** What makes proofs, where there is a ledger at hand. */
  readonly proofs?: Proofs;
  /** Where bytes lie, where there is a file store at hand. */
  readonly files?: House['files'];
  /** What takes bytes in, where files may be brought here. */
  readonly intake?: Intake;
  /** What removes the bytes and keys of which the register says that they are gone, where that is done here. */
  readonly removeGone?: () => Promise<void>;
  readonly vault: Vault;
  /** Where it is written down what was shown to whom. */
  readonly access: Pick<AccessRegister, 'record'>;
  /** What this API is to those who ask: `answer` where left out. */
  readonly means?: Disclosure['means'];
  readonly clock: Clock;
  /** What the register is for; every answer says it. */
  readonly purpose: Purpose;
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback where left out: nobody on another machine reaches it. */
  readonly host?: string;
  /** The port of the door for bytes, an origin of its own; any free one where left out. */
  readonly filesPort?: number;
  /** `demo` and `desk` have introspection and the explorer; `service` has neither. */
  readonly mode?: 'demo' | 'desk' | 'service';
  /** Where places are looked up; our own list of governorates where left out. */
  readonly geography?: Geography;
  /** The queries with which the explorer begins. */
  readonly examples?: readonly Example[];
  /** What a caller may ask for at most; `CALLER_LIMITS` where left out. */
  readonly limits?: Partial<CallerLimits>;
  readonly log?: Log;
}

/** An API that listens. */
export interface Api {
  readonly url: string;
  /** The door for bytes. */
  readonly filesUrl: string;
  close(): Promise<void>;
}

const toStandardError: Log = (fault) =>
  void process.stderr.write(`${JSON.stringify({ level: 'error', ...fault })}\n`);

/** Opens the API. What it is handed stays open when it closes: whoever opened that closes it. */
export const createApi = async (options: ApiOptions): Promise<Api> => {
  const {
    writeSide,
    readModels,
    vault,
    clock,
    purpose,
    port,
    host = '127.0.0.1',
    mode = 'service',
  } = options;
  const log = options.log ?? toStandardError;
  const open = mode !== 'service';

  const server = express();
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.over({ writeSide, introspection: open, log }),
    new ExpressAdapter(server),
    { bodyParser: false, cors: false, logger: false, abortOnError: false },
  );
  const limits: CallerLimits = { ...CALLER_LIMITS, ...options.limits };
  let filesUrl = '';
  const house: House = {
    models: readModels,
    vault,
    commands: app.get(CommandBus, { strict: false }),
    geography: options.geography ?? new Geography(),
    access: options.access,
    means: options.means ?? 'answer',
    streams: options.streams,
    proofs: options.proofs ?? null,
    files: options.files ?? null,
    intake: options.intake ?? null,
    removeGone: options.removeGone ?? null,
    filesUrl: () => filesUrl,
    registerId: () => writeSide.registerId(),
    clock,
    purpose,
    limits,
    purses: new Purses(limits),
    underway: new Map(),
    log,
  };
  furnish(server, house, open, options.examples ?? []);
  await listen(app, port, host);
  const door = fileDoor(house);
  try {
    filesUrl = await openFileDoor(door, options.filesPort ?? 0, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    url: await app.getUrl(),
    filesUrl,
    close: async () => {
      await closeFileDoor(door);
      await app.close();
    },
  };
};

const GRAPHQL = /^\/graphql\/?$/i;

/** Everything around GraphQL. The order is the order in which a request meets it. */
const furnish = (
  server: Express,
  house: House,
  open: boolean,
  examples: readonly Example[],
): void => {
  server.disable('x-powered-by');
  // Or else a fault outside GraphQL would be answered with where in the code it happened.
  server.set('env', 'production');
  server.disable('etag');
  server.use(sober);
  server.get('/', landing(house.purpose, open));
  server.get('/health', health(house.models, house.purpose));
  server.get('/metrics', metrics(house.models));
  if (open) server.use('/explorer', explorer(house.purpose, examples));
  const nowhere = nothing(house.purpose);
  server.use((request, response, next) =>
    GRAPHQL.test(request.path) ? next() : nowhere(request, response),
  );
  server.use('/graphql', gate(house, open));
};

const listen = async (app: NestExpressApplication, port: number, host: string): Promise<void> => {
  const server: Server = app.getHttpServer();
  // A caller that dawdles over its headers or body is let go.
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  // Longer than a client keeps an idle connection: or else it asks on one that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw notListening(error, port);
  }
};
