import type { Values } from '../query/statement.js';
import type { IncidentFilter } from './incident.rows.js';

const flagIs = (column: string, wanted: boolean): string =>
  wanted ? `t.${column}` : `t.${column} IS FALSE`;

/** The conditions of a filter. Records that were absorbed or are no longer asserted stay out unless asked for. */
export const incidentConditions = (filter: IncidentFilter, values: Values): readonly string[] => {
  const conditions: string[] = [];
  const anyOf = (wanted: readonly string[] | undefined, ...columns: readonly string[]): void => {
    if (wanted === undefined) return;
    const value = values.add(wanted);
    conditions.push(`(${columns.map((column) => `t.${column} = ANY (${value})`).join(' OR ')})`);
  };
  anyOf(filter.reports, 'report_id');
  anyOf(filter.governorates, 'governorate_code', 'governorate_printed');
  anyOf(filter.parties, 'counted_under_code', 'counted_under_printed');
  anyOf(filter.months, 'month');
  anyOf(filter.verification, 'verification');
  anyOf(filter.attackKinds, 'attack_kind_code', 'attack_kind_printed');
  anyOf(filter.targets, 'target_code', 'target_printed');
  anyOf(filter.massacreByRule, 'massacre_rule');
  if (filter.control !== undefined)
    conditions.push(`t.control_counted_as = ${values.add([...filter.control].sort())}`);
  if (filter.massacreByPublisher !== undefined)
    conditions.push(flagIs('massacre_publisher', filter.massacreByPublisher));
  if (filter.asserted !== null) conditions.push(flagIs('asserted', filter.asserted ?? true));
  if (filter.merged !== true) conditions.push('t.merged_into IS NULL');
  return conditions;
};
