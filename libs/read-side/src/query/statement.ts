import type pg from 'pg';
import { refusalOf } from '../runner/database.js';

/** Runs one statement as the reader. Every question is one of these. */
export interface Statements {
  run<R>(text: string, values: readonly unknown[]): Promise<readonly R[]>;
}

/** Statements on a pool. A database that does not answer is a Refusal of kind `unavailable`. */
export const statementsOn = (pool: pg.Pool): Statements => ({
  run: async <R>(text: string, values: readonly unknown[]) => {
    try {
      const { rows } = await pool.query(text, [...values]);
      return rows as R[];
    } catch (error) {
      throw refusalOf(error);
    }
  },
});

/** The values of a statement, numbered as they are named. The position asked is always `$1`. */
export class Values {
  readonly list: unknown[];

  constructor(position: number) {
    this.list = [position];
  }

  /** `$n`, for a value. */
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/** The version that stood at the position asked. */
export const standsAt = (alias = 't'): string =>
  `${alias}.valid_from <= $1 AND (${alias}.valid_to IS NULL OR $1 < ${alias}.valid_to)`;
