import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresEventStore } from '#event-store';
import { DiskFileStore } from '#file-store';
import { newId, Protected } from '#kernel';
import type { Clock, Command } from '#kernel';
import { Projector } from '#projector';
import { projections, READ_SCHEMA, readGrants, ReadModels } from '#read-side';
import type { Projection, ProjectionName } from '#read-side';
import { execute, testRegister } from '#testing';
import { InMemoryVault } from '#vault';
import { AccessRegister, WriteSide } from '#write-side';
import { createApi } from './create-api.js';
import type { ApiOptions } from './create-api.js';
import { intakeOver } from './files/intake.fixture.js';
import { digestOf, newToken } from './door/token.js';
import type { Fault } from './operation/fault.js';
import { proofsOver } from './proof/proofs.fixture.js';

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

/** Roles for which the fixture has a token. */
export type Role =
  'investigator' | 'analyst' | 'lawyer' | 'reviewer' | 'auditor' | 'custodian' | 'administrator';
const ROLES: readonly Role[] = [
  'investigator',
  'analyst',
  'lawyer',
  'reviewer',
  'auditor',
  'custodian',
  'administrator',
];

/** The time of a spec: a millisecond passes whenever somebody looks. */
export class SpecClock implements Clock {
  constructor(public at = Date.parse('2026-11-22T08:00:00.000Z')) {}

  now(): number {
    return (this.at += 1);
  }
}

type Recording = ApiOptions['access']['record'];

/** An API over a register of its own: real PostgreSQL, real roles, real read models, a vault in memory. */
export const openApi = async (
  {
    heldBack = [],
    poisoned = (of) => of,
    ...options
  }: Partial<ApiOptions> & {
    readonly heldBack?: readonly ProjectionName[];
    /** What becomes of a projection at which something is wrong. */
    readonly poisoned?: (of: Projection) => Projection;
  } = {},
  recording: (record: Recording) => Recording = (record) => record,
) => {
  const register = await testRegister();
  const roleIn = (url: string): string => new URL(url).username;
  await execute(
    register.adminUrl,
    READ_SCHEMA,
    readGrants({ projector: roleIn(register.projectorUrl), reader: roleIn(register.readerUrl) }),
  );
  const clock = new SpecClock();
  const store = await PostgresEventStore.open(register.writerUrl);
  const vault = new InMemoryVault();
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
  const folder = await mkdtemp(join(tmpdir(), 'sijil-api-'));
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

  await give({ kind: 'OpenRegister', data: { purpose: 'demo', name: { en: 'A spec' } } });
  const tokens = new Map<Role | 'nobody', string>();
  const members = new Map<Role, string>();
  for (const role of ROLES) {
    const { commandId } = await give({
      kind: 'AdmitMember',
      data: { name: new Protected(`Secret Name of the ${role}`), roles: [role] },
    });
    const memberId = newId(commandId, 'member');
    const token = newToken();
    await give({
      kind: 'IssueCredential',
      data: { memberId, digest: digestOf(token), expires: '2027-01-01T00:00:00.000Z' },
    });
    tokens.set(role, token);
    members.set(role, memberId);
  }

  const api = await createApi({
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
  });

  /** Sends anything at all. */
  const send = async <T = unknown>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(`${api.url}${path}`, init);
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

  /** Asks as a member of a role. */
  const ask = <T = unknown>(
    role: Role,
    query: string,
    variables?: object,
    token = tokens.get(role) ?? '',
  ): Promise<Answer<T>> =>
    send<T>('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
    });

  return {
    api,
    ask,
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
    close: async (): Promise<void> => {
      await api.close();
      following.abort();
      await running;
      await Promise.all([projector, models, store, shown, vault].map((opened) => opened.close()));
      await register.drop();
      await rm(folder, { recursive: true });
    },
  };
};

/** An API of a spec. */
export type OpenApi = Awaited<ReturnType<typeof openApi>>;
