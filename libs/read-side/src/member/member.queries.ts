import type { At, Row } from '../kit/row.js';
import { rowOf, SCHEMA, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { MemberQuestions } from '../questions.js';
import type { CredentialHolder, MemberRow, MemberSeen } from './member.rows.js';
import { memberProjection } from './member.projection.js';
import { assignments, credentials, memberRoles, members } from './member.tables.js';

/** Roles and cases of the member under an alias, each as one value. */
const linksOf = (alias: string, stands: (alias: string) => string): readonly string[] => [
  `ARRAY(SELECT r.role FROM ${sqlTable(memberRoles)} r
     WHERE r.member_id = ${alias}.member_id AND ${stands('r')} ORDER BY r.role) AS "roles"`,
  `ARRAY(SELECT a.case_id FROM ${sqlTable(assignments)} a
     WHERE a.member_id = ${alias}.member_id AND ${stands('a')} ORDER BY a.case_id) AS "cases"`,
];

const byIds =
  (db: Statements) =>
  async ({ position }: At, ids: readonly string[]): Promise<readonly Row<MemberSeen>[]> => {
    if (ids.length === 0) return [];
    const rows = await db.run<Selected>(
      `SELECT ${[selection(members), ...linksOf('t', standsAt)].join(', ')}
         FROM ${sqlTable(members)} t WHERE t.member_id = ANY ($2) AND ${standsAt()}`,
      [position, ids],
    );
    return rows.map((row) => rowOf(row) as Row<MemberSeen>);
  };

const now = (alias: string): string => `${alias}.valid_to IS NULL`;

const BY_CREDENTIAL = `
SELECT c.credential_id AS "credentialId", m.member_id AS "memberId", m.person_id AS "personId",
       ${linksOf('m', now).join(', ')}, c.expires, c.revoked, p.position
  FROM ${sqlTable(credentials)} c
  JOIN ${sqlTable(members)} m ON m.member_id = c.member_id AND ${now('m')}
  JOIN ${SCHEMA}.checkpoint p ON p.name = $2 AND p.version = $3 AND p.role = 'serving'
 WHERE c.digest = $1 AND ${now('c')}`;

/** Questions about the members of the office. */
export const memberQuestions = (db: Statements): MemberQuestions => ({
  list: (at, page) =>
    pageOf<MemberRow, MemberSeen>(
      db,
      { table: members, order: 'admitted', key: 'memberId', more: linksOf('t', standsAt) },
      at,
      () => [],
      page,
    ),
  byIds: byIds(db),
  byCredential: async (digest) => {
    const { name, version } = memberProjection;
    const rows = await db.run<CredentialHolder>(
      BY_CREDENTIAL,
      [digest, name, version],
      'by credential',
    );
    return rows[0] ?? null;
  },
});
