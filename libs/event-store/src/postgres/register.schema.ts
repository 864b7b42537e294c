/** The registers that one database holds: what happened, and who was shown what. */
export type RegisterSchema = 'register' | 'access';

/**
 * A register on PostgreSQL. Whoever appends takes the pen first, so positions are gapless and in commit
 * order, and readers need no cleverness.
 * The leaf is text, so that no JSON type can reformat what was hashed.
 */
const tablesOf = (schema: RegisterSchema): string => `
CREATE SCHEMA ${schema};

CREATE TABLE ${schema}.events (
  position bigint PRIMARY KEY,
  stream text NOT NULL,
  revision integer NOT NULL,
  id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  version smallint NOT NULL,
  recorded_ms bigint NOT NULL,
  -- The latest recorded_ms so far: never falls, so an instant is found by halving.
  clock_ms bigint NOT NULL,
  command_id uuid NOT NULL,
  command_mac text NOT NULL,
  leaf text NOT NULL,
  parts text NOT NULL,
  UNIQUE (stream, revision)
);

CREATE FUNCTION ${schema}.deny() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the register is append-only' USING ERRCODE = 'SJ001';
END $$;
CREATE TRIGGER deny_change BEFORE UPDATE OR DELETE ON ${schema}.events
  FOR EACH ROW EXECUTE FUNCTION ${schema}.deny();
CREATE TRIGGER deny_truncate BEFORE TRUNCATE ON ${schema}.events
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.deny();
-- Also in a session that replays a replica.
ALTER TABLE ${schema}.events ENABLE ALWAYS TRIGGER deny_change;
ALTER TABLE ${schema}.events ENABLE ALWAYS TRIGGER deny_truncate;
`;

/**
 * There is one pen, and the head of the log is what the last event says: nothing beside the events has to be
 * kept right. The pen is a table without rows, locked until the commit is durable and seen by all.
 */
const penOf = (schema: RegisterSchema): string => `
CREATE TABLE ${schema}.pen ();
CREATE VIEW ${schema}.log_head AS
  SELECT coalesce((SELECT e.position FROM ${schema}.events e ORDER BY e.position DESC LIMIT 1), 0) AS position,
         coalesce((SELECT e.clock_ms FROM ${schema}.events e ORDER BY e.position DESC LIMIT 1), 0) AS clock_ms;
`;

/** The last revision of a stream, -1 of one that has no events. */
const revisionOf = (stream: string): string =>
  `coalesce((SELECT max(k.revision) FROM events k WHERE k.stream = ${stream}), -1)`;

/**
 * What the register does by itself, and how its rows lie; made anew as often as it changes. A stream's
 * revision is what its events say, found by their index: there is no second place to keep right.
 * Rows up to a page lie whole in the table, and sealed parts, which no compression makes smaller, as they are.
 */
export const functionsOf = (schema: RegisterSchema): string => `
ALTER TABLE ${schema}.events SET (toast_tuple_target = 8160);
ALTER TABLE ${schema}.events ALTER COLUMN parts SET STORAGE EXTERNAL;

-- Writes a run of events that was judged to stand; answers the clock after it. Only the functions below call it.
CREATE OR REPLACE FUNCTION ${schema}.write_run(
  p_head bigint, p_clock bigint, p_stream text[], p_revision integer[], p_id uuid[], p_type text[],
  p_version smallint[], p_recorded bigint[], p_command uuid[], p_mac text[], p_leaf text[], p_parts text[]
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE v_clock bigint := p_clock; v_clocks bigint[];
BEGIN
  FOR i IN 1..cardinality(p_recorded) LOOP
    v_clock := greatest(v_clock, p_recorded[i]);
    v_clocks[i] := v_clock;
  END LOOP;
  INSERT INTO ${schema}.events (position, stream, revision, id, type, version, recorded_ms, clock_ms, command_id, command_mac, leaf, parts)
  SELECT p_head + u.n, u.stream, u.revision, u.id, u.type, u.version, u.ms, u.clock, u.command, u.mac, u.leaf, u.parts
    FROM unnest(p_stream, p_revision, p_id, p_type, p_version, p_recorded, v_clocks, p_command, p_mac, p_leaf, p_parts)
         WITH ORDINALITY AS u(stream, revision, id, type, version, ms, clock, command, mac, leaf, parts, n);
  RETURN v_clock;
END $$;

-- Judges each request of a batch by itself and writes those that stand. Requests are slices of the
-- arrays: e_until and c_until say where the events and the checks of each end.
CREATE OR REPLACE FUNCTION ${schema}.append(
  e_until integer[], c_until integer[], c_stream text[], c_revision integer[],
  p_stream text[], p_revision integer[], p_id uuid[], p_type text[], p_version smallint[],
  p_recorded bigint[], p_command uuid[], p_mac text[], p_leaf text[], p_parts text[]
) RETURNS TABLE (o_request integer, o_outcome text, o_first bigint, o_last bigint, o_stream text, o_actual integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp
-- Its plans are kept for as long as the connection: one that was made while the tables were small would
-- read them from end to end ever after.
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_head bigint; v_clock bigint; n integer := cardinality(e_until);
  ea integer; eb integer; ca integer; cb integer; v_known integer; v_same integer; v_min bigint; v_max bigint; v_bad record;
BEGIN
  LOCK TABLE pen IN SHARE UPDATE EXCLUSIVE MODE;
  SELECT position, clock_ms INTO v_head, v_clock FROM log_head;

  -- The common case, judged in one go: nothing known, nothing twice, nothing stale, no two requests on
  -- one stream of which either writes it.
  IF NOT EXISTS (SELECT FROM events WHERE id = ANY (p_id))
     AND NOT EXISTS (
       SELECT FROM unnest(c_stream, c_revision) c(s, r) WHERE c.r <> ${revisionOf('c.s')})
     AND (n = 1 OR (
       cardinality(p_id) = (SELECT count(DISTINCT i) FROM unnest(p_id) k(i))
       AND NOT EXISTS (
         SELECT FROM unnest(c_stream) WITH ORDINALITY c(s, ord)
          WHERE c.s = ANY (p_stream) GROUP BY s
         HAVING min(width_bucket((ord - 1)::integer, c_until)) <> max(width_bucket((ord - 1)::integer, c_until)))))
  THEN
    v_clock := write_run(v_head, v_clock, p_stream, p_revision, p_id, p_type, p_version, p_recorded, p_command, p_mac, p_leaf, p_parts);
    FOR i IN 1..n LOOP
      o_request := i; o_outcome := 'appended'; o_stream := NULL; o_actual := NULL;
      o_first := v_head + coalesce(e_until[i - 1], 0) + 1;
      o_last := v_head + e_until[i];
      RETURN NEXT;
    END LOOP;
    v_head := v_head + cardinality(p_id);
  ELSE
    FOR i IN 1..n LOOP
      o_request := i; o_first := NULL; o_last := NULL; o_stream := NULL; o_actual := NULL;
      ea := coalesce(e_until[i - 1], 0) + 1; eb := e_until[i];
      ca := coalesce(c_until[i - 1], 0) + 1; cb := c_until[i];
      SELECT count(*), count(*) FILTER (WHERE command_mac = p_mac[ea]), min(position), max(position)
        INTO v_known, v_same, v_min, v_max FROM events WHERE id = ANY (p_id[ea:eb]);
      IF v_known > 0 THEN
        IF v_known = eb - ea + 1 AND v_same = v_known THEN
          o_outcome := 'duplicate'; o_first := v_min; o_last := v_max;
        ELSE
          o_outcome := 'mismatch';
        END IF;
        RETURN NEXT; CONTINUE;
      END IF;
      SELECT c.s, ${revisionOf('c.s')} AS actual INTO v_bad
        FROM unnest(c_stream[ca:cb], c_revision[ca:cb]) WITH ORDINALITY c(s, r, ord)
       WHERE c.r <> ${revisionOf('c.s')} ORDER BY c.ord LIMIT 1;
      IF FOUND THEN
        o_outcome := 'conflict'; o_stream := v_bad.s; o_actual := v_bad.actual;
        RETURN NEXT; CONTINUE;
      END IF;
      v_clock := write_run(v_head, v_clock, p_stream[ea:eb], p_revision[ea:eb], p_id[ea:eb], p_type[ea:eb], p_version[ea:eb],
        p_recorded[ea:eb], p_command[ea:eb], p_mac[ea:eb], p_leaf[ea:eb], p_parts[ea:eb]);
      o_outcome := 'appended'; o_first := v_head + 1; o_last := v_head + eb - ea + 1;
      v_head := o_last;
      RETURN NEXT;
    END LOOP;
  END IF;
END $$;

-- The common case: one event that relies on nothing but its own stream. Where it cannot be written just so
-- it fails, and nothing happened: append() then says why.
CREATE OR REPLACE FUNCTION ${schema}.append_one(
  p_stream text, p_revision integer, p_id uuid, p_type text, p_version smallint,
  p_recorded bigint, p_command uuid, p_mac text, p_leaf text, p_parts text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE v_head bigint; v_clock bigint;
BEGIN
  LOCK TABLE pen IN SHARE UPDATE EXCLUSIVE MODE;
  SELECT position, clock_ms INTO v_head, v_clock FROM events ORDER BY position DESC LIMIT 1;
  v_head := coalesce(v_head, 0) + 1;
  v_clock := greatest(v_clock, p_recorded);
  -- Two conditions, so that the one that has to look is not asked of new streams.
  IF p_revision > 0 THEN
    IF NOT EXISTS (SELECT FROM events WHERE stream = p_stream AND revision = p_revision - 1) THEN
      RAISE EXCEPTION 'the revisions of a stream follow one another' USING ERRCODE = 'SJ002';
    END IF;
  END IF;
  INSERT INTO events (position, stream, revision, id, type, version, recorded_ms, clock_ms, command_id, command_mac, leaf, parts)
  VALUES (v_head, p_stream, p_revision, p_id, p_type, p_version, p_recorded, v_clock, p_command, p_mac, p_leaf, p_parts);
  RETURN v_head;
END $$;

-- The same for several events that rely on nothing but the streams they are written to: k_ says which of
-- these exist, and where they end. That no revision and no id is there twice is what their indexes say.
CREATE OR REPLACE FUNCTION ${schema}.append_run(
  k_stream text[], k_revision integer[],
  p_stream text[], p_revision integer[], p_id uuid[], p_type text[], p_version smallint[],
  p_recorded bigint[], p_command uuid[], p_mac text[], p_leaf text[], p_parts text[]
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE v_head bigint; v_clock bigint;
BEGIN
  LOCK TABLE pen IN SHARE UPDATE EXCLUSIVE MODE;
  SELECT position, clock_ms INTO v_head, v_clock FROM events ORDER BY position DESC LIMIT 1;
  v_head := coalesce(v_head, 0);
  IF cardinality(k_stream) > 0 THEN
    IF EXISTS (
      SELECT FROM unnest(k_stream, k_revision) k(s, r)
       WHERE NOT EXISTS (SELECT FROM events e WHERE e.stream = k.s AND e.revision = k.r))
    THEN
      RAISE EXCEPTION 'the revisions of a stream follow one another' USING ERRCODE = 'SJ002';
    END IF;
  END IF;
  PERFORM write_run(v_head, coalesce(v_clock, 0), p_stream, p_revision, p_id, p_type, p_version, p_recorded, p_command, p_mac, p_leaf, p_parts);
  RETURN v_head;
END $$;

-- The last position before the first event recorded after an instant, by halving.
CREATE OR REPLACE FUNCTION ${schema}.position_at(p_ms bigint) RETURNS bigint LANGUAGE plpgsql STABLE SET search_path = ${schema}, pg_temp AS $$
DECLARE lo bigint := 0; hi bigint; mid bigint; v bigint;
BEGIN
  SELECT position INTO hi FROM log_head;
  -- Everything up to lo was recorded by then; the event after hi was not.
  WHILE lo < hi LOOP
    mid := (lo + hi + 1) / 2;
    SELECT clock_ms INTO v FROM events WHERE position = mid;
    IF v <= p_ms THEN lo := mid; ELSE hi := mid - 1; END IF;
  END LOOP;
  RETURN lo;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${schema} FROM PUBLIC;
`;

const schemaOf = (schema: RegisterSchema): string =>
  `${tablesOf(schema)}${penOf(schema)}${functionsOf(schema)}`;

/** What a register that was made before lacks: streams stood beside the events once, and long rows apart. */
export const leanOf = (schema: RegisterSchema): string => `${functionsOf(schema)}
DROP FUNCTION IF EXISTS ${schema}.write_events;
DROP TABLE IF EXISTS ${schema}.streams;
`;

/** What a register lacks that was made before: its head stood once in a row of its own. */
export const onePenOf = (schema: RegisterSchema): string => `
DO $$ BEGIN
  IF to_regclass('${schema}.pen') IS NULL THEN
    DROP TABLE ${schema}.log_head;
    ${penOf(schema)}
  END IF;
END $$;
${functionsOf(schema)}
`;

/** The register itself. */
export const REGISTER_SCHEMA = schemaOf('register');

/** The second register of the same kind, with what it takes to find in it who was shown what. */
export const ACCESS_SCHEMA = `${schemaOf('access')}
-- What a question about disclosures looks for, out of the texts that are sealed themselves: an index
-- that the database makes by itself cannot tell another story than they do.
CREATE FUNCTION access.shown_to(p_leaf text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_leaf::jsonb ->> 'by';
CREATE FUNCTION access.shown_in(p_parts text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_parts::jsonb #>> '{case,body,caseId}';
CREATE FUNCTION access.shown_subjects(p_parts text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT jsonb_array_elements_text(jsonb_path_query_array(p_parts::jsonb, '$.case.body.shown[*].subjects[*]')));
CREATE FUNCTION access.shown_at(p_parts text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (p_parts::jsonb #>> '{public,body,position}')::bigint;
CREATE INDEX events_shown_to ON access.events (access.shown_to(leaf), position);
CREATE INDEX events_shown_in ON access.events (access.shown_in(parts), position);
CREATE INDEX events_shown_subjects ON access.events USING gin (access.shown_subjects(parts));
`;

/** What the serving roles may do: the writer may append and read, the others read. Nobody may change. */
export const registerGrants = (roles: RegisterRoles): string => `
GRANT USAGE ON SCHEMA register TO ${roles.writer}, ${roles.projector}, ${roles.reader};
GRANT SELECT ON register.events, register.log_head TO ${roles.writer}, ${roles.projector};
GRANT SELECT ON register.log_head TO ${roles.reader};
GRANT SELECT (position, stream, revision, id, type, version, recorded_ms, clock_ms, leaf) ON register.events TO ${roles.reader};
GRANT EXECUTE ON FUNCTION register.append, register.append_one, register.append_run TO ${roles.writer};
GRANT EXECUTE ON FUNCTION register.position_at TO ${roles.writer}, ${roles.projector}, ${roles.reader};
`;

/** The same for the access register. The reader answers who was shown what; nothing in it is a value. */
export const accessGrants = (roles: Omit<RegisterRoles, 'projector'>): string => `
GRANT USAGE ON SCHEMA access TO ${roles.writer}, ${roles.reader};
GRANT SELECT ON access.events, access.log_head TO ${roles.writer};
GRANT SELECT ON access.events, access.log_head TO ${roles.reader};
GRANT EXECUTE ON FUNCTION access.append, access.append_one, access.append_run TO ${roles.writer};
GRANT EXECUTE ON FUNCTION access.position_at TO ${roles.writer}, ${roles.reader};
GRANT EXECUTE ON FUNCTION access.shown_to, access.shown_in, access.shown_subjects, access.shown_at TO ${roles.reader};
`;

/** The names of the roles that serve. */
interface RegisterRoles {
  readonly writer: string;
  readonly projector: string;
  readonly reader: string;
}

/** The columns of an event as it stands, for audits and backups. */
export const EVENT_COLUMNS =
  'position, stream, revision, id, type, version, recorded_ms, clock_ms, command_id, command_mac, leaf, parts';
