import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '#kernel';
import type {
  Epoch,
  FoundIdentity,
  IdentityAt,
  KeptKey,
  NewIdentity,
  NewKey,
  Renewal,
  Ring,
  Safe,
} from '../keys/safe.js';
import type { WrappedKey } from '../seal/wrap.js';
import { onVault } from './vault-pool.js';

const AGAIN_MS = 25;
/** How long a sweep waits before it is tried again, each time. */
const SWEEP_AGAIN_MS = [100, 200, 500, 1_000, 2_000, 3_000];
/** How many surviving keys are re-wrapped at a time. */
export const REWRAP_PAGE = 1_000;

interface EpochRow {
  ring: Ring;
  number: number;
  check_value: Buffer;
  wrapped: Buffer;
}
const epochOf = (row: EpochRow): Epoch => ({
  ring: row.ring,
  number: row.number,
  check: row.check_value,
  wrapped: row.wrapped,
});

interface KeyRow {
  o_owner: string;
  o_check: Buffer;
  o_wrapped: Buffer;
  o_ring: Ring;
  o_number: number;
  o_epoch_check: Buffer;
  o_epoch_wrapped: Buffer;
}
const keyOf = (row: KeyRow): KeptKey => ({
  owner: row.o_owner,
  check: row.o_check,
  wrapped: row.o_wrapped,
  epoch: {
    ring: row.o_ring,
    number: row.o_number,
    check: row.o_epoch_check,
    wrapped: row.o_epoch_wrapped,
  },
});
const KEY_COLUMNS = `k.owner AS o_owner, k.check_value AS o_check, k.wrapped AS o_wrapped, e.ring AS o_ring,
  e.number AS o_number, e.check_value AS o_epoch_check, e.wrapped AS o_epoch_wrapped`;

type IdentityRow = {
  event_id: string;
  commitment: string;
  owner: string;
  check_value: Buffer;
  sealed: string;
} & (KeyRow | { o_owner: null });

const foundOf = (row: IdentityRow): FoundIdentity => ({
  eventId: row.event_id,
  commitment: row.commitment,
  owner: row.owner,
  check: row.check_value,
  sealed: row.sealed,
  key: row.o_owner === null ? undefined : keyOf(row),
});

/** Tokens and the parts that they belong to, as three lists of one length. */
const tokenLists = (
  parts: readonly (IdentityAt & { readonly tokens: readonly Buffer[] })[],
): readonly [string[], string[], Buffer[]] => {
  const all = parts.flatMap(({ tokens, ...at }) => tokens.map((token) => ({ ...at, token })));
  return [
    all.map(({ eventId }) => eventId),
    all.map(({ commitment }) => commitment),
    all.map(({ token }) => token),
  ];
};

const tokensIn = (eventIds: string, commitments: string, tokens: string): string =>
  `unnest(${eventIds}::uuid[], ${commitments}::text[], ${tokens}::bytea[]) n(event_id, commitment, token)`;

/** The safe on PostgreSQL. Every method is one statement, or one transaction for a destruction. */
export class PostgresSafe implements Safe {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** The epochs and the secret that stand; those given, where none stand yet. */
  async found(
    epochs: readonly Epoch[],
    secret: WrappedKey,
  ): Promise<{ epochs: readonly Epoch[]; secret: WrappedKey }> {
    await this.#query(
      'INSERT INTO vault.epochs SELECT * FROM unnest($1::text[], $2::integer[], $3::bytea[], $4::bytea[]) ON CONFLICT DO NOTHING',
      [
        epochs.map((e) => e.ring),
        epochs.map((e) => e.number),
        epochs.map((e) => e.check),
        epochs.map((e) => e.wrapped),
      ],
    );
    await this.#query(`INSERT INTO vault.secrets VALUES ('mac', $1, $2) ON CONFLICT DO NOTHING`, [
      secret.check,
      secret.wrapped,
    ]);
    const [kept] = await this.#query<{ check_value: Buffer; wrapped: Buffer }>(
      `SELECT check_value, wrapped FROM vault.secrets WHERE name = 'mac'`,
    );
    return {
      epochs: await this.epochs(),
      secret: kept ? { check: kept.check_value, wrapped: kept.wrapped } : secret,
    };
  }

  async epochs(): Promise<readonly Epoch[]> {
    return (
      await this.#query<EpochRow>('SELECT ring, number, check_value, wrapped FROM vault.epochs')
    ).map(epochOf);
  }

  async ensureKeys(fresh: readonly NewKey[]): Promise<readonly KeptKey[]> {
    const rows = await this.#query<KeyRow>(
      'SELECT * FROM vault.ensure_keys($1::text[], $2::text[], $3::integer[], $4::bytea[], $5::bytea[])',
      [
        fresh.map((k) => k.owner),
        fresh.map((k) => k.ring),
        fresh.map((k) => k.epoch),
        fresh.map((k) => k.check),
        fresh.map((k) => k.wrapped),
      ],
    );
    return rows.map(keyOf);
  }

  async keys(owners: readonly string[], checks: readonly Buffer[]): Promise<readonly KeptKey[]> {
    const rows = await this.#query<KeyRow>(
      `SELECT ${KEY_COLUMNS} FROM vault.keys k JOIN vault.epochs e USING (ring)
        WHERE k.owner = ANY ($1::text[]) OR k.check_value = ANY ($2::bytea[])`,
      [owners, checks],
    );
    return rows.map(keyOf);
  }

  async keepIdentities(parts: readonly NewIdentity[]): Promise<void> {
    await this.#query(
      `WITH kept AS (
         INSERT INTO vault.identities (event_id, commitment, owner, check_value, sealed)
         SELECT p.event_id, decode(p.commitment, 'hex'), p.owner, p.check_value, p.sealed
           FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::text[])
                p(event_id, commitment, owner, check_value, sealed)
           JOIN vault.keys k ON k.owner = p.owner AND k.check_value = p.check_value
          ORDER BY p.event_id, p.commitment
            FOR KEY SHARE OF k
             ON CONFLICT DO NOTHING
         RETURNING event_id, commitment
       )
       INSERT INTO vault.names SELECT n.token, k.event_id, k.commitment
         FROM kept k JOIN ${tokensIn('$6', '$7', '$8')}
           ON n.event_id = k.event_id AND decode(n.commitment, 'hex') = k.commitment
        ON CONFLICT DO NOTHING`,
      [
        parts.map((p) => p.eventId),
        parts.map((p) => p.commitment),
        parts.map((p) => p.owner),
        parts.map((p) => p.check),
        parts.map((p) => p.sealed),
        ...tokenLists(parts),
      ],
    );
  }

  async withTokens(
    tokens: readonly (readonly Buffer[])[],
    most: number,
  ): Promise<readonly (IdentityAt & { readonly owner: string })[]> {
    return await this.#query<{ eventId: string; commitment: string; owner: string }>(
      `SELECT f.event_id AS "eventId", encode(f.commitment, 'hex') AS commitment, i.owner
         FROM (SELECT n.event_id, n.commitment
                 FROM unnest($1::bytea[], $2::integer[]) t(token, word) JOIN vault.names n USING (token)
                GROUP BY n.event_id, n.commitment HAVING count(DISTINCT t.word) = $3 LIMIT $4) f
         JOIN vault.identities i USING (event_id, commitment)`,
      [tokens.flat(), tokens.flatMap((any, word) => any.map(() => word)), tokens.length, most],
    );
  }

  async replaceTokens(
    parts: readonly (IdentityAt & { readonly tokens: readonly Buffer[] })[],
  ): Promise<void> {
    // The parts are held while this goes on, so that none is destroyed between the two.
    await this.#query(
      `WITH held AS (
         SELECT i.event_id, i.commitment FROM vault.identities i
           JOIN unnest($1::uuid[], $2::text[]) p(event_id, commitment)
             ON i.event_id = p.event_id AND i.commitment = decode(p.commitment, 'hex')
            FOR KEY SHARE OF i
       ), fresh AS (
         SELECT n.token, h.event_id, h.commitment FROM held h JOIN ${tokensIn('$3', '$4', '$5')}
             ON n.event_id = h.event_id AND decode(n.commitment, 'hex') = h.commitment
       ), gone AS (
         DELETE FROM vault.names o USING held h
          WHERE o.event_id = h.event_id AND o.commitment = h.commitment
            AND (o.token, o.event_id, o.commitment) NOT IN (SELECT * FROM fresh)
       )
       INSERT INTO vault.names SELECT * FROM fresh ON CONFLICT DO NOTHING`,
      [parts.map((p) => p.eventId), parts.map((p) => p.commitment), ...tokenLists(parts)],
    );
  }

  async identitiesAfter(after: IdentityAt | null, most: number): Promise<readonly FoundIdentity[]> {
    const rows = await this.#query<IdentityRow>(
      `SELECT i.event_id, encode(i.commitment, 'hex') AS commitment, i.owner, i.check_value, i.sealed, ${KEY_COLUMNS}
         FROM vault.identities i LEFT JOIN vault.keys k ON k.owner = i.owner
         LEFT JOIN vault.epochs e ON e.ring = k.ring
        WHERE $1::uuid IS NULL OR (i.event_id, i.commitment) > ($1, decode($2, 'hex'))
        ORDER BY i.event_id, i.commitment LIMIT $3`,
      [after?.eventId ?? null, after?.commitment ?? null, most],
    );
    return rows.map(foundOf);
  }

  async indexVersion(): Promise<number> {
    const [row] = await this.#query<{ version: number }>('SELECT version FROM vault.names_version');
    return row?.version ?? 0;
  }

  async noteIndexed(version: number): Promise<void> {
    await this.#query(
      `INSERT INTO vault.names_version (version) VALUES ($1)
           ON CONFLICT (one) DO UPDATE SET version = excluded.version`,
      [version],
    );
  }

  async identities(at: readonly IdentityAt[]): Promise<readonly FoundIdentity[]> {
    const rows = await this.#query<IdentityRow>(
      `SELECT i.event_id, encode(i.commitment, 'hex') AS commitment, i.owner, i.check_value, i.sealed, ${KEY_COLUMNS}
         FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::text[])) r(event_id, commitment)
         JOIN vault.identities i ON i.event_id = r.event_id AND i.commitment = decode(r.commitment, 'hex')
         LEFT JOIN vault.keys k ON k.owner = i.owner
         LEFT JOIN vault.epochs e ON e.ring = k.ring`,
      [at.map((a) => a.eventId), at.map((a) => a.commitment)],
    );
    return rows.map(foundOf);
  }

  async destroyed(owners: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#query<{ owner: string }>(
      'SELECT owner FROM vault.destroyed WHERE owner = ANY ($1::text[])',
      [owners],
    );
    return new Set(rows.map(({ owner }) => owner));
  }

  async destroy(
    owners: readonly string[],
    ring: Ring,
    renewal: (standing: Epoch) => Renewal,
  ): Promise<void> {
    await onVault(async () => {
      const client = await this.#pool.connect();
      try {
        await client.query('BEGIN');
        await destroyWithin(client, owners, ring, renewal);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    });
    await this.#sweep();
  }

  /**
   * What was deleted still lies in the files until they are written anew. An attempt: the keys are gone
   * already. Whoever still looks at an older moment (a statistics run is enough) keeps it there, so it is
   * tried again until nothing is left.
   */
  async #sweep(): Promise<void> {
    for (const wait of SWEEP_AGAIN_MS) {
      if (await this.#swept()) return;
      await sleep(wait);
    }
  }

  /** Writes the files anew; whether nothing that was deleted is left in them, as far as can be told. */
  async #swept(): Promise<boolean> {
    const client = await this.#pool.connect().catch(() => undefined);
    let left = 0;
    client?.on('notice', ({ detail }) => {
      // It begins with how many dead rows had to stay.
      left += Number(/^\d+/.exec(detail ?? '')?.[0] ?? 0);
    });
    try {
      await client?.query(`SET lock_timeout = '5s'`);
      await client?.query(
        'VACUUM (FULL, VERBOSE) vault.epochs, vault.keys, vault.identities, vault.names',
      );
      return left === 0;
    } catch (error) {
      // Another holds a table: it is let go of. Where the role may not, autovacuum comes by later.
      return error instanceof pg.DatabaseError && error.code !== '55P03';
    } finally {
      // Not back to the pool: its settings are its own.
      client?.release(true);
    }
  }

  #query<R extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const ask = () => onVault(async () => (await this.#pool.query<R>(text, [...values])).rows);
    // Once more where a connection had broken: each of these can be repeated without harm.
    return ask().catch(async (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      await sleep(AGAIN_MS);
      return await ask();
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

const destroyWithin = async (
  client: pg.PoolClient,
  owners: readonly string[],
  ring: Ring,
  renewal: (standing: Epoch) => Renewal,
): Promise<void> => {
  const { rows } = await client.query<EpochRow>(
    'SELECT ring, number, check_value, wrapped FROM vault.epochs WHERE ring = $1 FOR UPDATE',
    [ring],
  );
  await client.query(
    'INSERT INTO vault.destroyed SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
    [owners],
  );
  // The key first: an identity part that is being kept just now holds it until it stands.
  const { rowCount } = await client.query('DELETE FROM vault.keys WHERE owner = ANY ($1::text[])', [
    owners,
  ]);
  await client.query('DELETE FROM vault.identities WHERE owner = ANY ($1::text[])', [owners]);
  const [standing] = rows.map(epochOf);
  if (!standing || rowCount === 0) return;

  const { epoch, rewrap } = renewal(standing);
  for (let after = ''; ;) {
    const page = await client.query<{ owner: string; check_value: Buffer; wrapped: Buffer }>(
      'SELECT owner, check_value, wrapped FROM vault.keys WHERE ring = $1 AND owner > $2 ORDER BY owner LIMIT $3',
      [ring, after, REWRAP_PAGE],
    );
    const last = page.rows.at(-1);
    if (!last) break;
    await client.query(
      `UPDATE vault.keys k SET wrapped = n.wrapped
         FROM unnest($1::text[], $2::bytea[]) n(owner, wrapped) WHERE k.owner = n.owner`,
      [
        page.rows.map((row) => row.owner),
        page.rows.map(
          (row) =>
            rewrap({ owner: row.owner, check: row.check_value, wrapped: row.wrapped }).wrapped,
        ),
      ],
    );
    after = last.owner;
  }
  await client.query(
    'UPDATE vault.epochs SET number = $2, check_value = $3, wrapped = $4 WHERE ring = $1',
    [ring, epoch.number, epoch.check, epoch.wrapped],
  );
};
