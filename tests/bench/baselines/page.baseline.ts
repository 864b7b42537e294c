import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Site } from '../site.js';

const STANDS = 'valid_to IS NULL AND asserted AND merged_into IS NULL';

/**
 * The register page as one statement that PostgreSQL turns into JSON by itself. Its total is the one
 * that the projection keeps: to count would be slower.
 */
const pageOf = (schema: string): string => `SELECT json_build_object(
  'total', (SELECT incidents FROM ${schema}.incident_total WHERE valid_to IS NULL AND "of" = 'standing'),
  'nodes', (SELECT json_agg(p) FROM (
    SELECT incident_id AS "id", occurred_from AS "occurredFrom", occurred_to AS "occurredTo", settlement,
      governorate_code AS "governorateCode", governorate_printed AS "governorate",
      target_code AS "targetCode", target_printed AS "target",
      attack_kind_code AS "attackKindCode", attack_kind_printed AS "attackKind", verification,
      counted_under_code AS "countedUnderCode", counted_under_printed AS "countedUnder",
      attributed_to_code AS "attributedToCode", attributed_to_printed AS "attributedTo",
      control_counted_as AS "controlCountedAs", strikes, competing_tolls AS "competing",
      killed, killed_qualifier AS "killedQualifier", children, children_qualifier AS "childrenQualifier",
      women, women_qualifier AS "womenQualifier", unborn, injured, injured_qualifier AS "injuredQualifier",
      massacre_rule AS "massacre", massacre_ground AS "ground", massacre_publisher AS "byPublisher",
      massacre_member AS "byMember"
    FROM ${schema}.incident WHERE ${STANDS} ORDER BY occurred_from, incident_id LIMIT 50
  ) p))::text AS body`;

/** The same page without GraphQL, policy, or positions: node:http, pg, one prepared statement. */
export const pageBaseline = async ({ site }: { readonly site: Site }) => {
  const pool = new pg.Pool({ connectionString: site.adminUrl, max: 8 });
  const { rows: serving } = await pool.query<{ schema: string }>(
    `SELECT format('read_%s_%s', name, generation) AS schema FROM read.checkpoint
      WHERE name = 'incidents' AND role = 'serving'`,
  );
  const text = pageOf(serving[0]?.schema ?? '');
  const answer = async (response: ServerResponse): Promise<void> => {
    try {
      const { rows } = await pool.query<{ body: string }>({ name: 'page', text });
      response.setHeader('content-type', 'application/json');
      response.end(rows[0]?.body);
    } catch {
      response.statusCode = 500;
      response.end();
    }
  };
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => void answer(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    result: { url: `http://127.0.0.1:${port}/` },
    end: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
};
