import pg from 'pg';
import { InMemoryEventStore } from '#event-store';
import type { AppendRequest, EventStore } from '#event-store';
import { NO_STREAM } from '#kernel';
import { READ_SCHEMA, readGrants, projections, ReadModels } from '#read-side';
import type { ProjectionName } from '#read-side';
import { copyOfRegister, execute, Generator, oncePerRun, testRegister } from '#testing';
import type { KeptRegister, Written } from '#testing';
import { Projector } from './projector.js';
import type { ProjectorOptions } from './projector.js';

/** A command's events as an append. */
export const requestOf = (events: Written): AppendRequest => {
  const streams = new Map(events.toReversed().map(({ stream, revision }) => [stream, revision]));
  return {
    commandId: events[0]?.commandId ?? '',
    commandMac: events[0]?.commandMac ?? '',
    events,
    checks: [...streams].map(([stream, revision]) => ({ stream, revision: revision + NO_STREAM })),
  };
};

/** Writes commands of a made-up register until it has so many more events. */
export const fill = async (store: EventStore, made: Generator, events: number): Promise<void> => {
  for (const written of made.take(events)) await store.append([requestOf(written)]);
};

/** A register without facts, and the read models that a projector begins with. */
const begun = async (): Promise<KeptRegister> => {
  const register = await testRegister();
  const roleIn = (url: string): string => new URL(url).username;
  await execute(
    register.adminUrl,
    READ_SCHEMA,
    readGrants({ projector: roleIn(register.projectorUrl), reader: roleIn(register.readerUrl) }),
  );
  const store = new InMemoryEventStore();
  await (await Projector.open({ store, url: register.projectorUrl })).close();
  return register;
};

/** A register in memory whose read models stand in the real database, behind the real roles. */
export const openReadModels = async (store: EventStore = new InMemoryEventStore()) => {
  const register = await copyOfRegister(await oncePerRun('projector', begun));
  const admin = new pg.Pool({ connectionString: register.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const models = ReadModels.open(register.readerUrl);
  const projectors: Projector[] = [];
  return {
    store,
    admin,
    models,
    register,
    projector: async (options: Partial<ProjectorOptions> = {}): Promise<Projector> => {
      const opened = await Projector.open({ store, url: register.projectorUrl, ...options });
      projectors.push(opened);
      return opened;
    },
    /** Every row version of some projections as one text, in an order of its own. */
    dump: async (...names: readonly ProjectionName[]): Promise<ReadonlyMap<string, string>> => {
      const texts = new Map<string, string>();
      for (const { name, tables } of projections) {
        if (names.length > 0 && !names.includes(name)) continue;
        const schema = await servingSchema(admin, name);
        for (const table of tables) {
          const { rows } = await admin.query<{ line: string }>(
            `SELECT t::text AS line FROM ${schema}."${table.name}" t ORDER BY t::text COLLATE "C"`,
          );
          texts.set(table.name, rows.map(({ line }) => line).join('\n'));
        }
      }
      return texts;
    },
    close: async (): Promise<void> => {
      await Promise.all([models.close(), admin.end(), ...projectors.map((one) => one.close())]);
      await register.drop();
    },
  };
};

/** The schema of the generation of a projection that serves. */
export const servingSchema = async (admin: pg.Pool, name: ProjectionName): Promise<string> => {
  const { rows } = await admin.query<{ schema: string }>(
    `SELECT format('read_%s_%s', name, generation) AS schema FROM read.checkpoint
      WHERE name = $1 AND role = 'serving'`,
    [name],
  );
  return rows[0]?.schema ?? 'none';
};

export type OpenReadModels = Awaited<ReturnType<typeof openReadModels>>;
