import { Refusal } from '#kernel';
import type { At } from '../kit/row.js';
import type { ProjectionName, Snapshot } from '../questions.js';
import type { Statements } from './statement.js';

type Question = (...args: readonly unknown[]) => Promise<unknown>;
type Group = Readonly<Record<string, Question>>;

const nowhere: Statements = { run: () => Promise.reject(new Error('Nothing is asked here.')) };

/** Where a question is asked: at a snapshot, at a bare position, or, where it takes neither, now. */
const placeOf = (at: unknown): Partial<Pick<At, 'rows'> & Pick<Snapshot, 'left'>> =>
  typeof at === 'object' && at !== null ? at : {};

const isNotThere = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'READ_MODELS_CHANGING';

const behind = (left: readonly ProjectionName[]): Refusal =>
  new Refusal(
    'unavailable',
    'READ_MODELS_BEHIND',
    'Some of what this asks has not come as far as the position at which it is answered.',
    '',
    { left },
  );

/**
 * A group of questions, each asked of the generations of rows that its snapshot pinned; without a
 * snapshot, of those that serve at the moment it is asked. What the snapshot left is not among them: a
 * question that asks it is refused by the database itself, and `onBehind` is told.
 */
export const pinnedTo = <Q extends object>(
  questions: (db: Statements) => Q,
  statements: (rows: string | undefined) => Promise<Statements>,
  onBehind: () => void,
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
    async (...args) => {
      const { rows, left = [] } = placeOf(args[0]);
      try {
        return await groupOn(await statements(rows))[name]?.(...args);
      } catch (error) {
        if (left.length === 0 || !isNotThere(error)) throw error;
        onBehind();
        throw behind(left);
      }
    };
  const names = Object.keys(questions(nowhere));
  return Object.fromEntries(names.map((name) => [name, ask(name)])) as unknown as Q;
};
