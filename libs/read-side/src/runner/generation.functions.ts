import type { Projection } from '../kit/projection.js';
import { SCHEMA, sqlTable } from '../kit/table.js';
import { indexesOf, shapeOf, tablesOf } from './generation.js';

interface Roles {
  readonly projector: string;
  readonly reader: string;
}

/** The SQL that a function runs for a projection in today's shape, and none for any other. */
const chosen = (
  projections: readonly Projection[],
  sql: (projection: Projection) => string,
): string =>
  `CASE p_name || ' ' || p_shape
${projections.map((one) => `    WHEN '${one.name} ${shapeOf(one)}' THEN $sql$${sql(one)}$sql$`).join('\n')}
  END`;

const grantsOn = ({ tables }: Projection, { projector, reader }: Roles): string =>
  tables
    .map((table) => {
      const ends = table.kind === 'versions' ? ', UPDATE ("valid_to")' : '';
      return `GRANT SELECT, INSERT${ends} ON ${sqlTable(table)} TO ${projector}; GRANT SELECT ON ${sqlTable(table)} TO ${reader};`;
    })
    .join('\n');

/** Does something to all tables of a generation. */
const toAll = (how: string): string => `
  FOR v_table IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = v_schema LOOP
    EXECUTE 'ALTER TABLE ' || v_table || ' ${how}';
  END LOOP;`;

/** What has autovacuum look through a table, so that statements on it are planned well, and not sweep it. */
const UNSWEPT = {
  autovacuum_vacuum_insert_threshold: -1,
  autovacuum_vacuum_threshold: 2_147_483_647,
};
const unswept = Object.entries(UNSWEPT).map(([name, value]) => `${name} = ${value}`);

/**
 * The functions that make, index and drop generations. They run as the owner of the read models and say
 * all their SQL themselves, so that whoever may call them can make no other tables than these.
 */
export const generationFunctions = (projections: readonly Projection[], roles: Roles): string => `
CREATE OR REPLACE FUNCTION ${SCHEMA}.begin_generation(p_name text, p_version integer, p_shape text, p_role text)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_generation integer; v_schema text; v_left integer; v_table text;
  v_sql text := ${chosen(projections, (one) => `${tablesOf(one)}\n${grantsOn(one, roles)}`)};
BEGIN
  IF v_sql IS NULL OR p_role NOT IN ('serving', 'building') THEN
    RAISE EXCEPTION 'not a read model of this release' USING ERRCODE = 'SR001';
  END IF;
  -- Two that begin at once must not both find nothing there.
  LOCK TABLE ${SCHEMA}.checkpoint IN SHARE ROW EXCLUSIVE MODE;
  SELECT generation INTO v_left FROM ${SCHEMA}.checkpoint WHERE name = p_name AND role = p_role;
  IF v_left IS NOT NULL THEN
    IF p_role = 'serving' THEN RETURN v_left; END IF;
    -- What somebody began to build and did not finish.
    PERFORM ${SCHEMA}.drop_generation(p_name, v_left);
  END IF;
  SELECT coalesce(max(generation), 0) + 1 INTO v_generation FROM ${SCHEMA}.checkpoint WHERE name = p_name;
  v_schema := format('read_%s_%s', p_name, v_generation);
  EXECUTE format('CREATE SCHEMA %I', v_schema);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${roles.projector}, ${roles.reader}', v_schema);
  PERFORM set_config('search_path', v_schema || ', pg_catalog, pg_temp', true);
  EXECUTE v_sql;
  -- Rows up to a page lie whole in the table: to make those of two kilobytes smaller costs more than to keep them.${toAll('SET (toast_tuple_target = 8160)')}
  IF p_role = 'serving' THEN
    PERFORM ${SCHEMA}.index_generation(p_name, p_shape, v_generation);
  ELSE
    -- Nobody sweeps up what is still being filled.${toAll(`SET (${unswept.join(', ')})`)}
  END IF;
  INSERT INTO ${SCHEMA}.checkpoint (name, generation, version, shape, role)
    VALUES (p_name, v_generation, p_version, p_shape, p_role);
  RETURN v_generation;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.index_generation(p_name text, p_shape text, p_generation integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '128MB' AS $body$
DECLARE
  v_schema text := format('read_%s_%s', p_name, p_generation); v_table text;
  v_sql text := ${chosen(projections, indexesOf)};
BEGIN
  IF v_sql IS NULL THEN RAISE EXCEPTION 'not a read model of this release' USING ERRCODE = 'SR001'; END IF;
  PERFORM set_config('search_path', v_schema || ', pg_catalog, pg_temp', true);
  EXECUTE v_sql;${toAll(`RESET (${Object.keys(UNSWEPT).join(', ')})`)}
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.drop_generation(p_name text, p_generation integer)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '1s' AS $body$
BEGIN
  DELETE FROM ${SCHEMA}.checkpoint WHERE name = p_name AND generation = p_generation AND role <> 'serving';
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM ${SCHEMA}.not_taken WHERE name = p_name AND generation = p_generation;
  EXECUTE format('DROP SCHEMA %I CASCADE', format('read_%s_%s', p_name, p_generation));
END $body$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${roles.projector};
`;
