import type { Knower } from '#access';
import { sqlTable } from '../kit/table.js';
import { handlings } from '../handling/handling.projection.js';
import type { Values } from './statement.js';

/**
 * The condition that a thing may be known of by the reader of a list. By today's handling, whatever
 * position is asked: a seal laid on later holds for what stood before it, too. What is hidden is looked
 * up once for a whole statement, and is little beside what is listed.
 */
export const knownTo = (knower: Knower, key: string, values: Values, alias = 't'): string =>
  `(${alias}.${key} NOT IN (${kept(knower, 'h.subject_id', values)})) IS NOT FALSE`;

/** The same for what stands on several records: each of them may be known of. */
export const knownToAll = (knower: Knower, keys: string, values: Values, alias = 't'): string =>
  `NOT EXISTS (${kept(knower, '1', values)} AND h.subject_id = ANY (${alias}.${keys}::uuid[]))`;

/** The ids of everything that is kept from the reader: for a statement that asks of many things at once. */
export const keptFrom = (knower: Knower, values: Values): string =>
  kept(knower, 'h.subject_id AS id', values);

/** The statement that selects `what` of the handling `h` of everything that is kept from the reader. */
export const kept = ({ openLevels, names }: Knower, what: string, values: Values): string =>
  `SELECT ${what} FROM ${sqlTable(handlings)} h WHERE h.valid_to IS NULL
     AND h.level <> ALL (${values.add(openLevels)}::text[]) AND NOT h.audience && ${values.add(names)}::text[]`;
