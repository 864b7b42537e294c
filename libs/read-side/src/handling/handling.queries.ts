import { groupsBy, oneBy } from '../query/loader.js';
import type { Statements } from '../query/statement.js';
import type { HandlingQuestions } from '../questions.js';
import { handlings, holds } from './handling.projection.js';
import { standsOn } from './standing.js';

/** Questions about how things must be handled. */
export const handlingQuestions = (db: Statements): HandlingQuestions => ({
  levels: oneBy(db, handlings, 'subjectId'),
  standsOn: standsOn(db),
  holds: groupsBy(db, holds, 'subjectId', ['recordedAt', 'holdId']),
});
