import type { AppendOutcome, AppendRequest } from '../event-store.js';
import type { RegisterSchema } from './register.schema.js';

const append = (schema: RegisterSchema): string => `SELECT * FROM ${schema}.append(
  $1::integer[], $2::integer[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::uuid[], $8::text[],
  $9::smallint[], $10::bigint[], $11::uuid[], $12::text[], $13::text[], $14::text[])`;

/** A batch as one call of the database's append function: arrays, and where the slice of each request ends. */
export const appendCall = (
  schema: RegisterSchema,
  requests: readonly AppendRequest[],
): { text: string; values: unknown[] } => {
  const events = requests.flatMap((r) => r.events);
  const checks = requests.flatMap((r) => r.checks);
  let e = 0;
  let c = 0;
  return {
    text: append(schema),
    values: [
      requests.map((r) => (e += r.events.length)),
      requests.map((r) => (c += r.checks.length)),
      checks.map((k) => k.stream),
      checks.map((k) => k.revision),
      events.map((v) => v.stream),
      events.map((v) => v.revision),
      events.map((v) => v.id),
      events.map((v) => v.type),
      events.map((v) => v.version),
      events.map((v) => Date.parse(v.recordedAt)),
      events.map((v) => v.commandId),
      events.map((v) => v.commandMac),
      events.map((v) => v.leaf),
      events.map((v) => v.parts),
    ],
  };
};

/** One row of the answer. */
export interface OutcomeRow {
  o_outcome: AppendOutcome['kind'];
  o_first: string | null;
  o_last: string | null;
  o_stream: string | null;
  o_actual: number | null;
}

/** What a row of the answer says. */
export const outcomeOf = (row: OutcomeRow): AppendOutcome => {
  switch (row.o_outcome) {
    case 'appended':
    case 'duplicate':
      return { kind: row.o_outcome, first: Number(row.o_first), last: Number(row.o_last) };
    case 'conflict':
      return { kind: 'conflict', stream: row.o_stream ?? '', actual: row.o_actual ?? -1 };
    case 'mismatch':
      return { kind: 'mismatch' };
  }
};
