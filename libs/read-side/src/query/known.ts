import type { Knower } from '#access';
import { sqlTable } from '../kit/table.js';
import { handlings } from '../handling/handling.projection.js';
import type { Values } from './statement.js';

/**
 * The condition that a thing may be known of by the reader of a list. By today's handling, whatever
 * position is asked: a seal laid on later holds for what stood before it, too.
 */
export const knownTo = (knower: Knower, key: string, values: Values, alias = 't'): string =>
  unkept(knower, `${alias}.${key}`, values);

/** The same for what stands on several records: each of them may be known of. */
export const knownToAll = (knower: Knower, keys: string, values: Values, alias = 't'): string =>
  unkept(knower, `ANY (${alias}.${keys}::uuid[])`, values);

const unkept = ({ openLevels, names }: Knower, key: string, values: Values): string =>
  `NOT EXISTS (SELECT FROM ${sqlTable(handlings)} h WHERE h.subject_id = ${key} AND h.valid_to IS NULL
     AND h.level <> ALL (${values.add(openLevels)}::text[]) AND NOT h.audience && ${values.add(names)}::text[])`;
