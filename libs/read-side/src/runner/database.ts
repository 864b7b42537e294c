import pg from 'pg';
import { Refusal } from '#kernel';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** `2026-11-27 04:05:06.12+00` as PostgreSQL writes it in UTC; in whatever other way it does, Date reads it. */
const instantOf = (value: string): string => {
  const fraction = value.slice(20, -3);
  return value[4] === '-' && value[10] === ' ' && value.endsWith('+00') && fraction.length <= 3
    ? `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction.padEnd(3, '0')}Z`
    : new Date(value).toISOString();
};

/** How the database's values become ours: positions are numbers, days are texts, instants end in Z. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    if (oid === TIMESTAMPTZ) return instantOf;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** A pool on the read models. */
export const openPool = (url: string, name: string, connections: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: `sijil ${name}`,
    types,
  });
  // Without a listener an idle connection that breaks would end the process; the next query reports it.
  pool.on('error', () => undefined);
  return pool;
};

/** SQLSTATE classes after which the same may succeed: connection, lost race, resources, operator, system. */
const PASSING = /^(08|40|53|55|57|58)/;

/** A fault of a projection's rows, under a code. Says nothing of what the rows say. */
export class ProjectionFault extends Error {
  constructor(readonly code: string) {
    super(`A projection is at fault: ${code}.`);
  }
}

/** The code of an error for which the rows are to blame; null where the moment is. */
export const faultOf = (error: unknown): string | null => {
  if (error instanceof ProjectionFault) return error.code;
  return error instanceof pg.DatabaseError && !PASSING.test(error.code ?? '')
    ? `DATABASE_${error.code ?? ''}`
    : null;
};

/** The table or column is not there: its generation was dropped, or is not built yet. */
const NOT_THERE = new Set(['42P01', '42703', '3F000']);

const changing = (): Refusal =>
  new Refusal(
    'unavailable',
    'READ_MODELS_CHANGING',
    'These read models are being built anew. The same question can be asked again in a moment.',
  );

/** Refuses a question whose rows are not there. */
export const readModelsChanging = (): never => {
  throw changing();
};

/** What the database's failure means to whoever asked. Never shows what was asked. */
export const refusalOf = (error: unknown): unknown => {
  if (error instanceof pg.DatabaseError && NOT_THERE.has(error.code ?? '')) return changing();
  return error instanceof Refusal || faultOf(error) !== null
    ? error
    : new Refusal(
        'unavailable',
        'READ_MODELS_UNAVAILABLE',
        'The read models do not answer just now. The same question can be asked again.',
      );
};
