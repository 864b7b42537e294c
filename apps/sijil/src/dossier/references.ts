import type { EventStore } from '#event-store';
import type { StoredEvent, StoredParts } from '#events';
import { isUuid } from '#kernel';

/** What an event refers to in the parts that stand in clear: things, sources, hands, ends of links. */
const referencesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return isUuid(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(referencesOf)
    : [];
};

/** The references of events, by position. */
export type References = ReadonlyMap<number, readonly string[]>;

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

const inParts = ({ parts }: Pick<StoredEvent, 'parts'>): readonly string[] => {
  const bodies = Object.values(JSON.parse(parts) as StoredParts).flatMap((part) =>
    'body' in part ? [part.body] : [],
  );
  return [...new Set(referencesOf(bodies))];
};
