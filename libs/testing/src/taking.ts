import { readEvent } from '#events';
import type { NewEvent, RecordedEvent, StoredEvent } from '#events';
import { categoryOf, idOfStream, uuidV5 } from '#kernel';

const idOf = ({ fact }: RecordedEvent): string => idOfStream(fact.stream);

/** What an event said, said again of another record: every id in it but that of the record is taken. */
const saidOf = (other: string, revision: number, event: RecordedEvent, stored: StoredEvent) => {
  const { envelope, fact } = event;
  const [id, commandId] = [uuidV5(other, envelope.id), uuidV5(other, envelope.commandId)];
  const leaf = stored.leaf
    .replaceAll(idOf(event), other)
    .replaceAll(envelope.id, id)
    .replaceAll(envelope.commandId, commandId)
    .replace(/"revision":\d+/, `"revision":${revision}`);
  return {
    id,
    type: fact.type,
    version: fact.version,
    stream: `${categoryOf(fact.stream)}-${other}`,
    revision,
    recordedAt: envelope.recordedAt,
    commandId,
    commandMac: commandId,
    leaf,
    parts: stored.parts.replaceAll(idOf(event), other),
  } satisfies NewEvent;
};

/**
 * For the last events of each type, so many of each, one that says the same of another record of its kind. No
 * command would lead to it: the ids of whatever stands on the first record stand on two of them then.
 */
export const taking = (stored: readonly StoredEvent[], most = 1): readonly NewEvent[] => {
  const events = stored.map(readEvent);
  const last = new Map(events.map((event) => [categoryOf(event.fact.stream), idOf(event)]));
  const held = new Map<string, number>();
  for (const { fact } of events) held.set(fact.stream, (held.get(fact.stream) ?? 0) + 1);
  const byType = new Map<string, number[]>();
  for (const [i, event] of events.entries()) {
    const isOther = last.get(categoryOf(event.fact.stream)) !== idOf(event);
    if (isOther)
      byType.set(event.fact.type, [...(byType.get(event.fact.type) ?? []), i].slice(-most));
  }
  return [...byType.values()].flat().flatMap((i) => {
    const [event, as] = [events[i], stored[i]];
    if (event === undefined || as === undefined) return [];
    const category = categoryOf(event.fact.stream);
    // What begins a record begins another one.
    const other =
      event.envelope.revision === 0 ? uuidV5(idOf(event), 'another') : (last.get(category) ?? '');
    const revision = held.get(`${category}-${other}`) ?? 0;
    held.set(`${category}-${other}`, revision + 1);
    return [saidOf(other, revision, event, as)];
  });
};
