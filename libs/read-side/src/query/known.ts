import type { Knower } from '#access';
import { sqlTable } from '../kit/table.js';
import { handlings } from '../handling/handling.projection.js';
import type { Values } from './statement.js';

/**
 * The condition that a thing may be known of by the reader of a list. By today's handling, whatever
 * position is asked: a seal laid on later holds for what stood before it, too.
 */
export const knownTo = (
  { openLevels, names }: Knower,
  key: string,
  values: Values,
  alias = 't',
): string =>
  `NOT EXISTS (SELECT FROM ${sqlTable(handlings)} h WHERE h.subject_id = ${alias}.${key} AND h.valid_to IS NULL
     AND h.level <> ALL (${values.add(openLevels)}::text[]) AND NOT h.audience && ${values.add(names)}::text[])`;
