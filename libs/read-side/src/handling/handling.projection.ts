import { stated as statedColumns, sealed, text, texts, uuid } from '../kit/column.js';
import { need, projection, put, remove } from '../kit/projection.js';
import type { Ears } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { table } from '../kit/table.js';
import type { HandlingRow, HoldRow } from './handling.rows.js';

const common = { ...statedColumns, sealed };

// A thing goes by an id that a second record may have given again. What is laid down on one record therefore
// stands beside what is laid down on another, and is changed there alone.

export const handlings = table<HandlingRow>('handling', {
  key: ['subjectId', 'stream'],
  columns: {
    subjectId: uuid,
    stream: text,
    subjectNoun: text,
    level: text,
    audience: texts,
    ...common,
  },
});

export const holds = table<HoldRow>('hold', {
  key: ['holdId', 'stream'],
  columns: { holdId: uuid, stream: text, subjectId: uuid, subjectNoun: text, ...common },
  indexes: [['subjectId']],
});

const incidentOf = (id: string): string => `incident-${id}`;

const ears: Ears = {
  HandlingSet: (event) => {
    const { stream, data } = event.fact;
    const { subject, level, audience } = data;
    return [
      put(handlings, {
        subjectId: subject.id,
        stream,
        subjectNoun: subject.noun,
        level,
        audience,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  // How an act must be handled goes with it, and is changed where it then stands.
  ActMoved: {
    needs: ({ fact: { stream, data } }) => [
      need(handlings, data.actId, stream),
      need(handlings, data.actId, incidentOf(data.to)),
    ],
    follows: ({ fact: { stream, data } }, rows) => {
      const laid = rows.one(handlings, data.actId, stream);
      const there = incidentOf(data.to);
      // Where something is laid down already both stand, and the strictest counts.
      if (laid === undefined || rows.one(handlings, data.actId, there) !== undefined) return [];
      return [put(handlings, { ...laid, stream: there }), remove(handlings, data.actId, stream)];
    },
  },
  HoldPlaced: (event) => {
    const { stream, data } = event.fact;
    const { subject, holdId } = data;
    return [
      put(holds, {
        holdId,
        stream,
        subjectId: subject.id,
        subjectNoun: subject.noun,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  HoldLifted: ({ fact: { stream, data } }) => [remove(holds, data.holdId, stream)],
};

/** How things must be handled, and what must not be destroyed. */
export const handlingProjection = projection('handling', 4, [handlings, holds], ears);
