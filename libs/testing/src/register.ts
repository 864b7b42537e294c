import {
  ACCESS_SCHEMA,
  accessGrants,
  REGISTER_SCHEMA,
  registerGrants,
  sealGrants,
  sealingOf,
} from '#event-store';
import { testDatabase } from './postgres.js';
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
