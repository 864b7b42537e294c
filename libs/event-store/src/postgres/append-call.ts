import type { NewEvent } from '#events';
import type { Position } from '#kernel';
import type { AppendOutcome, AppendRequest } from '../event-store.js';
import type { RegisterSchema } from './register.schema.js';

const append = (schema: RegisterSchema): string => `SELECT * FROM ${schema}.append(
  $1::integer[], $2::integer[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::uuid[], $8::text[],
  $9::smallint[], $10::bigint[], $11::uuid[], $12::text[], string_to_array($13, E'\\n'), string_to_array($14, E'\\n'))`;

/** The long texts as lines of one: an array's quoting would escape each quotation mark of each JSON. */
const lines = (texts: readonly string[]): string => texts.join('\n');

/** The columns of events as arrays, the long texts as lines. */
const columnsOf = (events: readonly NewEvent[]): unknown[] => [
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
];

/** A call of a function of the database. */
interface Call {
  readonly text: string;
  readonly values: unknown[];
}

/** A batch as one call of the database's append function: arrays, and where the slice of each request ends. */
export const appendCall = (schema: RegisterSchema, requests: readonly AppendRequest[]): Call => {
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
      ...columnsOf(events),
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
): Call | undefined => {
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

const appendRun = (schema: RegisterSchema): string => `SELECT ${schema}.append_run(
  $1::text[], $2::integer[], $3::text[], $4::integer[], $5::uuid[], $6::text[], $7::smallint[],
  $8::bigint[], $9::uuid[], $10::text[], string_to_array($11, E'\\n'), string_to_array($12, E'\\n')) AS position`;

const reliesOnItself = ({ events, checks }: AppendRequest): boolean =>
  checks.every((check) => events.some(({ stream }) => stream === check.stream));

/** The call for events that rely on nothing but the streams they are written to; undefined of any others. */
export const appendRunCall = (
  schema: RegisterSchema,
  requests: readonly AppendRequest[],
): Call | undefined => {
  if (!requests.every(reliesOnItself)) return undefined;
  const there = requests.flatMap(({ checks }) => checks.filter(({ revision }) => revision >= 0));
  return {
    text: appendRun(schema),
    values: [
      there.map(({ stream }) => stream),
      there.map(({ revision }) => revision),
      ...columnsOf(requests.flatMap(({ events }) => events)),
    ],
  };
};

/** What became of requests of which all was written, behind a position. */
export const writtenBehind = (
  head: Position,
  requests: readonly AppendRequest[],
): readonly AppendOutcome[] => {
  let last = head;
  return requests.map(({ events }) => {
    const first = last + 1;
    last += events.length;
    return { kind: 'appended', first, last };
  });
};

/** SQLSTATEs by which these two calls say that append() has to judge: something is there already, or is not. */
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
