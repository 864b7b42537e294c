import type { RecordedEvent } from '#events';
import { stated as statedColumns, sealed, text, texts, uuid } from '../kit/column.js';
import { projection, put, remove } from '../kit/projection.js';
import type { Ears, Heard } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import { table } from '../kit/table.js';
import type { HandlingRow, HoldRow } from './handling.rows.js';

const common = { ...statedColumns, sealed };

export const handlings = table<HandlingRow>('handling', {
  key: ['subjectId'],
  columns: { subjectId: uuid, subjectNoun: text, level: text, audience: texts, ...common },
});

export const holds = table<HoldRow>('hold', {
  key: ['holdId'],
  on: 'subjectId',
  columns: { holdId: uuid, subjectId: uuid, subjectNoun: text, ...common },
  indexes: [['subjectId']],
});

const ears: Ears = {
  HandlingSet: (event) => {
    const { subject, level, audience } = event.fact.data;
    return [
      put(handlings, {
        subjectId: subject.id,
        subjectNoun: subject.noun,
        level,
        audience,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  HoldPlaced: (event) => {
    const { subject, holdId } = event.fact.data;
    return [
      put(holds, {
        holdId,
        subjectId: subject.id,
        subjectNoun: subject.noun,
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  HoldLifted: ({ fact: { data } }) => [remove(holds, data.holdId)],
};

/** What a fact lays something down for: it stands on the stream of the record that holds that. */
const subjectOf = ({ fact }: RecordedEvent): string =>
  (fact as Heard<'HandlingSet' | 'HoldPlaced' | 'HoldLifted'>['fact']).data.subject.id;

/** How things must be handled, and what must not be destroyed. */
export const handlingProjection = projection('handling', 2, [handlings, holds], ears, subjectOf);
