import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA } from '../kit/table.js';
import { projections } from '../projections.js';
import { generationFunctions } from './generation.functions.js';
import { NOT_TAKEN } from './not-taken.js';

/** The checkpoints of all read models. The tables themselves are made generation by generation. */
export const READ_SCHEMA = `
CREATE SCHEMA ${SCHEMA};
CREATE TABLE ${SCHEMA}.checkpoint (
  name text NOT NULL,
  generation integer NOT NULL,
  version integer NOT NULL,
  shape text NOT NULL,
  role text NOT NULL CHECK (role IN ('serving', 'building', 'retired')),
  position bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'following' CHECK (state IN ('following', 'halted')),
  halted_position bigint,
  halted_event uuid,
  halted_code text,
  begun timestamptz NOT NULL DEFAULT clock_timestamp(),
  retired timestamptz,
  PRIMARY KEY (name, generation)
) WITH (fillfactor = 20);
CREATE UNIQUE INDEX ON ${SCHEMA}.checkpoint (name) WHERE role = 'serving';
CREATE UNIQUE INDEX ON ${SCHEMA}.checkpoint (name) WHERE role = 'building';
${NOT_TAKEN}`;

/** Drops everything that read models ever made. They are worth nothing: the register makes them again. */
const DROP_ALL = `
DO $$ DECLARE v_schema text; BEGIN
  FOR v_schema IN SELECT nspname FROM pg_namespace WHERE nspname ~ '^read(_[a-z]+_[0-9]+)?$' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', v_schema);
  END LOOP;
END $$`;

/** Makes the checkpoints. Tables are never migrated: another shape or version is another generation. */
class ReadModels1764000000002 implements MigrationInterface {
  readonly name = 'ReadModels1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_ALL);
    await runner.query(READ_SCHEMA);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_ALL);
  }
}

/** Gives read models that were made before a place to note what they do not take in. */
class NotTaken1764000000003 implements MigrationInterface {
  readonly name = 'NotTaken1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOT_TAKEN.replace('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${SCHEMA}.not_taken`);
  }
}

/** The migrations of the read models, in order. */
export const readMigrations: (new () => MigrationInterface)[] = [
  ReadModels1764000000002,
  NotTaken1764000000003,
];

/**
 * What the serving roles may do, and the functions by which the projector makes and drops generations
 * without owning them: it adds versions and says where one ends; the reader reads. Nobody can change
 * what a version says.
 */
export const readGrants = (roles: {
  readonly projector: string;
  readonly reader: string;
}): string => `
GRANT USAGE ON SCHEMA ${SCHEMA} TO ${roles.projector}, ${roles.reader};
GRANT SELECT ON ${SCHEMA}.checkpoint TO ${roles.projector}, ${roles.reader};
GRANT UPDATE ON ${SCHEMA}.checkpoint TO ${roles.projector};
GRANT SELECT ON ${SCHEMA}.not_taken TO ${roles.projector}, ${roles.reader};
GRANT INSERT ON ${SCHEMA}.not_taken TO ${roles.projector};
${generationFunctions(projections, roles)}
`;
