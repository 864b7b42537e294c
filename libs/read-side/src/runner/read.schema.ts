import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, SCHEMA, sqlTable } from '../kit/table.js';
import { projections } from '../projections.js';

const tables = projections.flatMap((projection) => projection.tables);

/** All read models, empty. */
export const READ_SCHEMA = `
CREATE SCHEMA ${SCHEMA};
CREATE TABLE ${SCHEMA}.checkpoint (
  name text NOT NULL,
  version integer NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'following' CHECK (state IN ('following', 'halted')),
  halted_position bigint,
  halted_event uuid,
  halted_code text,
  PRIMARY KEY (name, version)
) WITH (fillfactor = 20);
${tables.map(createTable).join('\n')}
`;

/**
 * Makes the read models. They are never migrated: when a table changes, a further class drops the
 * schema and makes it again, and the projections build it anew from the register.
 */
class ReadModels1764000000001 implements MigrationInterface {
  readonly name = 'ReadModels1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_SCHEMA);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
  }
}

/** The migrations of the read models, in order. */
export const readMigrations: (new () => MigrationInterface)[] = [ReadModels1764000000001];

/**
 * What the serving roles may do: the projector adds versions and says where one ends, and deletes to
 * build anew; the reader reads. Nobody can change what a version says.
 */
export const readGrants = (roles: {
  readonly projector: string;
  readonly reader: string;
}): string => `
GRANT USAGE ON SCHEMA ${SCHEMA} TO ${roles.projector}, ${roles.reader};
GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${roles.projector}, ${roles.reader};
GRANT INSERT, UPDATE, DELETE ON ${SCHEMA}.checkpoint TO ${roles.projector};
${tables
  .map(
    (table) =>
      `GRANT INSERT, DELETE${table.kind === 'versions' ? ', UPDATE ("valid_to")' : ''} ON ${sqlTable(table)} TO ${roles.projector};`,
  )
  .join('\n')}
`;
