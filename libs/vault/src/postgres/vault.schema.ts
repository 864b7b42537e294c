/**
 * The vault on PostgreSQL: wrapped keys and ciphertext, nothing else. It stands in a database of its
 * own, so that a copy of the register never carries the keys to it.
 */
export const VAULT_SCHEMA = `
CREATE SCHEMA vault;

-- One row a ring: the key under which all keys of the ring are wrapped, wrapped by the master key.
CREATE TABLE vault.epochs (
  ring text PRIMARY KEY,
  number integer NOT NULL,
  check_value bytea NOT NULL,
  wrapped bytea NOT NULL
);

CREATE TABLE vault.secrets (name text PRIMARY KEY, check_value bytea NOT NULL, wrapped bytea NOT NULL);

CREATE TABLE vault.keys (
  owner text PRIMARY KEY,
  ring text NOT NULL REFERENCES vault.epochs,
  check_value bytea NOT NULL,
  wrapped bytea NOT NULL
);
CREATE INDEX keys_check_value ON vault.keys USING hash (check_value);

-- Owners whose key was destroyed: they never get another.
CREATE TABLE vault.destroyed (owner text PRIMARY KEY);

-- Under event and commitment, so that a repeated command with new salts replaces nothing.
CREATE TABLE vault.identities (
  event_id uuid NOT NULL,
  commitment bytea NOT NULL,
  owner text NOT NULL,
  check_value bytea NOT NULL,
  sealed text NOT NULL,
  PRIMARY KEY (event_id, commitment)
);
CREATE INDEX identities_owner ON vault.identities (owner);

-- Keeps keys of owners that have none and gives all that stand. Whoever re-wraps a ring holds its row
-- of epochs, so that no key can slip in under the wrapping that is going.
CREATE FUNCTION vault.ensure_keys(p_owner text[], p_ring text[], p_epoch integer[], p_check bytea[], p_wrapped bytea[])
RETURNS TABLE (o_owner text, o_check bytea, o_wrapped bytea, o_ring text, o_number integer, o_epoch_check bytea, o_epoch_wrapped bytea)
LANGUAGE plpgsql SET search_path = vault, pg_temp AS $$
BEGIN
  PERFORM FROM epochs WHERE ring = ANY (p_ring) ORDER BY ring FOR SHARE;
  IF EXISTS (
    SELECT FROM unnest(p_ring, p_epoch) k(r, n) LEFT JOIN epochs e ON e.ring = k.r WHERE e.number IS DISTINCT FROM k.n
  ) THEN
    RAISE EXCEPTION 'the wrapping has changed' USING ERRCODE = 'SJ002';
  END IF;
  INSERT INTO keys
  SELECT k.o, k.r, k.c, k.w FROM unnest(p_owner, p_ring, p_check, p_wrapped) k(o, r, c, w)
   WHERE NOT EXISTS (SELECT FROM destroyed d WHERE d.owner = k.o)
   ORDER BY k.o
      ON CONFLICT DO NOTHING;
  RETURN QUERY
  SELECT k.owner, k.check_value, k.wrapped, e.ring, e.number, e.check_value, e.wrapped
    FROM keys k JOIN epochs e USING (ring) WHERE k.owner = ANY (p_owner);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA vault FROM PUBLIC;
`;

/**
 * The index of names: under which keyed digests an identity part is found. It goes with the part, and
 * the part with the key of its person.
 */
export const NAMES_SCHEMA = `
CREATE TABLE vault.names (
  token bytea NOT NULL,
  event_id uuid NOT NULL,
  commitment bytea NOT NULL,
  PRIMARY KEY (token, event_id, commitment),
  FOREIGN KEY (event_id, commitment) REFERENCES vault.identities ON DELETE CASCADE
);
CREATE INDEX names_of_part ON vault.names (event_id, commitment);

-- By which version of the way of reading names everything is indexed; no row where it is not.
CREATE TABLE vault.names_version (one boolean PRIMARY KEY DEFAULT true CHECK (one), version integer NOT NULL);
`;

/** What the vault's own role may do. No other role may come here. */
export const vaultGrants = (role: string): string => `
GRANT USAGE ON SCHEMA vault TO ${role};
GRANT SELECT, INSERT, UPDATE ON vault.epochs TO ${role};
GRANT SELECT, INSERT ON vault.secrets, vault.destroyed TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.keys TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.identities TO ${role};
GRANT SELECT, INSERT, DELETE ON vault.names TO ${role};
GRANT SELECT, INSERT, UPDATE ON vault.names_version TO ${role};
GRANT EXECUTE ON FUNCTION vault.ensure_keys TO ${role};
DO $$ BEGIN
  -- Lets the role sweep away what it destroyed; before PostgreSQL 17 only the owner can.
  IF current_setting('server_version_num')::integer >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON vault.epochs, vault.keys, vault.identities, vault.names TO ${role}';
  END IF;
END $$;
`;

/** Every table of the vault in the order in which they can be filled, for a backup. */
export const VAULT_TABLES: readonly (readonly [table: string, columns: string])[] = [
  ['vault.epochs', 'ring, number, check_value, wrapped'],
  ['vault.secrets', 'name, check_value, wrapped'],
  ['vault.keys', 'owner, ring, check_value, wrapped'],
  ['vault.destroyed', 'owner'],
  ['vault.identities', 'event_id, commitment, owner, check_value, sealed'],
];
