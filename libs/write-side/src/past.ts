import { categoryOf, fold, NO_STREAM, refuse } from '#kernel';
import type { Command, Fact, Position, Revision, StreamName } from '#kernel';
import { readEvent } from '#events';
import type { RecordedEvent } from '#events';
import type { Vault } from '#vault';
import { nouns } from '#domain';
import type { Context, Noun } from '#domain';
import type { StreamReads } from './stream-reads.js';

type AnyNoun = Noun<unknown, Command, Fact, unknown>;
const byName = new Map<string, AnyNoun>(
  nouns.map((noun) => [noun.name, noun as unknown as AnyNoun]),
);

const nounOfStream = (stream: StreamName): AnyNoun =>
  byName.get(categoryOf(stream)) ??
  refuse('invalid', 'STREAM_UNKNOWN', 'No part of Sijil keeps records of this name.');

/** One event of the past as deciders and receipts see it. */
export interface PastEvent {
  readonly position: Position;
  readonly revision: Revision;
  readonly commandId: string;
  readonly commandMac: string;
  readonly fact: Fact;
}

/** Where a fact stands that is not written yet: after all that is. */
const TO_COME: Position = Number.MAX_SAFE_INTEGER;

interface Stream {
  readonly events: readonly PastEvent[];
  state: unknown;
  /** Facts decided but not yet written. */
  pending: number;
}

const SEALED = ['confidential', 'work'] as const;

/** Opens what is sealed of some events and completes their facts; what was destroyed stays away. */
const complete = async (
  vault: Pick<Vault, 'open'>,
  events: readonly RecordedEvent[],
): Promise<PastEvent[]> => {
  const requests = events.flatMap(({ envelope, sealed }, index) =>
    SEALED.flatMap((fieldClass) => {
      const token = sealed[fieldClass];
      return token === undefined
        ? []
        : [
            {
              index,
              eventId: envelope.id,
              stream: envelope.stream,
              class: fieldClass,
              token,
              commitment: envelope.parts[fieldClass] ?? '',
            },
          ];
    }),
  );
  const opened = requests.length > 0 ? await vault.open(requests) : [];
  const more = new Map<number, object>();
  opened.forEach((part, i) => {
    const index = requests[i]?.index ?? -1;
    if (part) more.set(index, { ...more.get(index), ...(JSON.parse(part.text) as object) });
  });
  return events.map(({ envelope, fact, position }, index) => ({
    position,
    revision: envelope.revision,
    commandId: envelope.commandId,
    commandMac: envelope.commandMac,
    // Deciders turn on who stated what, and on what was there before: a proposal is reviewed by somebody else.
    fact: { ...fact, by: envelope.by, position, data: { ...fact.data, ...more.get(index) } },
  }));
};

/** The streams that a submission reads, folded, with the revisions that its append will check. */
export class Past implements Context {
  readonly #streams = new Map<StreamName, Stream>();

  constructor(
    private readonly reads: StreamReads,
    private readonly vault: Pick<Vault, 'open'>,
  ) {}

  /** Loads the streams not yet known, in one read. Says whether there were any. */
  async load(streams: Iterable<StreamName>): Promise<boolean> {
    const missing = [...new Set(streams)].filter((stream) => !this.#streams.has(stream));
    if (missing.length === 0) return false;
    for (const stream of missing) nounOfStream(stream);
    const found = await this.reads.read(missing);
    const recorded = found.map((events) => events.map(readEvent));
    const events = await complete(this.vault, recorded.flat());
    let at = 0;
    missing.forEach((stream, i) => {
      const own = events.slice(at, (at += recorded[i]?.length ?? 0));
      this.#streams.set(stream, {
        events: own,
        state: fold(
          nounOfStream(stream).decider,
          own.map(({ fact }) => fact),
        ),
        pending: 0,
      });
    });
    return true;
  }

  of<S, C extends Command, F extends Fact, E>(noun: Noun<S, C, F, E>, stream: StreamName): S {
    const known = this.#streams.get(stream);
    return known && categoryOf(stream) === noun.name ? (known.state as S) : noun.decider.initial;
  }

  /** Lets a decided fact count for the steps after it. */
  add(fact: Fact, by: string): Revision {
    const stream = this.#streams.get(fact.stream);
    if (!stream)
      return refuse('conflict', 'STREAM_NOT_READ', 'A decision wrote where it had not looked.');
    stream.state = nounOfStream(fact.stream).decider.evolve(stream.state, {
      ...fact,
      by,
      position: TO_COME,
    });
    stream.pending += 1;
    return stream.events.length + stream.pending + NO_STREAM;
  }

  /** The revision that a stream had when it was read. */
  revision(stream: StreamName): Revision {
    return (this.#streams.get(stream)?.events.length ?? 0) + NO_STREAM;
  }

  /** Every stream read, with its revision then. */
  checks(): { stream: StreamName; revision: Revision }[] {
    return [...this.#streams.keys()].map((stream) => ({ stream, revision: this.revision(stream) }));
  }

  /** What a command wrote earlier on these streams, in order of position. */
  eventsOf(commandId: string): PastEvent[] {
    return [...this.#streams.values()]
      .flatMap(({ events }) => events.filter((event) => event.commandId === commandId))
      .sort((a, b) => a.position - b.position);
  }

  /** What came to stand on a stream after a revision. */
  since(stream: StreamName, revision: Revision): readonly PastEvent[] {
    return this.#streams.get(stream)?.events.slice(revision + 1) ?? [];
  }
}
