import pg from 'pg';
import { InMemoryEventStore } from '#event-store';
import type { EventStore } from '#event-store';
import { projections, ReadModels } from '#read-side';
import type { ProjectionName } from '#read-side';
import { copyOfRegister, oncePerRun, servingSchema, testRegisterWithReadSchema } from '#testing';
import type { KeptRegister } from '#testing';
import { Projector } from './projector.js';
import type { ProjectorOptions } from './projector.js';

/** A register without facts, and the read models that a projector begins with. */
const begun = async (): Promise<KeptRegister> => {
  const register = await testRegisterWithReadSchema();
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

export type OpenReadModels = Awaited<ReturnType<typeof openReadModels>>;
