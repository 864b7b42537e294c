import type { AppendOutcome, AppendRequest } from '../event-store.js';
import type { RegisterSchema } from './register.schema.js';

const append = (schema: RegisterSchema): string => `SELECT * FROM ${schema}.append(
  $1::integer[], $2::integer[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::uuid[], $8::text[],
  $9::smallint[], $10::bigint[], $11::uuid[], $12::text[], string_to_array($13, E'\\n'), string_to_array($14, E'\\n'))`;

/** The long texts as lines of one: an array's quoting would escape each quotation mark of each JSON. */
const lines = (texts: readonly string[]): string => texts.join('\n');

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
      lines(events.map((v) => v.leaf)),
      lines(events.map((v) => v.parts)),
    ],
  };
};

type AppendOne = 'append_one' | 'append_seal';

const appendOne = (schema: RegisterSchema, by: AppendOne): string =>
  `SELECT ${schema}.${by}($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS position`;

/** The call for one event that relies on nothing but its own stream, the common case; undefined of any other. */
export const appendOneCall = (
  schema: RegisterSchema,
  requests: readonly AppendRequest[],
  by: AppendOne = 'append_one',
): { text: string; values: unknown[] } | undefined => {
  const [request, another] = requests;
  const [event, ...more] = request?.events ?? [];
  if (event === undefined || another !== undefined || more.length > 0) return undefined;
  if (request?.checks.length !== 1) return undefined;
  const { stream, revision, id, type, version, recordedAt, commandId, commandMac, leaf, parts } =
    event;
  const at = Date.parse(recordedAt);
  return {
    text: appendOne(schema, by),
    values: [stream, revision, id, type, version, at, commandId, commandMac, leaf, parts],
  };
};

/** SQLSTATEs by which the call for one event says that append() has to judge it: something is there already, or is not. */
export const NOT_JUST_SO: readonly (string | undefined)[] = ['23505', 'SJ002'];

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
