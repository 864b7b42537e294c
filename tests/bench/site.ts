import type { Operator } from '#sijil';

/** Where the bench works: a home and database of its own, and who works there. */
export interface Site {
  readonly home: string;
  /** Connects to the register's database as the superuser, for baselines. */
  readonly adminUrl: string;
  readonly operator: Operator;
}
