import { refuse } from '#kernel';
import { catalogue, envelopeOf } from '#events';
import type { StoredParts } from '#events';
import { pageFrom, wayOf } from '../query/paging.js';
import { Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { DisclosureQuestions } from '../questions.js';
import type { DisclosureFilter, DisclosureRow, ShownRow } from './disclosure.rows.js';

interface StoredDisclosure {
  readonly position: string | null;
  readonly leaf: string;
  readonly parts: string;
  readonly $total: number;
  readonly $top: string;
}

/** Every category of streams: a record is named by its stream, and asked for by its id. */
const categories = (): readonly string[] => [
  ...new Set([...catalogue.values()].map(({ stream }) => stream)),
];

const bare = (memberId: string): string => memberId.replace(/^member-/, '');

const conditions = (
  { memberId, subjectId, caseId, since, until }: DisclosureFilter,
  values: Values,
): readonly string[] => {
  const asked = [
    ...(memberId === undefined
      ? []
      : [`access.shown_to(d.leaf) = ${values.add(`member-${bare(memberId)}`)}`]),
    ...(subjectId === undefined
      ? []
      : [
          `access.shown_subjects(d.parts) && ${values.add(categories().map((noun) => `${noun}-${subjectId}`))}::text[]`,
        ]),
    ...(caseId === undefined ? [] : [`access.shown_in(d.parts) = ${values.add(caseId)}`]),
    ...(since === undefined
      ? []
      : [`d.position > access.position_at(${values.add(Date.parse(since) - 1)})`]),
    ...(until === undefined
      ? []
      : [`d.position <= access.position_at(${values.add(Date.parse(until))})`]),
  ];
  if (asked.length === 0)
    refuse(
      'invalid',
      'DISCLOSURES_UNBOUNDED',
      'Say of whom, of which record, for which case or since when: there is one for every confidential answer.',
      '/filter',
    );
  return asked;
};

/** Where a page begins, and where the list did: the newest that was written when its first page was read. */
interface Place {
  readonly position: number;
  readonly top: number;
}

const placeOf = (cursor: string, back: boolean): Place => {
  const [, position, top] = /^([0-9]{1,15}) ([0-9]{1,15})$/.exec(cursor) ?? [];
  return position === undefined
    ? refuse(
        'invalid',
        'CURSOR_UNKNOWN',
        'This is not a cursor that a list of disclosures gave.',
        back ? '/before' : '/after',
      )
    : { position: Number(position), top: Number(top) };
};

const rowOf = ({ position, leaf, parts }: StoredDisclosure): DisclosureRow => {
  const { by, credential, via, recordedAt } = envelopeOf(leaf);
  const stored = JSON.parse(parts) as StoredParts;
  const said = { ...bodyOf(stored.public), ...bodyOf(stored.case) };
  return {
    accessPosition: Number(position),
    id: String(said['disclosureId']),
    recordedAt,
    by,
    credential: credential ?? null,
    via: via ?? null,
    means: String(said['means']),
    purpose: String(said['purpose']),
    position: Number(said['position']),
    caseId: (said['caseId'] as string | undefined) ?? null,
    shown: said['shown'] as readonly ShownRow[],
  };
};

const bodyOf = (part: StoredParts['public']): Readonly<Record<string, unknown>> =>
  part && 'body' in part ? part.body : {};

/**
 * Questions about who was shown what. They read the access register itself: nothing is projected. To read it
 * moves no position, and others are shown more meanwhile, so a walk remembers itself where it began.
 */
export const disclosureQuestions = (db: Statements): DisclosureQuestions => ({
  of: async ({ position }, filter, page) => {
    const way = wayOf(page);
    const values = new Values(position);
    const where = [
      `d.type = 'ContentDisclosed'`,
      'd.position <= (SELECT at FROM top)',
      `access.shown_at(d.parts) <= $1`,
      ...conditions(filter, values),
    ].join(' AND ');
    const from = `FROM access.events d WHERE ${where}`;
    const place = way.from === null ? null : placeOf(way.from, way.back);
    const begun =
      place === null ? '' : ` AND d.position ${way.back ? '>' : '<'} ${values.add(place.position)}`;
    const top =
      place === null
        ? 'SELECT max(e.position) FROM access.events e'
        : `SELECT ${values.add(place.top)}::bigint`;
    const rows = await db.run<StoredDisclosure>(
      `WITH top (at) AS MATERIALIZED (${top})
       SELECT n.total AS "$total", (SELECT at FROM top) AS "$top", p.* FROM (SELECT count(*)::integer AS total ${from}) n LEFT JOIN LATERAL (
         SELECT d.position, d.leaf, d.parts ${from}${begun}
          ORDER BY d.position ${way.back ? 'ASC' : 'DESC'} LIMIT ${values.add(way.size + 1)}
       ) p ON true ORDER BY p.position DESC`,
      values.list,
    );
    const found = rows.filter((row) => row.position !== null).map(rowOf);
    return pageFrom(
      found,
      rows[0]?.$total ?? 0,
      way,
      (row) => `${row.accessPosition} ${rows[0]?.$top}`,
    );
  },
});
