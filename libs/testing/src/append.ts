import type { AppendRequest, EventStore } from '#event-store';
import { NO_STREAM } from '#kernel';
import type { Generator } from './generator.js';
import type { Written } from './scribe.js';

/** A command's events as one append, which asks of no stream but those it writes. */
export const requestOf = (events: Written): AppendRequest => {
  const first = new Map(events.toReversed().map(({ stream, revision }) => [stream, revision]));
  return {
    commandId: events[0]?.commandId ?? '',
    commandMac: events[0]?.commandMac ?? '',
    events,
    checks: [...first].map(([stream, revision]) => ({ stream, revision: revision + NO_STREAM })),
  };
};

/** Writes commands of a made-up register until it has so many more events. */
export const fill = async (store: EventStore, made: Generator, events: number): Promise<void> => {
  for (const written of made.take(events)) await store.append([requestOf(written)]);
};
