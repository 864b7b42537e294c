import { accounts } from '../account/account.tables.js';
import { bearings, cases, exhibits } from '../case/case.tables.js';
import { evidence } from '../evidence/evidence.tables.js';
import { classifications } from '../incident/incident.tables.js';
import { asSelected } from '../kit/column.js';
import { sqlName, sqlTable } from '../kit/table.js';
import type { Table } from '../kit/table.js';
import { standsAt } from '../query/statement.js';
import {
  allegedFacts,
  charges,
  elementArguments,
  elementAssessments,
  linkages,
  supports,
} from './charge.tables.js';

/** A row as JSON, to be read with `rowOf`. */
const asJson = ({ columns }: Table, alias: string, more: readonly string[] = []): string => {
  const parts = [...columns].map(([property, column]) => {
    const name = `${alias}.${sqlName(property)}`;
    const value =
      column.sql === 'timestamptz'
        ? `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : asSelected(column, name);
    return `'${property}', ${value}`;
  });
  return `json_build_object(${[...parts, `'$data', ${alias}."data"`, ...more].join(', ')})`;
};

const all = (of: Table, alias: string, where: string, order: string, json?: string): string =>
  `(SELECT coalesce(json_agg(${json ?? asJson(of, alias)} ORDER BY ${order}), '[]')
      FROM ${sqlTable(of)} ${alias} WHERE ${where} AND ${standsAt(alias)})`;

/** Whether a passage rests on the thing `$2`: a person, an account, an item (or what is attached to it), an exhibit. */
const OF_EXHIBIT = `(x.exhibit_id = $2 OR x.evidence_id = $2 OR i.host = $2) IS TRUE`;
const OF_ACCOUNT = `(k.account_id = $2 OR k.person_id = $2 OR k.evidence_id = $2 OR h.host = $2) IS TRUE`;

/** Exhibits with their items: what carries no more, and whose it is in the end. */
const exhibited = `${sqlTable(exhibits)} x
  LEFT JOIN ${sqlTable(evidence)} i ON i.evidence_id = x.evidence_id AND ${standsAt('i')}
  WHERE ${standsAt('x')}`;
/** Accounts with the items in which they stand. */
const told = `${sqlTable(accounts)} k
  LEFT JOIN ${sqlTable(evidence)} h ON h.evidence_id = k.evidence_id AND ${standsAt('h')}
  WHERE ${standsAt('k')}`;

/** Whether one of these ids is kept from the reader. */
const isKept = (...ids: readonly string[]): string =>
  `(${ids.map((id) => `${id} IN (SELECT id FROM kept)`).join(' OR ')})`;

/**
 * What the supports of a case point into, each with its origin and whether it still carries: not where
 * the exhibit was taken out, or the item or account withdrawn. The origin of an account is the speaker,
 * else the item it stands in; of an exhibit, the item it is attached to or quoted in, else the item itself.
 */
const grounds = (resting: boolean): string => `(SELECT coalesce(json_agg(g), '[]') FROM (
    SELECT x.exhibit_id AS id, coalesce(i.host, x.evidence_id) AS origin,
        x.excluded OR coalesce(i.withdrawn, false) AS fallen, ${resting ? OF_EXHIBIT : 'false'} AS hit,
        ${isKept('x.exhibit_id', 'x.evidence_id')} AS hidden
      FROM ${exhibited} AND x.case_id = t.case_id
    UNION ALL
    SELECT k.account_id, coalesce(k.person_id, h.host, k.evidence_id, k.account_id),
        k.withdrawn IS NOT NULL, ${resting ? OF_ACCOUNT : 'false'}, ${isKept('k.account_id')}
      FROM ${told} AND k.account_id IN (
        SELECT s.account_id FROM ${sqlTable(supports)} s WHERE s.case_id = t.case_id AND ${standsAt('s')})
  ) g)`;

/** The cases in which something rests on the thing `$2`. */
const RESTING = `
  SELECT x.case_id FROM ${exhibited} AND ${OF_EXHIBIT}
  UNION SELECT s.case_id FROM ${sqlTable(supports)} s WHERE ${standsAt('s')}
    AND s.account_id IN (SELECT k.account_id FROM ${told} AND ${OF_ACCOUNT})
  UNION SELECT l.case_id FROM ${sqlTable(linkages)} l
    WHERE ${standsAt('l')} AND l."data"->'source'->>'id' = $2::text`;

/** Whether an alleged fact was of the defence, now or before: at some time after `since`, where that is said. */
const wasDefence = (alias: string, since?: string): string =>
  `EXISTS (SELECT FROM ${sqlTable(allegedFacts)} d WHERE d.fact_id = ${alias}.fact_id AND d.kind = 'defence' AND d.valid_from <= $1${
    since === undefined ? '' : ` AND (d.valid_to IS NULL OR ${since} < d.valid_to)`
  })`;

/** The supports that ever spoke for the defence: against a fact, or for one that was of the defence then or later. */
const spoke = `SELECT DISTINCT s.support_id, s.exhibit_id FROM ${sqlTable(supports)} s
  WHERE s.case_id IN (SELECT case_id FROM asked) AND NOT ${isKept('s.fact_id')} AND s.valid_from <= $1
    AND (s.stance = 'against' OR ${wasDefence('s', 's.valid_from')})`;

/**
 * Exhibits that carry no more and that can help the defence: somebody once found so, or they were once
 * relied on for it, whatever was said later; and those taken out that nobody ever weighed.
 */
const leftOut = `(SELECT coalesce(json_agg(json_build_object('exhibitId', o.exhibit_id, 'number', o.number, 'helps', o.helps) ORDER BY o.number), '[]')
  FROM (
    SELECT x.exhibit_id, x.number, x.excluded,
        EXISTS (SELECT FROM ${sqlTable(bearings)} b WHERE b.exhibit_id = x.exhibit_id AND b.valid_from <= $1
           AND b.bearing IN ('exculpatory', 'mixed', 'materialToDefence'))
        OR EXISTS (SELECT FROM spoke p WHERE p.exhibit_id = x.exhibit_id) AS helps,
        EXISTS (SELECT FROM ${sqlTable(bearings)} b WHERE b.exhibit_id = x.exhibit_id AND b.valid_from <= $1) AS weighed
      FROM ${exhibited} AND x.case_id = t.case_id AND (x.excluded OR i.withdrawn)
        AND NOT ${isKept('x.exhibit_id', 'x.evidence_id')}
  ) o WHERE o.helps OR (o.excluded AND NOT o.weighed))`;

/**
 * What is kept, with what stands on it: the accounts of people and within items, and the facts alleged of incidents
 * and acts. What they told, and what is alleged of those, counts nowhere either.
 */
const withStanding = (kept: string): string => `
  WITH named AS MATERIALIZED (${kept}) SELECT id FROM named
  UNION SELECT k.account_id FROM ${sqlTable(accounts)} k
   WHERE k.person_id IN (SELECT id FROM named) OR k.evidence_id IN (SELECT id FROM named)
  UNION SELECT f.fact_id FROM ${sqlTable(allegedFacts)} f CROSS JOIN LATERAL jsonb_array_elements(f."data"->'acts') a
   WHERE EXISTS (SELECT FROM named)
     AND ((a->>'incidentId')::uuid IN (SELECT id FROM named) OR (a->>'actId')::uuid IN (SELECT id FROM named))`;

/** Of what a matter is read: of whole cases, of single charges, or of all cases in which something rests on a thing. */
export type MatterOf = 'cases' | 'charges' | 'resting';

/**
 * The one statement behind every question about charges: `$1` the position, `$2` what is asked about.
 * `kept` selects the ids of what is kept from the reader: it is not there, and counts nowhere.
 */
export const matterStatement = (of: MatterOf, kept: string | null): string => {
  const inCase = (alias: string) => `${alias}.case_id = t.case_id`;
  const ofCharge = (alias: string) =>
    of === 'charges' ? `${inCase(alias)} AND ${alias}.charge_id = ANY ($2)` : inCase(alias);
  const which = {
    cases: 't.case_id = ANY ($2)',
    charges: `t.case_id IN (SELECT c.case_id FROM ${sqlTable(charges)} c WHERE c.charge_id = ANY ($2) AND ${standsAt('c')})`,
    resting: `t.case_id IN (${RESTING})`,
  }[of];
  const side = (stance: string) =>
    `coalesce(array_agg(coalesce(s.exhibit_id, s.account_id)) FILTER (WHERE ${stance}), '{}')`;
  const standing = (stance: string) => `NOT s.withdrawn AND s.stance = '${stance}'`;
  return `WITH kept AS MATERIALIZED (${kept === null ? 'SELECT NULL::uuid AS id WHERE false' : withStanding(kept)}),
    asked AS MATERIALIZED (
      SELECT t.case_id FROM ${sqlTable(cases)} t WHERE ${which} AND ${standsAt()}
    ), spoke AS MATERIALIZED (${spoke}
    ), beside AS MATERIALIZED (
      SELECT s.fact_id, json_build_object('for', ${side(standing('for'))}, 'against', ${side(standing('against'))},
          'withdrawn', ${side('s.withdrawn')},
          'withdrawnHelping', ${side('s.withdrawn AND s.support_id IN (SELECT support_id FROM spoke)')}) AS points
        FROM ${sqlTable(supports)} s WHERE s.case_id IN (SELECT case_id FROM asked) AND ${standsAt('s')}
        GROUP BY s.fact_id
    )
    SELECT t.case_id AS "caseId",
      ${all(charges, 'c', `${ofCharge('c')} AND NOT ${isKept('c.charge_id')}`, 'c.number')} AS charges,
      ${all(linkages, 'l', ofCharge('l'), 'l.valid_from, l.link_id')} AS linkage,
      ${all(elementArguments, 'a', ofCharge('a'), 'a.requirement')} AS arguments,
      ${all(elementAssessments, 'e', ofCharge('e'), 'e.requirement')} AS assessments,
      (SELECT coalesce(json_agg(${asJson(allegedFacts, 'f', [`'points', b.points, 'wasDefence', ${wasDefence('f')}`])} ORDER BY f.number), '[]')
        FROM ${sqlTable(allegedFacts)} f LEFT JOIN beside b USING (fact_id)
        WHERE f.case_id = t.case_id AND NOT ${isKept('f.fact_id')} AND ${standsAt('f')}) AS facts,
      ${grounds(of === 'resting')} AS grounds,
      ${of === 'cases' ? leftOut : "'[]'::json"} AS "leftOut",
      ${
        of === 'resting'
          ? `(SELECT coalesce(json_agg(json_build_object('id', y.classification_id, 'incidentId', y.incident_id) ORDER BY y.classification_id), '[]')
        FROM ${sqlTable(classifications)} y WHERE y."data"->'evidence' ? $2::text AND y.status IN ('proposed', 'adopted') AND ${standsAt('y')})`
          : "'[]'::json"
      } AS classifications
    FROM ${of === 'resting' ? '(SELECT) one LEFT JOIN asked t ON true' : 'asked t'} ORDER BY t.case_id`;
};
