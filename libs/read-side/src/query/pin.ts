import { refuse } from '#kernel';
import type { Position } from '#kernel';
import { SCHEMA } from '../kit/table.js';
import { projections as all } from '../projections.js';
import { shapeOf } from '../runner/generation.js';
import type { AsOf, ProjectionName, ProjectionStatus } from '../questions.js';

/** A checkpoint as a reader sees it, beside the position that an instant means. */
export interface CheckpointSeen {
  readonly name: ProjectionName;
  readonly version: number;
  readonly position: Position;
  readonly state: 'following' | 'halted';
  readonly haltedPosition: Position | null;
  readonly haltedEvent: string | null;
  readonly haltedCode: string | null;
  /** Null where there are no rows yet. */
  readonly generation: number | null;
  /** The generation that is being built beside it, if any. */
  readonly building: {
    readonly generation: number;
    readonly version: number;
    readonly position: Position;
    readonly haltedPosition: Position | null;
    readonly haltedEvent: string | null;
    readonly haltedCode: string | null;
    readonly seconds: number;
  } | null;
  /** The generations of all projections that today's program can read, as a search path. */
  readonly rows: string;
  /** Null where no instant was asked for. */
  readonly atInstant: Position | null;
}

/** A checkpoint with how far it is behind the register, and since when the first event has waited. */
export interface SeenBehind extends CheckpointSeen {
  readonly behind: number;
  readonly behindSeconds: number;
  readonly notTaken: number;
}

const millisecondsOf = (instant: string): number => {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds)
    ? refuse('invalid', 'INSTANT_INVALID', 'This is not an instant.', '/asOf/instant')
    : milliseconds;
};

const checked = (asOf: AsOf | undefined): AsOf | undefined =>
  asOf !== undefined &&
  'position' in asOf &&
  !(Number.isSafeInteger(asOf.position) && asOf.position >= 0)
    ? refuse(
        'invalid',
        'POSITION_INVALID',
        'A position is a whole number from 0.',
        '/asOf/position',
      )
    : asOf;

/** Generations that serve, in tables of today's shape. */
const ROWS = `(SELECT coalesce(string_agg(format('read_%s_%s, ', c.name, c.generation), '' ORDER BY c.name), '')
    FROM ${SCHEMA}.checkpoint c JOIN unnest($3::text[], $4::text[]) s(name, shape) USING (name, shape)
   WHERE c.role = 'serving') || 'pg_temp'`;

const allNames = all.map(({ name }) => name);
const allShapes = all.map(shapeOf);

/** The generations of all projections that today's program can read, as a search path. */
export const rowsStatement = {
  text: `SELECT ${ROWS.replace('$3', '$1').replace('$4', '$2')} AS rows`,
  values: [allNames, allShapes],
};

/** Looks at checkpoints, all in one statement. One that is not there stands at 0. */
export const statusStatement = (
  names: readonly ProjectionName[] | undefined,
  asOf: AsOf | undefined,
  more: readonly string[] = [],
): { readonly text: string; readonly values: readonly unknown[] } => {
  const asked = all.filter(({ name }) => names === undefined || names.includes(name));
  const instant =
    checked(asOf) !== undefined && asOf !== undefined && 'instant' in asOf ? asOf.instant : null;
  return {
    text: `SELECT p.name, coalesce(c.version, p.version) AS version, c.generation,
        coalesce(c.position, 0) AS position, coalesce(c.state, 'following') AS state,
        c.halted_position AS "haltedPosition", c.halted_event AS "haltedEvent", c.halted_code AS "haltedCode",
        ${instant === null ? 'NULL::bigint' : 'register.position_at($5)'} AS "atInstant",
        ${[...more, ROWS].join(', ')} AS rows, (SELECT jsonb_build_object('generation', b.generation, 'version', b.version,
            'position', b.position, 'haltedPosition', b.halted_position, 'haltedEvent', b.halted_event,
            'haltedCode', b.halted_code, 'seconds', extract(epoch FROM clock_timestamp() - b.begun))
          FROM ${SCHEMA}.checkpoint b WHERE b.name = p.name AND b.role = 'building') AS building
      FROM unnest($1::text[], $2::integer[]) p(name, version)
      LEFT JOIN ${SCHEMA}.checkpoint c ON c.name = p.name AND c.role = 'serving'`,
    values: [
      asked.map(({ name }) => name),
      asked.map(({ version }) => version),
      allNames,
      allShapes,
      ...(instant === null ? [] : [millisecondsOf(instant)]),
    ],
  };
};

const LAG = [
  `(SELECT count(DISTINCT n.position) FROM ${SCHEMA}.not_taken n
     WHERE n.name = c.name AND n.generation = c.generation) AS "notTaken"`,
  `(SELECT greatest(0, h.position - coalesce(c.position, 0)) FROM register.log_head h) AS behind`,
  `coalesce((SELECT greatest(0, extract(epoch FROM clock_timestamp()) - e.clock_ms / 1000.0)
     FROM register.events e WHERE e.position = coalesce(c.position, 0) + 1), 0)::float8 AS "behindSeconds"`,
];

/** Looks at all checkpoints and at how far they are behind, in one statement. */
export const lagStatement = (): ReturnType<typeof statusStatement> =>
  statusStatement(undefined, undefined, LAG);

/** The one position of an answer, or how far the slowest projection is where that is not enough. */
export const pinned = (
  seen: readonly CheckpointSeen[],
  asOf: AsOf | undefined,
): { readonly position: Position } | { readonly behind: Position } => {
  const reached = seen.reduce(
    (least, { position }) => Math.min(least, position),
    Number.MAX_SAFE_INTEGER,
  );
  if (asOf === undefined) return { position: seen.length === 0 ? 0 : reached };
  const wanted = 'position' in asOf ? asOf.position : (seen[0]?.atInstant ?? 0);
  return wanted <= reached ? { position: wanted } : { behind: reached };
};

/** A checkpoint for people. */
export const statusOf = (seen: SeenBehind): ProjectionStatus => ({
  name: seen.name,
  version: seen.version,
  generation: seen.generation,
  position: seen.position,
  behind: seen.behind,
  behindSeconds: seen.behindSeconds,
  state: seen.state,
  notTaken: seen.notTaken,
  halted: haltOf(seen),
  building: seen.building && {
    generation: seen.building.generation,
    version: seen.building.version,
    position: seen.building.position,
    seconds: seen.building.seconds,
    halted: haltOf(seen.building),
  },
});

const haltOf = (
  seen: Pick<CheckpointSeen, 'haltedPosition' | 'haltedEvent' | 'haltedCode'>,
): ProjectionStatus['halted'] =>
  seen.haltedCode === null
    ? null
    : { position: seen.haltedPosition ?? 0, event: seen.haltedEvent, code: seen.haltedCode };
