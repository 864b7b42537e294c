import type { EventStore } from '#event-store';
import type { StoredEvent, StoredParts } from '#events';

/** An id wherever it stands, also as a key or at the end of a longer name. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id that stands anywhere in what was read. */
export const idsWithin = (value: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one === 'string') for (const [id] of one.matchAll(ID)) found.add(id);
    if (typeof one !== 'object' || one === null) return;
    const parts =
      one instanceof Map
        ? [...(one as ReadonlyMap<unknown, unknown>)].flat()
        : [...Object.keys(one), ...(Object.values(one) as readonly unknown[])];
    for (const part of parts) walk(part);
  };
  walk(value);
  return found;
};

/** What of an event can be read without a key, and which parts it has. */
export interface Clear {
  /** Every id that stands in clear. */
  readonly ids: readonly string[];
  readonly parts: readonly string[];
}

/** The references of events, by position. */
export type References = ReadonlyMap<number, Clear>;

/**
 * What the events of some streams refer to, up to a position. The history knows an event by the ids that anybody
 * may see; who said it, and what it does not agree with, stand among what is for the case.
 */
export const referencesIn = async (
  store: Pick<EventStore, 'readStreams'>,
  streams: readonly string[],
  position: number,
): Promise<References> => {
  const found = await store.readStreams([...new Set(streams)]);
  return new Map(
    [...found.values()]
      .flat()
      .filter((event) => event.position <= position)
      .map((event) => [event.position, inParts(event)]),
  );
};

const inParts = ({ parts }: Pick<StoredEvent, 'parts'>): Clear => {
  const stored = JSON.parse(parts) as StoredParts;
  const bodies = Object.values(stored).flatMap((part) => ('body' in part ? [part.body] : []));
  return { ids: [...idsWithin(bodies)], parts: Object.keys(stored) };
};
