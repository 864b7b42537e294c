import { harmless } from '../output.js';
import type { TaskShown, Worded } from './tasks.asking.js';

const said = ({ value, withheld }: Worded): string =>
  withheld ? `withheld (${withheld.reason})` : harmless(value ?? '');

const stageOf = ({ stage, due }: TaskShown, today: string): string =>
  stage === 'open' && due !== null && due < today ? 'late' : stage;

/** A task in words: whether it is late, by when, what, about what and with whom. */
export const taskInWords = (task: TaskShown, today: string): readonly string[] => [
  `${stageOf(task, today).padEnd(7)}  ${task.due ?? '(no day)  '}  ${said(task.title)}`,
  `    ${task.id}  about ${task.subjectNoun} ${task.subjectId}, with ${task.assigneeId ?? 'nobody yet'}`,
  ...(['details', 'result'] as const).flatMap((name) => {
    const words = task[name];
    return words === null ? [] : [`    ${name}: ${said(words)}`];
  }),
];
