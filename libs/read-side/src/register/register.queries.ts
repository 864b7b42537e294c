import type { Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { RegisterQuestions } from '../questions.js';
import { registers } from './register.projection.js';
import type { RegisterRow } from './register.rows.js';

/** The question about the register itself. */
export const registerQuestions = (db: Statements): RegisterQuestions => ({
  state: async ({ position }) => {
    const [row] = await db.run<Selected>(
      `SELECT ${selection(registers)} FROM ${sqlTable(registers)} t WHERE ${standsAt()} LIMIT 1`,
      [position],
    );
    return row === undefined ? null : (rowOf(row) as Row<RegisterRow>);
  },
});
