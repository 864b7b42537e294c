import { strictest } from '#access';
import type { Row } from '../kit/row.js';
import { groupsBy } from '../query/loader.js';
import type { Statements } from '../query/statement.js';
import type { HandlingQuestions } from '../questions.js';
import { handlings, holds } from './handling.projection.js';
import type { HandlingRow } from './handling.rows.js';
import { standsOn } from './standing.js';

/** How a thing is handled: as strictly as was laid down on any record that has something by its id. */
const levels = (db: Statements): HandlingQuestions['levels'] => {
  const rows = groupsBy(db, handlings, 'subjectId', ['stream']);
  return async (at, ids) => {
    const strict = new Map<string, Row<HandlingRow>>();
    for (const [id, laid] of await rows(at, ids)) strict.set(id, strictest(laid));
    return strict;
  };
};

/** Questions about how things must be handled. */
export const handlingQuestions = (db: Statements): HandlingQuestions => ({
  levels: levels(db),
  standsOn: standsOn(db),
  holds: groupsBy(db, holds, 'subjectId', ['recordedAt', 'holdId']),
});
