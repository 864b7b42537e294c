import { refuse } from '#kernel';
import type { Position } from '#kernel';
import { SCHEMA } from '../kit/table.js';
import { projections as all } from '../projections.js';
import { asColumns } from '../runner/generation.js';
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
  /** Whether its rows stand in tables of the shape that today's program reads. */
  readonly readable: boolean;
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

const [NAMES, VERSIONS, SHAPES] = asColumns(all);

/** The generations of all projections that today's program can read, as a search path. */
export const rowsStatement = {
  text: `SELECT coalesce(string_agg(format('read_%s_%s, ', c.name, c.generation), '' ORDER BY c.name), '') || 'pg_temp' AS rows
    FROM ${SCHEMA}.checkpoint c JOIN unnest($1::text[], $2::text[]) s(name, shape) USING (name, shape)
   WHERE c.role = 'serving'`,
  values: [NAMES, SHAPES],
};

const BUILDING = `(SELECT jsonb_build_object('generation', b.generation, 'version', b.version,
    'position', b.position, 'haltedPosition', b.halted_position, 'haltedEvent', b.halted_event,
    'haltedCode', b.halted_code, 'seconds', extract(epoch FROM clock_timestamp() - b.begun))
  FROM ${SCHEMA}.checkpoint b WHERE b.name = p.name AND b.role = 'building') AS building`;

/** Looks at all checkpoints, in one statement. One that is not there stands at 0. */
export const statusStatement = (
  asOf: AsOf | undefined,
  more: readonly string[] = [],
): { readonly text: string; readonly values: readonly unknown[] } => {
  const instant =
    checked(asOf) !== undefined && asOf !== undefined && 'instant' in asOf ? asOf.instant : null;
  return {
    text: `SELECT p.name, coalesce(c.version, p.version) AS version, c.generation,
        coalesce(c.position, 0) AS position, coalesce(c.state, 'following') AS state,
        c.halted_position AS "haltedPosition", c.halted_event AS "haltedEvent", c.halted_code AS "haltedCode",
        (c.shape = p.shape) IS TRUE AS readable,
        ${instant === null ? 'NULL::bigint' : 'register.position_at($4)'} AS "atInstant",
        ${[...more, BUILDING].join(', ')}
      FROM unnest($1::text[], $2::integer[], $3::text[]) p(name, version, shape)
      LEFT JOIN ${SCHEMA}.checkpoint c ON c.name = p.name AND c.role = 'serving'`,
    values: [NAMES, VERSIONS, SHAPES, ...(instant === null ? [] : [millisecondsOf(instant)])],
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
  statusStatement(undefined, LAG);

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
