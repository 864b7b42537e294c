import type { Instant, Position, Revision, StreamName } from '#kernel';
import { NO_STREAM } from '#kernel';
import type { Columns, NewEvent, StoredEvent } from '#events';
import { EventStore } from '../event-store.js';
import type { AppendOutcome, AppendRequest, Batch, Follow } from '../event-store.js';
import { millisecondsOf, sound } from '../sound-request.js';

/** A register in memory, for tests: keeps every promise of the port but durability. */
export class InMemoryEventStore extends EventStore {
  readonly #log: NewEvent[] = [];
  readonly #byId = new Map<string, Position>();
  readonly #streams = new Map<StreamName, Position[]>();
  readonly #sleepers = new Set<() => void>();

  // Async, so that what is refused is refused in the promise.
  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    // No await between judging and pushing: that gap is where two writers would both win.
    const outcomes = requests.map(sound).map((request) => this.#judge(request));
    for (const wake of this.#sleepers) wake();
    return await Promise.resolve(outcomes);
  }

  #judge({ events, checks, commandMac }: AppendRequest): AppendOutcome {
    const known = events.flatMap(({ id }) => this.#byId.get(id) ?? []);
    if (known.length > 0) {
      const same =
        known.length === events.length &&
        known.every((p) => this.#log[p - 1]?.commandMac === commandMac);
      return same
        ? { kind: 'duplicate', first: Math.min(...known), last: Math.max(...known) }
        : { kind: 'mismatch' };
    }
    for (const { stream, revision } of checks) {
      const actual: Revision = (this.#streams.get(stream)?.length ?? 0) + NO_STREAM;
      if (actual !== revision) return { kind: 'conflict', stream, actual };
    }
    const first = this.#log.length + 1;
    for (const event of events) {
      this.#log.push(event);
      this.#byId.set(event.id, this.#log.length);
      const stream = this.#streams.get(event.stream) ?? [];
      stream.push(this.#log.length);
      this.#streams.set(event.stream, stream);
    }
    return { kind: 'appended', first, last: this.#log.length };
  }

  #at(position: Position): StoredEvent[] {
    const event = this.#log[position - 1];
    return event ? [{ position, leaf: event.leaf, parts: event.parts }] : [];
  }

  override readStreams(
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly StoredEvent[]>> {
    return Promise.resolve(
      new Map(streams.map((s) => [s, (this.#streams.get(s) ?? []).flatMap((p) => this.#at(p))])),
    );
  }

  override readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    return Promise.resolve(
      this.#log
        .slice(after, after + limit)
        .map(({ leaf, parts }, i) => ({ position: after + i + 1, leaf, parts })),
    );
  }

  override naming(texts: readonly string[]): Promise<readonly StreamName[]> {
    const found = this.#log.filter(({ parts }) => texts.some((text) => parts.includes(text)));
    return Promise.resolve([...new Set(found.map(({ stream }) => stream))]);
  }

  override telling(types: readonly string[]): Promise<readonly StreamName[]> {
    const found = this.#log.filter(({ type }) => types.includes(type));
    return Promise.resolve([...new Set(found.map(({ stream }) => stream))]);
  }

  override readColumns(after: Position, limit: number): Promise<readonly Columns[]> {
    return Promise.resolve(
      this.#log
        .slice(after, after + limit)
        .map(({ leaf: _leaf, parts: _parts, ...columns }, i) => ({
          ...columns,
          position: after + i + 1,
        })),
    );
  }

  override head(): Promise<Position> {
    return Promise.resolve(this.#log.length);
  }

  override async positionAt(instant: Instant): Promise<Position> {
    const at = millisecondsOf(instant);
    const later = this.#log.findIndex((event) => Date.parse(event.recordedAt) > at);
    return await Promise.resolve(later < 0 ? this.#log.length : later);
  }

  override async *follow({ after, batch, signal }: Follow): AsyncIterable<Batch> {
    let seen = after;
    while (!signal.aborted) {
      const events = await this.readAll(seen, batch);
      seen = events.at(-1)?.position ?? seen;
      const caughtUp = seen >= this.#log.length;
      if (events.length > 0 || caughtUp) yield { events, caughtUp };
      if (caughtUp) await this.#wakeUp(seen, signal);
    }
  }

  #wakeUp(seen: Position, signal: AbortSignal): Promise<void> {
    if (this.#log.length > seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#sleepers.add(done);
      signal.addEventListener('abort', done);
    });
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
