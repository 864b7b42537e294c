import { pageOf } from '../query/page.js';
import type { Statements, Values } from '../query/statement.js';
import type { CorrespondenceQuestions } from '../questions.js';
import type { CorrespondenceFilter } from './correspondence.rows.js';
import { correspondences } from './correspondence.tables.js';

const names = ({ forum, entry }: CorrespondenceFilter, values: Values): readonly string[] => {
  const sought = JSON.stringify({
    ...(forum === undefined ? {} : { forum }),
    ...(entry === undefined ? {} : { entry }),
  });
  if (sought === '{}') return [];
  const law = `${values.add(sought)}::jsonb`;
  return [`(t."data"->'from' @> ${law} OR t."data"->'to' @> ${law})`];
};

/** Questions about correspondences of the law. */
export const correspondenceQuestions = (db: Statements): CorrespondenceQuestions => ({
  list: (at, filter, page) =>
    pageOf(
      db,
      { table: correspondences, order: 'proposed', key: 'correspondenceId' },
      at,
      (values) => names(filter, values),
      page,
    ),
});
