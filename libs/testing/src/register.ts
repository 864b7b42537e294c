import {
  ACCESS_SCHEMA,
  accessGrants,
  REGISTER_SCHEMA,
  registerGrants,
  sealGrants,
  sealingOf,
} from '#event-store';
import { databaseOf, inDatabase, testDatabase } from './postgres.js';
import { execute, testRole } from './roles.js';

/** A register's database of one spec's own, with the roles that serve it. */
export interface TestRegister {
  readonly writerUrl: string;
  readonly projectorUrl: string;
  readonly readerUrl: string;
  readonly notaryUrl: string;
  /** Connects as the superuser, who owns everything. */
  readonly adminUrl: string;
  /** The name of the writing role, for settings of its own. */
  readonly writer: string;
  drop(): Promise<void>;
}

/** Makes an empty register, and one of disclosures, on the PostgreSQL of this test run: schema, roles and grants as in production. */
export const testRegister = async (): Promise<TestRegister> => {
  const database = await testDatabase();
  const writer = testRole('writer', database.url);
  const projector = testRole('projector', database.url);
  const reader = testRole('reader', database.url);
  const notary = testRole('notary', database.url);
  const roles = [writer, projector, reader, notary];
  await execute(
    database.url,
    ...roles.map(({ create }) => create),
    REGISTER_SCHEMA,
    registerGrants({ writer: writer.name, projector: projector.name, reader: reader.name }),
    ACCESS_SCHEMA,
    accessGrants({ writer: writer.name, reader: reader.name }),
    sealingOf('register'),
    sealingOf('access'),
    sealGrants(notary.name),
  );
  return {
    writerUrl: writer.url,
    projectorUrl: projector.url,
    readerUrl: reader.url,
    notaryUrl: notary.url,
    adminUrl: database.url,
    writer: writer.name,
    drop: async () => {
      await execute(
        database.url,
        ...roles.map(({ name }) => `DROP OWNED BY ${name}`),
        ...roles.map(({ drop }) => drop),
      );
      await database.drop();
    },
  };
};

/** A register as specs tell one another of it: its databases and roles stay until the run ends. */
export type KeptRegister = Omit<TestRegister, 'drop'>;

/** A register of one spec's own that begins as a kept one was left. Its roles are those of the kept one. */
export const copyOfRegister = async (kept: KeptRegister): Promise<TestRegister> => {
  const database = await testDatabase(databaseOf(kept.adminUrl));
  const here = (url: string): string => inDatabase(url, databaseOf(database.url));
  return {
    writerUrl: here(kept.writerUrl),
    projectorUrl: here(kept.projectorUrl),
    readerUrl: here(kept.readerUrl),
    notaryUrl: here(kept.notaryUrl),
    adminUrl: database.url,
    writer: kept.writer,
    drop: () => database.drop(),
  };
};
