import type { RegisterSchema } from './register.schema.js';

/**
 * What the notary may do to a register, and no more: read the leaves, read what it told earlier, and tell
 * of heads that it signed and had confirmed. What it hands in is held against its own leaf, since the leaf
 * is what everybody reads: a seal outside cannot be something else inside.
 */
export const sealingOf = (schema: RegisterSchema): string => `
CREATE OR REPLACE FUNCTION ${schema}.append_seal(
  p_stream text, p_revision integer, p_id uuid, p_type text, p_version smallint,
  p_recorded bigint, p_command uuid, p_mac text, p_leaf text, p_parts text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET enable_seqscan = off AS $$
DECLARE
  v_position bigint;
  v_leaf jsonb := p_leaf::jsonb;
  v_told jsonb := jsonb_build_object('stream', p_stream, 'revision', p_revision, 'id', p_id, 'type', p_type, 'version', p_version,
    'commandId', p_command, 'commandMac', p_mac, 'by', 'process:notary',
    'register', (SELECT e.leaf::jsonb ->> 'register' FROM events e WHERE e.position = 1));
BEGIN
  IF p_type NOT IN ('CheckpointSealed', 'CheckpointAnchored') OR NOT starts_with(p_stream, 'seal-')
     OR NOT v_leaf @> v_told OR (p_parts::jsonb - 'public') <> '{}' THEN
    RAISE EXCEPTION 'the notary tells of seals and of nothing else' USING ERRCODE = '42501';
  END IF;
  v_position := append_one(p_stream, p_revision, p_id, p_type, p_version, p_recorded, p_command, p_mac, p_leaf, p_parts);
  PERFORM pg_notify('sijil_${schema}', v_position::text);
  RETURN v_position;
END $$;

-- What the notary told earlier: all of it is public.
CREATE OR REPLACE FUNCTION ${schema}.seals_on(p_streams text[])
RETURNS TABLE (stream text, o_position bigint, leaf text, parts text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
  SELECT e.stream, e.position, e.leaf, e.parts FROM events e
   WHERE e.stream = ANY (p_streams) AND starts_with(e.stream, 'seal-') ORDER BY e.stream, e.revision
$$;

REVOKE ALL ON FUNCTION ${schema}.append_seal, ${schema}.seals_on FROM PUBLIC;
`;

/** The rights of the notary's role, on both registers. Of an event it reads the envelope, and no part. */
export const sealGrants = (notary: string): string =>
  (['register', 'access'] as const)
    .map(
      (schema) => `
GRANT USAGE ON SCHEMA ${schema} TO ${notary};
GRANT SELECT ON ${schema}.log_head TO ${notary};
GRANT SELECT (position, stream, revision, id, command_mac, leaf) ON ${schema}.events TO ${notary};
GRANT EXECUTE ON FUNCTION ${schema}.append_seal, ${schema}.seals_on TO ${notary};
`,
    )
    .join('');
