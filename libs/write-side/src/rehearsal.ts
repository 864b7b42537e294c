import { NO_STREAM } from '#kernel';
import type { Instant, Position, Protected, StreamName } from '#kernel';
import { commitmentTo, envelopeOf, sealable, unsealedPart } from '#events';
import type { Columns, NewEvent, Part, StoredEvent } from '#events';
import { EventStore } from '#event-store';
import type { AppendOutcome, AppendRequest, Batch } from '#event-store';
import { Vault } from '#vault';
import type {
  Identity,
  IdentityRequest,
  Namesake,
  NameSearch,
  OpenRequest,
  Sealed,
  Sealing,
} from '#vault';

/**
 * How much of what is rehearsed on a stream later steps rely on: every event, that the stream is there, or
 * nothing. Without it a rehearsal of a long table would be in memory as a whole.
 */
export type Retention = (stream: StreamName) => 'all' | 'first' | 'none';

const everything: Retention = () => 'all';

/**
 * A register to rehearse on: reads the real one, keeps what is appended to itself. With it a dry run
 * goes the whole way and is refused where the real run would be.
 */
export class RehearsalStore extends EventStore {
  readonly #added = new Map<StreamName, StoredEvent[]>();
  #position = 0;

  constructor(
    private readonly real: EventStore,
    private readonly retention: Retention = everything,
  ) {
    super();
  }

  override async append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]> {
    if (this.#position === 0) this.#position = await this.real.head();
    const streams = requests.flatMap(({ checks }) => checks.map(({ stream }) => stream));
    const real = await this.real.readStreams([...new Set(streams)]);
    return requests.map((request) => this.#one(request, real));
  }

  #one(
    { events, checks }: AppendRequest,
    real: ReadonlyMap<StreamName, readonly StoredEvent[]>,
  ): AppendOutcome {
    const held = (stream: StreamName): number =>
      (real.get(stream)?.length ?? 0) + (this.#added.get(stream)?.length ?? 0);
    for (const { stream, revision } of checks) {
      const actual = held(stream) + NO_STREAM;
      if (actual !== revision) return { kind: 'conflict', stream, actual };
    }
    const first = this.#position + 1;
    for (const event of events) this.#keep(event, held(event.stream));
    return { kind: 'appended', first, last: this.#position };
  }

  #keep({ stream, leaf, parts }: NewEvent, held: number): void {
    this.#position += 1;
    const retained = this.retention(stream);
    if (retained === 'none' || (retained === 'first' && held > 0)) return;
    const own = this.#added.get(stream) ?? [];
    own.push({ position: this.#position, leaf, parts });
    this.#added.set(stream, own);
  }

  override async readStreams(
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly StoredEvent[]>> {
    const real = await this.real.readStreams(streams);
    return new Map(
      streams.map((stream) => [
        stream,
        [...(real.get(stream) ?? []), ...(this.#added.get(stream) ?? [])],
      ]),
    );
  }

  override readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    return this.real.readAll(after, limit);
  }

  override async naming(texts: readonly string[]): Promise<readonly StreamName[]> {
    const added = [...this.#added].filter(([, events]) =>
      events.some(({ parts }) => texts.some((text) => parts.includes(text))),
    );
    return [...new Set([...(await this.real.naming(texts)), ...added.map(([stream]) => stream)])];
  }

  override async telling(types: readonly string[]): Promise<readonly StreamName[]> {
    const added = [...this.#added].filter(([, events]) =>
      events.some(({ leaf }) => types.includes(envelopeOf(leaf).type)),
    );
    return [...new Set([...(await this.real.telling(types)), ...added.map(([stream]) => stream)])];
  }

  override readColumns(after: Position, limit: number): Promise<readonly Columns[]> {
    return this.real.readColumns(after, limit);
  }

  override head(): Promise<Position> {
    return this.real.head();
  }

  override positionAt(instant: Instant): Promise<Position> {
    return this.real.positionAt(instant);
  }

  override follow(from: Parameters<EventStore['follow']>[0]): AsyncIterable<Batch> {
    return this.real.follow(from);
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const REHEARSED = 'rehearsed:';

/** A vault to rehearse on: opens what is really sealed, keeps what is sealed now in memory for the moment. */
export class RehearsalVault extends Vault {
  readonly #parts = new Map<string, Uint8Array>();

  constructor(
    private readonly real: Vault,
    private readonly retention: Retention = everything,
  ) {
    super();
  }

  override seal(sealings: readonly Sealing[]): Promise<readonly Sealed[]> {
    return Promise.resolve(
      sealings.map(({ eventId, stream, parts }) => ({
        eventId,
        tokens: Object.fromEntries(
          parts
            .filter((part) => part.class !== 'identity')
            .map((part) => [part.class, this.#keep(part, stream)]),
        ),
      })),
    );
  }

  #keep(part: Part, stream: StreamName): string {
    const token = REHEARSED + commitmentTo(part);
    // What is not kept opens as what was destroyed does: not at all.
    if (this.retention(stream) === 'all') this.#parts.set(token, sealable(part));
    return token;
  }

  override async open(requests: readonly OpenRequest[]): Promise<readonly (Part | null)[]> {
    const really = await this.real.open(
      requests.filter(({ token }) => !token.startsWith(REHEARSED)),
    );
    let next = 0;
    return requests.map((request) => {
      if (!request.token.startsWith(REHEARSED)) return really[next++] ?? null;
      const kept = this.#parts.get(request.token);
      return kept ? unsealedPart(request.class, kept) : null;
    });
  }

  override identities(requests: readonly IdentityRequest[]): Promise<readonly (Identity | null)[]> {
    return this.real.identities(requests);
  }

  override namesakes(name: Protected<string>, search?: NameSearch): Promise<readonly Namesake[]> {
    return this.real.namesakes(name, search);
  }

  override indexNames(): Promise<number> {
    return Promise.resolve(0);
  }

  override mac(domain: string, text: string | Uint8Array): string {
    return this.real.mac(domain, text);
  }

  override fileKey(sha256: string): Promise<Uint8Array> {
    return this.real.fileKey(sha256);
  }

  override destroyPerson(): Promise<void> {
    return Promise.resolve();
  }

  override destroyedPersons(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.real.destroyedPersons(personIds);
  }

  override destroyFiles(): Promise<void> {
    return Promise.resolve();
  }

  override destroyedFiles(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    return this.real.destroyedFiles(sha256s);
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}
