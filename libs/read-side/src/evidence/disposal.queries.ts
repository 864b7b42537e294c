import { groupsBy, rowsBy } from '../query/loader.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { At, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import type { DisposalRow } from './disposal.rows.js';
import { disposals } from './evidence.tables.js';

/** Questions about orders to return or destroy. */
export const disposalQuestions = (db: Statements) => ({
  disposals: groupsBy(db, disposals, 'evidenceId', ['ordered']),

  disposalsIn: async (
    { position }: At,
    states: readonly DisposalRow['state'][],
  ): Promise<readonly Row<DisposalRow>[]> => {
    const rows = await db.run<Selected>(
      `SELECT ${selection(disposals)} FROM ${sqlTable(disposals)} t
        WHERE t.state = ANY ($2) AND ${standsAt()} ORDER BY t.ordered`,
      [position, states],
    );
    return rows.map((row) => rowOf(row) as Row<DisposalRow>);
  },

  disposalsById: rowsBy(db, disposals, 'disposalId'),
});
