import type { ClassificationRow } from '../incident/incident.rows.js';
import { classifications } from '../incident/incident.tables.js';
import type { At, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import type { Statements } from '../query/statement.js';

/**
 * The life of a classification, of what it revised and of what revised it: every state that any of them
 * was ever in, in order, the losing views too.
 */
export const biography =
  (db: Statements) =>
  async (
    { position }: At,
    classificationId: string,
  ): Promise<readonly Row<ClassificationRow>[]> => {
    const of = sqlTable(classifications);
    const rows = await db.run<Selected>(
      `WITH RECURSIVE kin AS (
         SELECT $2::uuid AS id
         UNION
         SELECT CASE WHEN c.revises = kin.id THEN c.classification_id ELSE c.revises END
           FROM kin JOIN ${of} c ON c.valid_from <= $1 AND c.revises IS NOT NULL
             AND (c.revises = kin.id OR c.classification_id = kin.id)
       )
       SELECT ${selection(classifications)} FROM ${of} t JOIN kin ON kin.id = t.classification_id
        WHERE t.valid_from <= $1 ORDER BY t.valid_from, t.status DESC, t.classification_id`,
      [position, classificationId],
    );
    return rows.map((row) => rowOf(row) as Row<ClassificationRow>);
  };
