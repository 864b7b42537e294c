import { readEvent } from '#events';
import type { RecordedEvent, StoredEvent } from '#events';
import { refuse } from '#kernel';
import { idsIn, leansOn } from '#replay';
import type { NotTold, ReplaySubject } from '#replay';
import type { Operation } from '../operation/operation.js';
import type { Pinned, SourceNamed } from '../operation/pinned.js';

/** How many events one history is told from at most. */
export const MOST_EVENTS = 20_000;

const STREAMS_AT_ONCE = 200;

const tooLong = (path: string): never =>
  refuse(
    'invalid',
    'REPLAY_TOO_LONG',
    `A history is told from at most ${MOST_EVENTS} events. Please ask for a part of it, or for less at once.`,
    path,
  );

/** The events of some streams up to a position, in order. */
const eventsOf = async (
  { house }: Operation,
  { position }: Pinned,
  streams: readonly string[],
): Promise<readonly RecordedEvent[]> => {
  const found: StoredEvent[] = [];
  for (let i = 0; i < streams.length; i += STREAMS_AT_ONCE) {
    const read = await house.streams.readStreams(streams.slice(i, i + STREAMS_AT_ONCE));
    for (const events of read.values())
      found.push(...events.filter((event) => event.position <= position));
    if (found.length > MOST_EVENTS) tooLong('/subject');
  }
  return found.sort((a, b) => a.position - b.position).map(readEvent);
};

/** An event without the unit of a report from which it was taken. */
const withoutUnit = (event: RecordedEvent): RecordedEvent => {
  const { unit: _unit, ...data } = event.fact.data as { readonly unit?: unknown };
  return { ...event, fact: { ...event.fact, data } } as RecordedEvent;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A source beside what it says: in facts it goes by these names, and a place in it by `pinpoint`. */
const SOURCES = ['source', 'takenBy', 'with'];

const sourceIn = (name: string, value: unknown): SourceNamed | null =>
  SOURCES.includes(name) && isFields(value) && 'kind' in value && 'id' in value
    ? (value as unknown as SourceNamed)
    : null;

const sourcesIn = (value: unknown): readonly SourceNamed[] =>
  isFields(value)
    ? Object.entries(value).flatMap(([name, inner]) => {
        const source = sourceIn(name, inner);
        return source === null ? sourcesIn(inner) : [source];
      })
    : [];

/** What was said, without the sources that are kept from the caller and the places in them. */
const withoutSources = (value: unknown, kept: ReadonlySet<string | null>): unknown => {
  if (Array.isArray(value)) return value.map((one) => withoutSources(one, kept));
  if (!isFields(value)) return value;
  const fields = Object.entries(value);
  const isKept = (source: SourceNamed | null): source is SourceNamed =>
    source !== null && kept.has(source.id);
  const hides = fields.some(([name, inner]) => isKept(sourceIn(name, inner)));
  return Object.fromEntries(
    fields.map(([name, inner]): [string, unknown] => {
      const source = sourceIn(name, inner);
      if (isKept(source)) return [name, { ...source, id: null }];
      return [name, hides && name === 'pinpoint' ? null : withoutSources(inner, kept)];
    }),
  );
};

/** Events as they may be told: who said it stays unsaid where that is kept from the caller, as in rows. */
const withKnownSources = async (
  pinned: Pinned,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> => {
  const named = events.map(({ fact }) => sourcesIn(fact.data));
  const sources = [...new Map(named.flat().map((source) => [source.id, source])).values()];
  const known = await Promise.all(sources.map((source) => pinned.knowsSource(source)));
  const kept = new Set(sources.filter((_, i) => !known[i]).map(({ id }) => id));
  return events.map((event, i) => {
    if (!named[i]?.some(({ id }) => kept.has(id))) return event;
    const data = withoutSources(event.fact.data, kept);
    return { ...event, fact: { ...event.fact, data } } as RecordedEvent;
  });
};

const importOf = ({ fact }: RecordedEvent): string | null =>
  fact.type === 'IncidentRecorded' || fact.type === 'DescriptionAsserted'
    ? (fact.data.unit?.importId ?? null)
    : null;

/**
 * Those that the caller may know of: an event that names anything kept for others is not there. An incident that was
 * taken from such a report is, and from where it was taken is not said.
 */
const known = async (
  pinned: Pinned,
  told: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> => {
  const imports = [...new Set(told.flatMap((event) => importOf(event) ?? []))];
  const seen = await Promise.all(imports.map((id) => pinned.knowsOf(id)));
  const hidden = new Set(imports.filter((_, i) => !seen[i]));
  const events = await withKnownSources(
    pinned,
    told.map((event) => (hidden.has(importOf(event) ?? '') ? withoutUnit(event) : event)),
  );
  const named = events.map(idsIn);
  const ids = [...new Set(named.flatMap((all) => [...all]))];
  const open = await Promise.all(ids.map((id) => pinned.knowsOf(id)));
  const kept = new Set(ids.filter((_, i) => !open[i]));
  return kept.size === 0
    ? events
    : events.filter((_, i) => [...(named[i] ?? [])].every((id) => !kept.has(id)));
};

/** Everything from which the history of a record is told, as far as the caller may know of it. */
export const eventsAbout = async (
  operation: Operation,
  pinned: Pinned,
  { id, noun, stream }: ReplaySubject & { readonly stream: string },
): Promise<readonly RecordedEvent[]> => {
  const elsewhere = await operation.models.history.streams(pinned.snapshot, id);
  const streams = new Set([stream, ...elsewhere]);
  const events = await eventsOf(operation, pinned, [...streams]);
  const more = noun === 'case' ? leansOn(events).filter((one) => !streams.has(one)) : [];
  const others = await eventsOf(operation, pinned, [...new Set(more)]);
  if (events.length + others.length > MOST_EVENTS) tooLong('/subject');
  const all = [...events, ...others].sort((a, b) => a.position - b.position);
  return known(pinned, all);
};

/** What the read models did not take in either, so that a history ends with what they show. */
export const notToldIn = async (
  operation: Operation,
  pinned: Pinned,
  events: readonly RecordedEvent[],
): Promise<NotTold> => {
  const told = new Map<number, Set<string>>();
  const streams = [...new Set(events.map(({ envelope }) => envelope.stream))];
  for (const { position, kind, key } of await operation.models.history.notTakenOf(
    pinned.snapshot,
    streams,
  ))
    told.set(position, (told.get(position) ?? new Set()).add(`${kind} ${key.join(' ')}`));
  return told;
};

/** What came between two moments in the whole register, as far as the caller may know of it. */
export const eventsBetween = async (
  operation: Operation,
  pinned: Pinned,
  from: number,
): Promise<readonly RecordedEvent[]> => {
  const count = pinned.position - from;
  if (count > MOST_EVENTS) tooLong('/since');
  const stored = count > 0 ? await operation.house.streams.readAll(from, count) : [];
  return known(pinned, stored.map(readEvent));
};
