import { catalogue } from '#events';
import type { RecordedEvent } from '#events';
import { isUuid } from '#kernel';
import { instant, integer, orNull, position, sealed, text, uuid } from '../kit/column.js';
import { following, put, recordOf } from '../kit/projection.js';
import type { Projection } from '../kit/projection.js';
import { sealedPartsOf } from '../kit/stated.js';
import { log } from '../kit/table.js';
import type { HistoryEntry } from './history.rows.js';

/** An entry as it is kept: what its other columns say already is not said twice. */
export interface HistoryRow extends Omit<HistoryEntry, 'correlation' | 'causation' | 'sealed'> {
  /** Null where it is the command itself. */
  readonly correlation: string | null;
  readonly causation: string | null;
  readonly version: number;
  /** The parts alone, as text. */
  readonly sealed: string | null;
}

export const historyEvents = log<HistoryRow>('history_event', {
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
    version: integer,
    correlation: orNull(text),
    causation: orNull(text),
    sealed,
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
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' || name.endsWith('Id') ? idsIn(inner) : [],
  );
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
  hears: () => true,
  hear: (event) => {
    const { envelope, position: at } = event;
    const parts = sealedPartsOf(event, ['work'])?.parts;
    const other = (id: string): string | null => (id === envelope.commandId ? null : id);
    return following(recordOf(event), [
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
        version: envelope.version,
        correlation: other(envelope.correlation),
        causation: other(envelope.causation),
        sealed: parts === undefined ? null : JSON.stringify(parts),
      }),
      ...[...subjectsOf(event)].map((subjectId) =>
        put(historySubjects, { subjectId, position: at }),
      ),
    ]);
  },
};
