import type pg from 'pg';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { SealedEvent } from './sealed.checks.js';

interface Named {
  readonly event: SealedEvent;
  readonly position: number;
  readonly streams: readonly string[];
}

/** Each stream by itself, through the index: joined, all events could be read for the sake of a few. */
const FOUND = `
SELECT (SELECT position FROM register.log_head) AS head,
       ARRAY(SELECT s FROM unnest($1::text[]) s
              WHERE (SELECT true FROM register.events e WHERE e.stream = s AND e.revision = 0)) AS known`;

/**
 * Holds disclosures against the register: whoever was shown something is a member of it, what was shown
 * stands in it, and nobody was shown what it did not hold yet.
 */
export const checkDisclosures = async (
  pool: pg.Pool,
  events: readonly SealedEvent[],
): Promise<readonly Fault[]> => {
  const named = events.flatMap(disclosed);
  if (named.length === 0) return [];
  const { rows } = await pool.query<{ head: string; known: string[] }>(FOUND, [
    [...new Set(named.flatMap(({ streams }) => streams))],
  ]);
  const known = new Set(rows[0]?.known);
  const head = Number(rows[0]?.head ?? 0);
  return named.flatMap(({ event, position, streams }) => {
    const missing = streams.filter((stream) => !known.has(stream));
    if (missing.length === 0 && position <= head) return [];
    return [
      faultAt(
        'DISCLOSURE_OF_NOTHING',
        event.position,
        event.envelope.id,
        missing[0] ?? 'position',
        'What it says was shown, or to whom, is not in the register.',
      ),
    ];
  });
};

const disclosed = (event: SealedEvent): readonly Named[] => {
  if (event.envelope.type !== 'ContentDisclosed') return [];
  const { public: open, case: of } = event.parts;
  if (!(open && 'body' in open) || !(of && 'body' in of)) return [];
  const shown = of.body['shown'] as readonly { readonly subjects: readonly string[] }[];
  return [
    {
      event,
      position: Number(open.body['position']),
      streams: [event.envelope.by, ...shown.flatMap(({ subjects }) => subjects)],
    },
  ];
};
