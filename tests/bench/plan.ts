import { parseArgs } from 'node:util';

/** What can be measured. */
export const SUBJECTS = ['import', 'rebuild', 'page', 'case', 'append', 'sealing'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What one run of the bench is to do. */
export interface Plan {
  readonly events: number;
  readonly only: readonly Subject[];
  readonly runs: number;
  readonly seed: number;
  readonly json: boolean;
  readonly write: boolean;
  /** Leaves a CPU profile of each process in .cache/bench/profiles. */
  readonly profile: boolean;
}

/** What is wrong with the arguments. */
export class Usage extends Error {}

export const USAGE = `npm run bench [-- --events 1e4|1e5|1e6] [--only ${SUBJECTS.join(',')}] [--runs 3] [--seed 1] [--json] [--write] [--profile]`;

const numberFrom = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new Usage(`--${name} is a whole number from ${least} to ${most}.`);
};

/** Reads the arguments. */
export const planFrom = (args: readonly string[]): Plan => {
  const { values } = parse(args);
  const only = (values.only ?? SUBJECTS.join(',')).split(',');
  const subjects = SUBJECTS.filter((subject) => only.includes(subject));
  if (subjects.length !== only.length) throw new Usage(`--only names ${SUBJECTS.join(', ')}.`);
  return {
    events: numberFrom('events', values.events ?? '1e4', 2_000, 1e7),
    only: subjects,
    runs: numberFrom('runs', values.runs ?? '3', 1, 20),
    seed: numberFrom('seed', values.seed ?? '1', 0, 2 ** 31),
    json: values.json ?? false,
    write: values.write ?? false,
    profile: values.profile ?? false,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        events: { type: 'string' },
        only: { type: 'string' },
        runs: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        write: { type: 'boolean' },
        profile: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
};
