import type { Findings } from './check.js';
import type { Difference } from './compare.js';

const SHORT = 160;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value ?? null);
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
};

const one = ({ position, subject, table, key, field, byTheEvents, inTheReadModel }: Difference) =>
  [
    `At position ${position}, ${subject} (${table}${key === '' ? '' : ` ${key}`})${field === null ? '' : `, ${field}`}:`,
    `  by the events:     ${shown(byTheEvents)}`,
    `  in the read model: ${shown(inTheReadModel)}`,
  ].join('\n');

/** What a check found, for people: the first difference at length. */
export const inWords = (findings: Findings): readonly string[] => {
  const { position, positions, rows, standing, tables, seed, differences } = findings;
  const where =
    positions === position
      ? `at every position from 1 to ${position}`
      : `at ${positions} positions up to ${position} (seed ${seed})`;
  const [first, ...others] = differences;
  if (first === undefined)
    return [
      `Replayed ${position} events and compared ${tables} tables ${where}: ${rows} comparisons, ${standing} rows and entries at the end.`,
      'Every row of every read model says what the events say.',
    ];
  return [
    'A read model does not say what the events say. The first difference:',
    one(first),
    ...(others.length === 0 ? [] : [`${others.length} more, the first of them:`]),
    ...others.slice(0, 4).map(one),
    `The events are right. Build it anew: npx sijil rebuild ${first.readModel}`,
  ];
};
