import type { Statements } from './statement.js';

type Question = (...args: readonly unknown[]) => Promise<unknown>;
type Group = Readonly<Record<string, Question>>;

const nowhere: Statements = { run: () => Promise.reject(new Error('Nothing is asked here.')) };

const rowsIn = (at: unknown): string | undefined =>
  typeof at === 'object' && at !== null ? (at as { readonly rows?: string }).rows : undefined;

/**
 * A group of questions, each asked of the generations of rows that its snapshot pinned; without a
 * snapshot, of those that serve at the moment it is asked.
 */
export const pinnedTo = <Q extends object>(
  questions: (db: Statements) => Q,
  statements: (rows: string | undefined) => Promise<Statements>,
): Q => {
  const groups = new WeakMap<Statements, Group>();
  const groupOn = (db: Statements): Group => {
    const known = groups.get(db);
    if (known !== undefined) return known;
    const group = questions(db) as unknown as Group;
    groups.set(db, group);
    return group;
  };
  const ask =
    (name: string): Question =>
    async (...args) =>
      groupOn(await statements(rowsIn(args[0])))[name]?.(...args);
  const names = Object.keys(questions(nowhere));
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as Q;
};
