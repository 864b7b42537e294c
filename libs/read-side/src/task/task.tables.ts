import { orNull, position, sealed, stated, text, texts, uuid } from '../kit/column.js';
import { table } from '../kit/table.js';
import type { TaskRow } from './task.rows.js';

export const tasks = table<TaskRow>('task', {
  key: ['taskId'],
  columns: {
    taskId: uuid,
    subjectNoun: text,
    subjectId: uuid,
    standsOn: texts,
    assignee: orNull(uuid),
    due: orNull(text),
    stage: text,
    opened: position,
    ...stated,
    sealed,
    lastSaid: sealed,
  },
  indexes: [['subjectId'], ['assignee'], ['due']],
});
