import type { At, Grouped, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { groupedBy, groupsBy, oneBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import { biography } from '../charge/biography.queries.js';
import { grounding } from '../charge/grounding.queries.js';
import type { IncidentQuestions } from '../questions.js';
import { facetsOf } from './incident.facets.js';
import { listConditions } from './incident.filter.js';
import type { ClaimKind, ClaimRow } from './claim.rows.js';
import type { IncidentLinkSeen } from './incident.rows.js';
import { learnedPlacesOf, withoutPlaceOf } from './place.queries.js';
import { standingDescription } from './incident.described.js';
import { STANDING, STANDING_TOTAL } from './incident.total.js';
import {
  acts,
  claims,
  classifications,
  descriptions,
  incidentLinks,
  incidents,
  placeResolutions,
} from './incident.tables.js';

const claimsOf =
  (db: Statements) =>
  async <K extends ClaimKind>(
    { position }: At,
    incidentIds: readonly string[],
    kinds?: readonly K[],
  ): Promise<Grouped<Row<ClaimRow<K>>>> => {
    if (incidentIds.length === 0) return new Map();
    const rows = await db.run<Selected>(
      `SELECT ${selection(claims)} FROM ${sqlTable(claims)} t
        WHERE t.incident_id = ANY ($2) AND ($3::text[] IS NULL OR t.kind = ANY ($3)) AND ${standsAt()}
        ORDER BY t.made`,
      [position, incidentIds, kinds ?? null],
    );
    return groupedBy(
      rows.map((row) => rowOf(row) as Row<ClaimRow<K>>),
      ({ incidentId }) => incidentId,
    );
  };

const linksOf =
  (db: Statements) =>
  async (
    { position }: At,
    incidentIds: readonly string[],
  ): Promise<Grouped<Row<IncidentLinkSeen>>> => {
    if (incidentIds.length === 0) return new Map();
    const seen = (direction: 'to' | 'from', here: string, other: string): string =>
      `SELECT ${selection(incidentLinks)}, '${direction}' AS "direction", t.${here} AS "$here", t.${other} AS "other"
         FROM ${sqlTable(incidentLinks)} t WHERE t.${here} = ANY ($2) AND ${standsAt()}`;
    const rows = await db.run<Selected & { readonly $here: string }>(
      `${seen('to', 'incident_id', '"to"')} UNION ALL ${seen('from', '"to"', 'incident_id')}
        ORDER BY "direction" DESC, "recordedAt", "linkId"`,
      [position, incidentIds],
    );
    const under = rows.map(({ $here, ...row }) => ({
      here: $here,
      link: rowOf(row as Selected) as Row<IncidentLinkSeen>,
    }));
    const groups = groupedBy(under, ({ here }) => here);
    return new Map([...groups].map(([id, found]) => [id, found.map(({ link }) => link)]));
  };

/** Questions about incidents. */
export const incidentQuestions = (db: Statements): IncidentQuestions => {
  const described = rowsBy(db, descriptions, 'incidentId');
  return {
    list: (given, filter, { knower = given.knower, ...page }) => {
      const known = knower === undefined ? {} : { knower };
      const at = { ...given, ...known };
      return pageOf(
        db,
        {
          table: incidents,
          order: 'occurredFrom',
          key: 'incidentId',
          counted: { where: STANDING, total: STANDING_TOTAL },
        },
        at,
        (values) => listConditions(filter, at, values),
        { ...page, ...known },
      );
    },
    facets: facetsOf(db),
    byIds: rowsBy(db, incidents, 'incidentId'),
    absorbedBy: async (at, ids) =>
      groupedBy(
        await rowsBy(db, incidents, 'mergedInto', ['recorded'])(at, ids),
        (row) => row.mergedInto ?? '',
      ),
    descriptions: async (at, ids) =>
      new Map(
        (await described(at, ids)).map((row) => [
          row.incidentId,
          { ...row, standing: standingDescription(row) },
        ]),
      ),
    acts: groupsBy(db, acts, 'incidentId', ['sequence', 'actId']),
    actsByIds: rowsBy(db, acts, 'actId'),
    claims: claimsOf(db),
    claimsByIds: rowsBy(db, claims, 'claimId', ['made']),
    classifications: groupsBy(db, classifications, 'incidentId', ['classificationId']),
    biography: biography(db),
    grounding: grounding(db),
    links: linksOf(db),
    places: oneBy(db, placeResolutions, 'incidentId'),
    learnedPlaces: learnedPlacesOf(db),
    withoutPlace: withoutPlaceOf(db),
  };
};
