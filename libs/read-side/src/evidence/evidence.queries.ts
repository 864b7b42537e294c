import { pagesBy } from '../query/children.js';
import { groupedBy, groupsBy, rowsBy } from '../query/loader.js';
import { pageOf } from '../query/page.js';
import { standsAt } from '../query/statement.js';
import type { Statements, Values } from '../query/statement.js';
import type { EvidenceQuestions } from '../questions.js';
import type { At, Grouped, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import type { EvidenceFilter, EvidenceLinkRow, EvidenceRow } from './evidence.rows.js';
import { disposalQuestions } from './disposal.queries.js';
import { fixityQuestions } from './fixity.queries.js';
import { assessments, custody, evidence, evidenceLinks } from './evidence.tables.js';

const conditions =
  ({ kinds, held, hosts, incidents, withdrawn }: EvidenceFilter) =>
  (values: Values): readonly string[] => {
    const given: string[] = [];
    if (kinds !== undefined) {
      const value = values.add(kinds);
      given.push(`(t.kind_code = ANY (${value}) OR t.kind_printed = ANY (${value}))`);
    }
    if (held !== undefined) given.push(`t.held = ${values.add(held)}`);
    if (withdrawn !== undefined) given.push(`t.withdrawn = ${values.add(withdrawn)}`);
    if (hosts !== undefined) given.push(`t.host = ANY (${values.add(hosts)})`);
    if (incidents !== undefined)
      given.push(
        `EXISTS (SELECT FROM ${sqlTable(evidenceLinks)} l WHERE l.evidence_id = t.evidence_id
           AND l.incident_id = ANY (${values.add(incidents)}) AND ${standsAt('l')})`,
      );
    return given;
  };

type LinkedItem = Row<EvidenceLinkRow> & { readonly item: Row<EvidenceRow> };

const linkedTo =
  (db: Statements) =>
  async ({ position }: At, incidentIds: readonly string[]): Promise<Grouped<LinkedItem>> => {
    if (incidentIds.length === 0) return new Map();
    // Both tables have columns of the same names, so the item comes as one value.
    const rows = await db.run<Selected & { readonly $item: Selected & { recordedAt: string } }>(
      `SELECT ${selection(evidenceLinks, 'l')}, row_to_json(i) AS "$item"
         FROM ${sqlTable(evidenceLinks)} l
         JOIN LATERAL (SELECT ${selection(evidence)} FROM ${sqlTable(evidence)} t
                        WHERE t.evidence_id = l.evidence_id AND ${standsAt()}) i ON true
        WHERE l.incident_id = ANY ($2) AND ${standsAt('l')}
        ORDER BY i.added, l.link_id`,
      [position, incidentIds],
    );
    return groupedBy(
      rows.map(({ $item, ...link }) => ({
        ...(rowOf(link as Selected) as Row<EvidenceLinkRow>),
        item: itemOf($item),
      })),
      ({ incidentId }) => incidentId,
    );
  };

type WrittenItem = Selected & { readonly recordedAt: string };

const itemOf = (item: WrittenItem): Row<EvidenceRow> => ({
  ...(rowOf(item) as Row<EvidenceRow>),
  recordedAt: new Date(item.recordedAt).toISOString(),
});

/** The items that bear on an incident, in the order in which they were added. */
const itemPages = (db: Statements): EvidenceQuestions['incidentPages'] => {
  const pages = pagesBy<EvidenceLinkRow, Row<EvidenceLinkRow> & { $item: WrittenItem }>(db, {
    table: evidenceLinks,
    parent: 'incidentId',
    joined: `JOIN ${sqlTable(evidence)} i ON i.evidence_id = t.evidence_id AND ${standsAt('i')}`,
    order: [{ sql: 'i.added' }],
    known: ['evidenceId', 'actId'],
    more: [
      `(SELECT row_to_json(i) FROM (SELECT ${selection(evidence)} FROM ${sqlTable(evidence)} t
         WHERE t.evidence_id = p.evidence_id AND ${standsAt()}) i) AS "$item"`,
    ],
  });
  return async (at, incidents, cut) =>
    new Map(
      [...(await pages(at, incidents, cut))].map(([id, slice]) => [
        id,
        {
          ...slice,
          rows: slice.rows.map(({ $item, ...link }) => ({ ...link, item: itemOf($item) })),
        },
      ]),
    );
};

/** Questions about items of evidence. */
export const evidenceQuestions = (db: Statements): EvidenceQuestions => {
  const attached = rowsBy(db, evidence, 'host', ['added']);
  return {
    list: (at, filter, page) =>
      pageOf(
        db,
        { table: evidence, order: 'added', key: 'evidenceId' },
        at,
        conditions(filter),
        page,
      ),
    byIds: rowsBy(db, evidence, 'evidenceId'),
    byHosts: async (at, ids) => groupedBy(await attached(at, ids), ({ host }) => host ?? ''),
    byIncidents: linkedTo(db),
    attachmentPages: pagesBy(db, {
      table: evidence,
      parent: 'host',
      order: ['added'],
      known: ['evidenceId'],
    }),
    incidentPages: itemPages(db),
    linkPages: pagesBy(db, {
      table: evidenceLinks,
      parent: 'evidenceId',
      order: ['recordedAt'],
      known: ['incidentId', 'actId'],
    }),
    links: groupsBy(db, evidenceLinks, 'evidenceId', ['recordedAt', 'linkId']),
    assessments: groupsBy(db, assessments, 'evidenceId', ['made']),
    custody: groupsBy(db, custody, 'evidenceId', ['made']),
    ...fixityQuestions(db),
    ...disposalQuestions(db),
  };
};
