import type pg from 'pg';
import { SCHEMA } from '../kit/table.js';
import type { Advance } from './checkpoint.js';

/**
 * What events said of things that are another record's, by the generation that did not take it in. `kind`
 * is the table, `key` the parts of its key; `holder` is the record that has what they name.
 */
export const NOT_TAKEN = `
CREATE TABLE ${SCHEMA}.not_taken (
  name text NOT NULL,
  generation integer NOT NULL,
  position bigint NOT NULL,
  event uuid NOT NULL,
  stream text NOT NULL,
  kind text NOT NULL,
  key text[] NOT NULL,
  holder uuid NOT NULL,
  PRIMARY KEY (name, generation, position, kind, key)
);
`;

/** Notes it with the rows and the checkpoint. Nearly always there is nothing to note. */
export const noteNotTaken = async (
  client: pg.PoolClient,
  advances: readonly Advance[],
): Promise<void> => {
  const notes = advances.flatMap(({ projection: { name }, generation, notTaken }) =>
    notTaken.map(({ table, key, ...one }) => ({
      name,
      generation,
      ...one,
      kind: table.name,
      key: key.map(String),
    })),
  );
  if (notes.length === 0) return;
  await client.query(
    `INSERT INTO ${SCHEMA}.not_taken
     SELECT n.* FROM jsonb_populate_recordset(NULL::${SCHEMA}.not_taken, $1) n ON CONFLICT DO NOTHING`,
    [JSON.stringify(notes)],
  );
};
