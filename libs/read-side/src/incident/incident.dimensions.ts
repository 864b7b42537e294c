import type { PlaceArea } from '#events';
import { sqlTable } from '../kit/table.js';
import { knownTo } from '../query/known.js';
import { standsAt } from '../query/statement.js';
import type { Values } from '../query/statement.js';
import type { At } from '../kit/row.js';
import type { FacetValue, IncidentDimension } from './incident.asking.js';
import { classifications, incidents, placeResolutions } from './incident.tables.js';

/** The SQL of one value of an incident: its code where the vocabulary has one, and the word as printed. */
export interface ValueTerms {
  readonly code: string;
  readonly printed: string;
}

/** The SQL of the values of a dimension: of the one that the row itself has at most, or a statement for any number. */
export type DimensionTerms = { readonly one: ValueTerms } | { readonly many: string };

const NONE = 'NULL::text';

/** How the printed names of who held the area are one value: sorted, with this between them. */
const BETWEEN_PARTIES = ' + ';

const coded =
  (name: string) =>
  (row: string): DimensionTerms => ({
    one: { code: `${row}.${name}_code`, printed: `${row}.${name}_printed` },
  });
const plain =
  (column: string) =>
  (row: string): DimensionTerms => ({ one: { code: NONE, printed: `${row}.${column}` } });

type TermsIn = (row: string, at: At, values: Values) => DimensionTerms;

/** An area of the place that was accepted: of what is only printed nobody has said in which it lies. */
const area =
  (level: PlaceArea['level']): TermsIn =>
  (row) => ({
    many: `SELECT a->>'code' AS code, a->>'en' AS printed
             FROM ${sqlTable(placeResolutions)} p CROSS JOIN jsonb_array_elements(p.data->'areas') a
            WHERE p.incident_id = ${row}.incident_id AND a->>'level' = '${level}' AND ${standsAt('p')}`,
  });

const termsBy: Readonly<Record<IncidentDimension, TermsIn>> = {
  governorate: coded('governorate'),
  subArea: plain('sub_area'),
  district: area('district'),
  subdistrict: area('subdistrict'),
  within: plain('within'),
  settlement: plain('settlement'),
  place: (row) => ({
    many: `SELECT ${NONE} AS code, p.gazetteer || ' ' || p.code AS printed FROM ${sqlTable(placeResolutions)} p
            WHERE p.incident_id = ${row}.incident_id AND ${standsAt('p')}`,
  }),
  party: coded('counted_under'),
  attributedTo: coded('attributed_to'),
  attackKind: coded('attack_kind'),
  platform: coded('platform'),
  munition: (row) => ({
    many: `SELECT m->>'code' AS code, m->>'printed' AS printed FROM jsonb_array_elements(${row}.munitions) m`,
  }),
  target: coded('target'),
  rule: plain('massacre_rule'),
  // Those proposed or adopted, as far as the reader may know of them.
  article: (row, { knower }, values) => ({
    many: `SELECT ${NONE} AS code, (c.data->'law'->>'forum') || ' ' || (c.data->'law'->>'entry') AS printed
             FROM ${sqlTable(classifications)} c
            WHERE c.incident_id = ${row}.incident_id AND c.status IN ('proposed', 'adopted') AND ${standsAt('c')}
              ${knower ? `AND ${knownTo(knower, 'classification_id', values, 'c')}` : ''}`,
  }),
  verification: plain('verification'),
  // Taken from a report of which the reader may not know, it is as if nothing were said.
  report: (row, { knower }, values) => ({
    one: {
      code: knower
        ? `CASE WHEN ${knownTo(knower, 'report_id', values, row)} THEN ${row}.report_id::text END`
        : `${row}.report_id::text`,
      printed: NONE,
    },
  }),
  control: (row) => ({
    one: {
      code: NONE,
      printed: `array_to_string(${row}.control_counted_as, '${BETWEEN_PARTIES}')`,
    },
  }),
  month: plain('month'),
};

/** The SQL of the values of a dimension, at a position and for a reader, under the alias of the row. */
export const termsOf = (
  dimension: IncidentDimension,
  at: At,
  values: Values,
  row = 't',
): DimensionTerms => termsBy[dimension](row, at, values);

/** The answers of the counting rule in words: what a filter takes is what a facet, a group and a chart call it. */
const RULE_ANSWERS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

type Said = Pick<FacetValue, 'code' | 'printed'>;

/** A value as people read it. */
export const saidOf = (dimension: IncidentDimension, { code, printed }: Said): Said => ({
  code,
  printed: dimension === 'rule' && printed !== null ? (RULE_ANSWERS[printed] ?? printed) : printed,
});

/** What counts as one value: where a word has a code, spellings of it count together. */
export const keyOf = ({ code, printed }: ValueTerms): string => `coalesce(${code}, ${printed})`;

/** The values of a row, each once; one without code and words where nothing is said. */
export const valuesOf = (terms: DimensionTerms): string =>
  'one' in terms
    ? `SELECT ${terms.one.code} AS code, ${terms.one.printed} AS printed`
    : `SELECT max(v.code) AS code, min(v.printed COLLATE "C") AS printed
         FROM (SELECT 1) nothing LEFT JOIN (${terms.many}) v ON true
        GROUP BY ${keyOf({ code: 'v.code', printed: 'v.printed' })}`;

/** The words that vocabularies know by several spellings, in one language or two. */
const SPELLED: ReadonlySet<IncidentDimension> = new Set([
  'governorate',
  'party',
  'attributedTo',
  'attackKind',
  'platform',
  'munition',
  'target',
]);

/** The codes that stand beside one of these words somewhere: whoever asks for a spelling asks for all of its code. */
const codesSpelled = (
  dimension: IncidentDimension,
  asked: string,
  at: At,
  values: Values,
): string => {
  const terms = termsOf(dimension, at, values, 's');
  return `ARRAY(SELECT DISTINCT v.code
      FROM ${sqlTable(incidents)} s CROSS JOIN LATERAL (${'one' in terms ? valuesOf(terms) : terms.many}) v
     WHERE v.printed = ANY (${asked}::text[]) AND v.code IS NOT NULL AND ${standsAt('s')}
       ${at.knower ? `AND ${knownTo(at.knower, 'incident_id', values, 's')}` : ''})`;
};

/** That a row has one of these values, or that nothing is said where that is wanted too. */
export const hasAnyOf = (
  dimension: IncidentDimension,
  wanted: readonly string[],
  notSaid: boolean,
  at: At,
  values: Values,
): string => {
  const terms = termsOf(dimension, at, values);
  const asked = values.add(wanted);
  const any = ({ code, printed }: ValueTerms): string =>
    [
      ...[code, printed]
        .filter((column) => column !== NONE)
        .map((column) => `${column} = ANY (${asked}::text[])`),
      ...(SPELLED.has(dimension) && wanted.length > 0
        ? [`${code} = ANY (${codesSpelled(dimension, asked, at, values)})`]
        : []),
    ].join(' OR ');
  const either = (has: string, hasNone: string): string =>
    `(${notSaid ? `${has} OR ${hasNone}` : has})`;
  if ('one' in terms) return either(any(terms.one), `${keyOf(terms.one)} IS NULL`);
  const found = any({ code: 'v.code', printed: 'v.printed' });
  return either(
    `EXISTS (SELECT FROM (${terms.many}) v WHERE ${found})`,
    `NOT EXISTS (${terms.many})`,
  );
};
