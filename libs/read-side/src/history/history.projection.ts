import { catalogue } from '#events';
import type { RecordedEvent } from '#events';
import { isUuid } from '#kernel';
import { instant, integer, json, orNull, position, text, uuid } from '../kit/column.js';
import { following, put } from '../kit/projection.js';
import type { Projection } from '../kit/projection.js';
import { sealedOf } from '../kit/stated.js';
import { log } from '../kit/table.js';
import type { HistoryEntry } from './history.rows.js';

export const historyEvents = log<HistoryEntry>('history_event', {
  key: ['position'],
  columns: {
    position,
    eventId: uuid,
    type: text,
    stream: text,
    revision: integer,
    recordedAt: instant,
    receivedAt: orNull(instant),
    by: text,
    onBehalfOf: orNull(text),
    via: orNull(text),
    commandId: uuid,
    correlation: text,
    causation: text,
    sealed: orNull(json),
  },
});

export const historySubjects = log<{ readonly subjectId: string; readonly position: number }>(
  'history_subject',
  { key: ['subjectId', 'position'], columns: { subjectId: uuid, position } },
);

/** The fields of each type that anyone may see: where the ids stand that an event is about. */
const openFields: ReadonlyMap<string, readonly string[]> = new Map(
  [...catalogue.values()].map(({ type, fields }) => [
    type,
    Object.keys(fields).filter((name) => fields[name]?.class === 'public'),
  ]),
);

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return isUuid(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value === 'object' && value !== null && 'id' in value) return idsIn(value.id);
  return [];
};

/** Every thing that an event is about: the ids in its open fields. */
export const subjectsOf = ({ fact }: RecordedEvent): ReadonlySet<string> => {
  const data = fact.data as Readonly<Record<string, unknown>>;
  return new Set((openFields.get(fact.type) ?? []).flatMap((name) => idsIn(data[name])));
};

/** Every event under every thing it is about. Hears all facts, those still to come included. */
export const historyProjection: Projection = {
  name: 'history',
  version: 1,
  tables: [historyEvents, historySubjects],
  hear: (event) => {
    const { envelope, position: at } = event;
    return following([
      put(historyEvents, {
        position: at,
        eventId: envelope.id,
        type: envelope.type,
        stream: envelope.stream,
        revision: envelope.revision,
        recordedAt: envelope.recordedAt,
        receivedAt: envelope.receivedAt ?? null,
        by: envelope.by,
        onBehalfOf: envelope.onBehalfOf ?? null,
        via: envelope.via ?? null,
        commandId: envelope.commandId,
        correlation: envelope.correlation,
        causation: envelope.causation,
        sealed: sealedOf(event, ['work']),
      }),
      ...[...subjectsOf(event)].map((subjectId) =>
        put(historySubjects, { subjectId, position: at }),
      ),
    ]);
  },
};
