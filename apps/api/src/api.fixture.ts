import { randomBytes, randomUUID } from 'node:crypto';
import { PostgresEventStore } from '#event-store';
import { DiskFileStore } from '#file-store';
import type { Command } from '#kernel';
import { Projector } from '#projector';
import { projections, ReadModels } from '#read-side';
import type { Projection, ProjectionName } from '#read-side';
import { execute, oncePerRun } from '#testing';
import { loadMasterKey, PostgresVault } from '#vault';
import { AccessRegister, WriteSide } from '#write-side';
import { createApi } from './create-api.js';
import type { Api, ApiOptions } from './create-api.js';
import { intakeOver } from './files/intake.fixture.js';
import { copyOfGround, layGround } from './ground.fixture.js';
import type { Ground, Role } from './ground.fixture.js';
import type { Fault } from './operation/fault.js';
import { proofsOver } from './proof/proofs.fixture.js';
import { SpecClock } from './spec-clock.fixture.js';

export type { Role } from './ground.fixture.js';

/** The answer to a request. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** The body, byte for byte: where to look for what must not be there. */
  readonly text: string;
  readonly data: T;
  readonly errors: readonly GivenError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** An error as a caller gets it. */
export interface GivenError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly kind: string; readonly path: string };
}

/** What a busy machine may take its time for: a limit of time is the matter of a spec that names it itself. */
const PATIENT = { queryMs: 60_000, followMs: 60_000 } as const;

type Recording = ApiOptions['access']['record'];

/** What is other than usual at an API of a spec. */
export type OpenOptions = Partial<ApiOptions> & {
  /** What it begins with; an open register and its members where it is not said. */
  readonly ground?: Ground;
  /** Read models that nobody has ever built. */
  readonly heldBack?: readonly ProjectionName[];
  /** What becomes of a projection at which something is wrong. */
  readonly poisoned?: (of: Projection) => Projection;
};

/** An API over a register of its own: real PostgreSQL, real roles, real read models, a real vault. */
export const openApi = async (
  { heldBack = [], poisoned = (of) => of, ground, ...options }: OpenOptions = {},
  recording: (record: Recording) => Recording = (record) => record,
) => {
  const own = await copyOfGround(ground ?? (await oncePerRun('api-ground', layGround)));
  const { register, folder } = own;
  await execute(
    register.adminUrl,
    ...heldBack.flatMap((name) => [
      `DELETE FROM read.checkpoint WHERE name = '${name}'`,
      `DROP SCHEMA read_${name}_1 CASCADE`,
    ]),
  );
  const clock = new SpecClock(own.at);
  const store = await PostgresEventStore.open(register.writerUrl);
  const vault = await PostgresVault.open({
    url: own.vault.url,
    masterKey: await loadMasterKey(own.masterKey),
  });
  const writeSide = new WriteSide({ store, vault, clock, random: (bytes) => randomBytes(bytes) });
  const shown = await PostgresEventStore.open(register.writerUrl, { schema: 'access' });
  const access = new AccessRegister(
    { store: shown, vault, clock, random: (bytes) => randomBytes(bytes) },
    async () => {
      const id = await writeSide.registerId();
      return id === undefined ? undefined : { id, purpose: 'demo' };
    },
  );
  const models = ReadModels.open(register.readerUrl);
  const files = await DiskFileStore.open(folder);
  const follower = (of: (name: ProjectionName) => boolean) =>
    Projector.open({
      store,
      url: register.projectorUrl,
      projections: projections.filter(({ name }) => of(name)).map(poisoned),
    });
  const projector = await follower((name) => !heldBack.includes(name));
  const following = new AbortController();
  const running = projector.run(following.signal);
  const faults: Fault[] = [];

  /** Gives commands past the API, as a process of the house. */
  const give = async (...steps: Command[]) => {
    const commandId = randomUUID();
    clock.at += 1_000;
    const receipt = await writeSide.submit({ origin: { commandId, by: 'process:spec' }, steps });
    await projector.catchUp(receipt.position);
    return { ...receipt, commandId };
  };

  const tokens = new Map<Role | 'nobody', string>(own.tokens);
  const members = new Map<Role, string>(own.members);

  const given: ApiOptions = {
    writeSide,
    readModels: models,
    streams: store,
    proofs: proofsOver(store),
    files,
    intake: intakeOver(files, vault),
    vault,
    access: { record: recording((...asked) => access.record(...asked)) },
    clock,
    purpose: 'demo',
    port: 0,
    mode: 'demo',
    log: (fault) => void faults.push(fault),
    ...options,
    limits: { ...PATIENT, ...options.limits },
  };
  const api = await createApi(given);
  const others: Api[] = [];

  /** Sends anything at all. */
  const send = async <T = unknown>(
    path: string,
    init: RequestInit,
    to: Api = api,
  ): Promise<Answer<T>> => {
    const response = await fetch(`${to.url}${path}`, init);
    const text = await response.text();
    const body = (
      /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {}
    ) as Partial<Answer<T>>;
    return {
      status: response.status,
      headers: response.headers,
      text,
      data: body.data as T,
      errors: body.errors ?? [],
      extensions: body.extensions ?? {},
    };
  };

  const askingAt =
    (to: Api) =>
    <T = unknown>(
      role: Role,
      query: string,
      variables?: object,
      token = tokens.get(role) ?? '',
    ): Promise<Answer<T>> =>
      send<T>(
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
        },
        to,
      );

  const shut = async (): Promise<void> => {
    await Promise.all([api, ...others].map((one) => one.close()));
    following.abort();
    await running;
    await Promise.all([projector, models, store, shown, vault].map((opened) => opened.close()));
  };

  return {
    api,
    /** Asks as a member of a role. */
    ask: askingAt(api),
    /** Another API on the same register, as another process opens one. */
    beside: async (more: Partial<ApiOptions>) => {
      const other = await createApi({ ...given, ...more, limits: { ...PATIENT, ...more.limits } });
      others.push(other);
      return { url: other.url, ask: askingAt(other) };
    },
    shown,
    clock,
    faults,
    files,
    /** Where the bytes of the files lie. */
    folder,
    give,
    members,
    models,
    projector,
    register,
    /** Lets the read models that were held back follow up to a position. */
    release: async (position: number): Promise<void> => {
      const late = await follower((name) => heldBack.includes(name));
      await late.catchUp(position);
      await late.close();
    },
    send,
    store,
    tokens,
    vault,
    writeSide,
    /** Closes it and leaves everything as it is, for others to begin with. */
    leave: async (): Promise<Ground> => {
      await shut();
      return { ...own, at: clock.at };
    },
    close: async (): Promise<void> => {
      await shut();
      await own.drop();
    },
  };
};

/** An API of a spec. */
export type OpenApi = Awaited<ReturnType<typeof openApi>>;
