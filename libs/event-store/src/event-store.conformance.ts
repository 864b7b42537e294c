import { randomUUID } from 'node:crypto';
import { NO_STREAM, eventId, instant } from '#kernel';
import type { Position, Revision, StreamName } from '#kernel';
import type { NewEvent, StoredEvent } from '#events';
import type { AppendOutcome, AppendRequest, Batch, EventStore } from './event-store.js';

/** What a specification of an adapter brings along: an empty register. */
export interface RegisterUnderTest {
  readonly store: EventStore;
  /** The same register through other eyes: another process. */
  again(): Promise<EventStore>;
  close(): Promise<void>;
}

/** A stream that nobody else writes to. */
export const newStream = (noun = 'incident'): StreamName => `${noun}-${randomUUID()}`;

interface Wish {
  readonly commandId?: string;
  readonly mac?: string;
  readonly recordedAt?: number;
  /** Streams read, not written, and at which revision. */
  readonly relies?: readonly (readonly [StreamName, Revision])[];
}

/** A request that writes one event after each revision named. */
export const request = (
  writes: readonly (readonly [StreamName, Revision])[],
  { commandId = randomUUID(), mac = 'mac', recordedAt = Date.now(), relies = [] }: Wish = {},
): AppendRequest => {
  const at = new Map<StreamName, Revision>();
  const events = writes.map(([stream, after], ordinal): NewEvent => {
    const revision = (at.get(stream) ?? after) + 1;
    at.set(stream, revision);
    const id = eventId(commandId, ordinal);
    return {
      stream,
      revision,
      id,
      type: 'ActAdded',
      version: 1,
      recordedAt: instant(recordedAt),
      commandId,
      commandMac: mac,
      // No JSON type may print it its own way: it has to come back byte for byte.
      leaf: `{"b":1,"a":1.0, "id":"${id}","\\u00e9":"é قافلة 𒀀","long":9007199254740993}`,
      parts: `{"z":{ "salt":"" },"a":1}`,
    };
  });
  const first = new Map(writes.toReversed());
  return {
    commandId,
    commandMac: mac,
    events,
    checks: [...first, ...relies].map(([stream, revision]) => ({ stream, revision })),
  };
};

const appendOne = async (store: EventStore, one: AppendRequest): Promise<AppendOutcome> => {
  const [outcome] = await store.append([one]);
  if (!outcome) throw new Error('no outcome');
  return outcome;
};

/** The id that a test event carries in its leaf. */
export const idOf = ({ leaf }: StoredEvent): string => /"id":"([^"]+)"/.exec(leaf)?.[1] ?? '';

const ids = (events: readonly StoredEvent[]): string[] => events.map(idOf);
const idsOf = (...requests: readonly AppendRequest[]): string[] =>
  requests.flatMap(({ events }) => events.map(({ id }) => id));

/** Follows until so many events have come, and gives the batches. */
export const followed = async (
  store: EventStore,
  after: Position,
  count: number,
  batch = 100,
): Promise<Batch[]> => {
  const stop = new AbortController();
  const batches: Batch[] = [];
  let seen = 0;
  for await (const one of store.follow({ after, batch, signal: stop.signal })) {
    batches.push(one);
    seen += one.events.length;
    if (seen >= count) stop.abort();
  }
  return batches;
};

/** What every EventStore must do. An adapter may promise more, never less. */
export const describeEventStore = (
  adapter: string,
  open: () => Promise<RegisterUnderTest>,
): void => {
  describe(`EventStore on ${adapter}`, () => {
    let under: RegisterUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    describe('appending', () => {
      it('gives positions from 1 without a gap, in order, and keeps every byte', async () => {
        const fresh = await open();
        await expect(fresh.store.head()).resolves.toBe(0);
        const [a, b] = [newStream(), newStream()];
        const one = request([
          [a, NO_STREAM],
          [b, NO_STREAM],
          [a, NO_STREAM],
        ]);
        const two = request([[b, 0]]);
        await expect(fresh.store.append([one, two])).resolves.toEqual([
          { kind: 'appended', first: 1, last: 3 },
          { kind: 'appended', first: 4, last: 4 },
        ]);
        await expect(
          appendOne(
            fresh.store,
            request([
              [a, 1],
              [b, 1],
            ]),
          ),
        ).resolves.toEqual({ kind: 'appended', first: 5, last: 6 });
        await expect(fresh.store.head()).resolves.toBe(6);
        const all = await (await fresh.again()).readAll(0, 4);
        expect(all).toEqual(
          [...one.events, ...two.events].map(({ leaf, parts }, i) => ({
            position: i + 1,
            leaf,
            parts,
          })),
        );
        await fresh.close();
      });

      it('of nothing is nothing', async () => {
        const head = await store.head();
        await expect(store.append([])).resolves.toEqual([]);
        await expect(store.head()).resolves.toBe(head);
      });

      it('is all or nothing over several streams', async () => {
        const [a, b] = [newStream(), newStream()];
        await store.append([request([[b, NO_STREAM]])]);
        const head = await store.head();
        await expect(
          appendOne(
            store,
            request([
              [a, NO_STREAM],
              [b, NO_STREAM],
            ]),
          ),
        ).resolves.toEqual({
          kind: 'conflict',
          stream: b,
          actual: 0,
        });
        await expect(store.head()).resolves.toBe(head);
        expect((await store.readStreams([a])).get(a)).toEqual([]);
      });

      it.each([
        ['behind', 0],
        ['ahead', 2],
        ['absent', NO_STREAM],
      ])('asks for the exact revision: %s is a conflict', async (_, expected) => {
        const stream = newStream();
        await store.append([
          request([
            [stream, NO_STREAM],
            [stream, NO_STREAM],
          ]),
        ]);
        await expect(appendOne(store, request([[stream, expected]]))).resolves.toEqual({
          kind: 'conflict',
          stream,
          actual: 1,
        });
        await expect(appendOne(store, request([[stream, 1]]))).resolves.toMatchObject({
          kind: 'appended',
        });
      });

      it('refuses a stream that should exist and does not', async () => {
        const stream = newStream();
        await expect(appendOne(store, request([[stream, 0]]))).resolves.toEqual({
          kind: 'conflict',
          stream,
          actual: NO_STREAM,
        });
      });

      it('checks streams that were read and not written', async () => {
        const [read, written] = [newStream(), newStream()];
        await store.append([request([[read, NO_STREAM]])]);
        const stale = request([[written, NO_STREAM]], { relies: [[read, NO_STREAM]] });
        await expect(appendOne(store, stale)).resolves.toEqual({
          kind: 'conflict',
          stream: read,
          actual: 0,
        });
        const good = request([[written, NO_STREAM]], {
          relies: [
            [read, 0],
            [newStream(), NO_STREAM],
          ],
        });
        await expect(appendOne(store, good)).resolves.toMatchObject({ kind: 'appended' });
      });

      it('names the first stream that is not as it was', async () => {
        const streams = Array.from({ length: 5 }, () => newStream());
        await store.append(streams.map((s) => request([[s, NO_STREAM]])));
        const stale = request([[newStream(), NO_STREAM]], {
          relies: streams.map((s, i) => [s, i < 2 ? 0 : NO_STREAM]),
        });
        await expect(appendOne(store, stale)).resolves.toMatchObject({
          kind: 'conflict',
          stream: streams[2],
        });
      });

      it('checks the streams that it writes even where nobody asked for it', async () => {
        const stream = newStream();
        await store.append([request([[stream, NO_STREAM]])]);
        await expect(
          appendOne(store, { ...request([[stream, NO_STREAM]]), checks: [] }),
        ).resolves.toEqual({
          kind: 'conflict',
          stream,
          actual: 0,
        });
        const other = newStream();
        await expect(
          store.append([
            { ...request([[other, NO_STREAM]]), checks: [] },
            { ...request([[other, NO_STREAM]]), checks: [] },
          ]),
        ).resolves.toMatchObject([
          { kind: 'appended' },
          { kind: 'conflict', stream: other, actual: 0 },
        ]);
      });

      it('takes no request that makes no sense, and nothing that comes with it', async () => {
        const head = await store.head();
        const [a, b] = [newStream(), newStream()];
        const sound = request([[a, NO_STREAM]]);
        const hole = request([
          [b, NO_STREAM],
          [b, NO_STREAM],
        ]);
        const [first, second] = hole.events;
        const broken = [
          { ...hole, events: [] },
          {
            ...hole,
            events: [first, second && { ...second, revision: 2 }].filter((e) => e !== undefined),
          },
          { ...hole, events: [second, first].filter((e) => e !== undefined) },
          { ...hole, checks: [...hole.checks, { stream: b, revision: 3 }] },
        ];
        for (const one of broken)
          await expect(store.append([sound, one])).rejects.toMatchObject({
            kind: 'invalid',
            code: 'APPEND_MAKES_NO_SENSE',
          });
        await expect(store.head()).resolves.toBe(head);
      });
    });

    describe('a batch', () => {
      it('answers each request by itself: the others stand', async () => {
        const [a, b, c] = [newStream(), newStream(), newStream()];
        await store.append([request([[b, NO_STREAM]])]);
        const head = await store.head();
        const requests = [
          request([[a, NO_STREAM]]),
          request([
            [b, NO_STREAM],
            [c, NO_STREAM],
          ]),
          request([[c, NO_STREAM]]),
        ];
        await expect(store.append(requests)).resolves.toEqual([
          { kind: 'appended', first: head + 1, last: head + 1 },
          { kind: 'conflict', stream: b, actual: 0 },
          { kind: 'appended', first: head + 2, last: head + 2 },
        ]);
      });

      it.each([
        ['is not there', NO_STREAM],
        ['is not that far yet', 0],
        ['is further already', 4],
      ])('leaves no gap and nothing twice where a stream %s', async (_, actual) => {
        const [a, b] = [newStream(), newStream()];
        for (let revision = NO_STREAM; revision < actual; revision += 1)
          await store.append([request([[a, revision]])]);
        const head = await store.head();
        const requests = [
          request([[b, NO_STREAM]]),
          request([
            [a, 2],
            [a, 3],
          ]),
        ];
        await expect(store.append(requests)).resolves.toEqual([
          { kind: 'appended', first: head + 1, last: head + 1 },
          { kind: 'conflict', stream: a, actual },
        ]);
        await expect(store.head()).resolves.toBe(head + 1);
      });

      it('lets only the first of two win the same revision', async () => {
        const stream = newStream();
        await expect(
          store.append([request([[stream, NO_STREAM]]), request([[stream, NO_STREAM]])]),
        ).resolves.toMatchObject([{ kind: 'appended' }, { kind: 'conflict', stream, actual: 0 }]);
      });

      it('carries a stream on from one request to the next', async () => {
        const stream = newStream();
        const requests = [NO_STREAM, 0, 1].map((revision) => request([[stream, revision]]));
        const outcomes = await store.append(requests);
        expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'appended', 'appended']);
        expect(ids((await store.readStreams([stream])).get(stream) ?? [])).toEqual(
          idsOf(...requests),
        );
      });

      it('sees in a later request what an earlier one wrote, also where it is only read', async () => {
        const [a, b] = [newStream(), newStream()];
        await expect(
          store.append([
            request([[a, NO_STREAM]]),
            request([[b, NO_STREAM]], { relies: [[a, NO_STREAM]] }),
          ]),
        ).resolves.toMatchObject([
          { kind: 'appended' },
          { kind: 'conflict', stream: a, actual: 0 },
        ]);
        await expect(
          store.append([request([[a, 0]]), request([[b, NO_STREAM]], { relies: [[a, 1]] })]),
        ).resolves.toMatchObject([{ kind: 'appended' }, { kind: 'appended' }]);
      });

      it('lets many read one stream that nobody writes', async () => {
        const read = newStream();
        const requests = Array.from({ length: 20 }, () =>
          request([[newStream(), NO_STREAM]], { relies: [[read, NO_STREAM]] }),
        );
        const outcomes = await store.append(requests);
        expect(outcomes.every(({ kind }) => kind === 'appended')).toBe(true);
      });
    });

    describe('a repeated command', () => {
      it('gets its first positions, whatever came since', async () => {
        const [a, b] = [newStream(), newStream()];
        const one = request([
          [a, NO_STREAM],
          [b, NO_STREAM],
        ]);
        const first = await appendOne(store, one);
        await store.append([request([[a, 0]])]);
        const head = await store.head();
        await expect(appendOne(store, one)).resolves.toEqual({ ...first, kind: 'duplicate' });
        await expect(store.head()).resolves.toBe(head);
      });

      it('gets them in the same batch too', async () => {
        const one = request([[newStream(), NO_STREAM]]);
        const [first, second] = await store.append([one, one]);
        expect(first).toMatchObject({ kind: 'appended' });
        expect(second).toEqual({ ...first, kind: 'duplicate' });
      });

      it('with another input is a mismatch, also on other streams and in the same batch', async () => {
        const commandId = randomUUID();
        const stream = newStream();
        const one = request([[stream, NO_STREAM]], { commandId });
        const other = request([[stream, 0]], { commandId, mac: 'other' });
        const elsewhere = request([[newStream(), NO_STREAM]], { commandId, mac: 'other' });
        await expect(store.append([one, elsewhere])).resolves.toMatchObject([
          { kind: 'appended' },
          { kind: 'mismatch' },
        ]);
        await expect(store.append([other, elsewhere])).resolves.toEqual([
          { kind: 'mismatch' },
          { kind: 'mismatch' },
        ]);
      });

      it('of which only a part is known is a mismatch', async () => {
        const commandId = randomUUID();
        const [a, b] = [newStream(), newStream()];
        await store.append([request([[a, NO_STREAM]], { commandId })]);
        const head = await store.head();
        await expect(
          appendOne(
            store,
            request(
              [
                [a, NO_STREAM],
                [b, NO_STREAM],
              ],
              { commandId },
            ),
          ),
        ).resolves.toEqual({ kind: 'mismatch' });
        await expect(store.head()).resolves.toBe(head);
      });
    });

    describe('reading', () => {
      it('gives streams in order of revision, and nothing for one that is not', async () => {
        const [a, b, none] = [newStream(), newStream(), newStream()];
        const requests = [
          request([
            [a, NO_STREAM],
            [b, NO_STREAM],
          ]),
          request([
            [b, 0],
            [a, 0],
          ]),
          request([[a, 1]]),
        ];
        await store.append(requests);
        const found = await store.readStreams([a, none, b, a]);
        expect([...found.keys()].sort()).toEqual([a, b, none].sort());
        expect(found.get(none)).toEqual([]);
        const of = (stream: StreamName) =>
          idsOf(
            ...requests.map((r) => ({ ...r, events: r.events.filter((e) => e.stream === stream) })),
          );
        expect(ids(found.get(a) ?? [])).toEqual(of(a));
        expect(ids(found.get(b) ?? [])).toEqual(of(b));
        await expect(store.readStreams([])).resolves.toEqual(new Map());
      });

      it('pages through all without a seam', async () => {
        const after = await store.head();
        const requests = Array.from({ length: 10 }, () => request([[newStream(), NO_STREAM]]));
        await store.append(requests);
        const seen: StoredEvent[] = [];
        for (let at = after; ;) {
          const page = await store.readAll(at, 3);
          seen.push(...page);
          if (page.length < 3) break;
          at = page.at(-1)?.position ?? at;
        }
        expect(ids(seen)).toEqual(idsOf(...requests));
        expect(seen.map(({ position }) => position)).toEqual(requests.map((_, i) => after + i + 1));
        await expect(store.readAll(after + 10, 5)).resolves.toEqual([]);
        await expect(store.readAll(after + 1_000_000, 5)).resolves.toEqual([]);
      });

      it('tells on which streams something is named, in whichever event of them', async () => {
        const [told, another, silent] = [newStream(), newStream('case'), newStream()];
        const [one, two] = [randomUUID(), randomUUID()];
        const naming = (stream: StreamName, parts: string): AppendRequest => {
          const asked = request([[stream, NO_STREAM]]);
          return { ...asked, events: asked.events.map((event) => ({ ...event, parts })) };
        };
        await store.append([
          naming(told, `{"case":{"body":{"source":{"id":"${one}"}}}}`),
          naming(another, `{"public":{"body":{"files":["${two}"]}}}`),
          naming(silent, `{"public":{"body":{"id":"${randomUUID()}"}}}`),
        ]);
        for (const eyes of [store, await under.again()]) {
          expect(await eyes.naming([one])).toEqual([told]);
          expect([...(await eyes.naming([one, two]))].sort()).toEqual([told, another].sort());
          expect(await eyes.naming([randomUUID()])).toEqual([]);
          expect(await eyes.naming([])).toEqual([]);
        }
      });

      it('tells on which streams events of a type stand', async () => {
        const [told, other] = [newStream(), newStream()];
        const type = `Told${randomUUID()}`;
        const asked = request([[told, NO_STREAM]]);
        await store.append([
          { ...asked, events: asked.events.map((event) => ({ ...event, type })) },
          request([[other, NO_STREAM]]),
        ]);
        for (const eyes of [store, await under.again()]) {
          expect(await eyes.telling([type, 'Untold'])).toEqual([told]);
          expect(await eyes.telling(['Untold'])).toEqual([]);
          expect(await eyes.telling([])).toEqual([]);
        }
      });

      it('gives the columns for audits', async () => {
        const after = await store.head();
        const one = request([[newStream(), NO_STREAM]], { recordedAt: 1_506_709_800_123 });
        await store.append([one]);
        const [{ leaf: _leaf, parts: _parts, ...columns }] = one.events as [NewEvent];
        await expect(store.readColumns(after, 10)).resolves.toEqual([
          { ...columns, position: after + 1 },
        ]);
      });
    });

    describe('an instant', () => {
      it('is the last position before the first event recorded after it', async () => {
        const fresh = await open();
        const at = (ms: number) => fresh.store.positionAt(instant(ms));
        await expect(at(Date.now())).resolves.toBe(0);
        // The clock of the fourth had gone back; the fifth and sixth stand at one instant.
        for (const recordedAt of [1000, 2000, 3000, 1500, 4000, 4000, 3500])
          await fresh.store.append([request([[newStream(), NO_STREAM]], { recordedAt })]);
        const expected = [
          [0, 0],
          [999, 0],
          [1000, 1],
          [1999, 1],
          [2000, 2],
          [2999, 2],
          [3000, 4],
          [3999, 4],
          [4000, 7],
          [9999, 7],
        ] as const;
        for (const [ms, position] of expected) await expect(at(ms)).resolves.toBe(position);
        // The clock going back far within one batch.
        await fresh.store.append(
          [5000, 100, 6000].map((recordedAt) =>
            request([[newStream(), NO_STREAM]], { recordedAt }),
          ),
        );
        for (const [ms, position] of [
          [4999, 7],
          [5000, 9],
          [5999, 9],
          [6000, 10],
        ] as const)
          await expect(at(ms)).resolves.toBe(position);
        await expect(fresh.store.positionAt('1970-01-01T00:00:05Z')).resolves.toBe(9);
        await expect(fresh.store.positionAt('yesterday')).rejects.toMatchObject({
          kind: 'invalid',
          code: 'INSTANT_UNREADABLE',
        });
        await fresh.close();
      });
    });

    describe('following', () => {
      it('gives what is there in order, then says that it is caught up', async () => {
        const after = await store.head();
        const requests = Array.from({ length: 7 }, () => request([[newStream(), NO_STREAM]]));
        await store.append(requests);
        const batches = await followed(store, after, 7, 3);
        expect(ids(batches.flatMap(({ events }) => events))).toEqual(idsOf(...requests));
        expect(batches.every(({ events }) => events.length <= 3)).toBe(true);
        expect(batches.map(({ caughtUp }) => caughtUp)).toEqual([false, false, true]);
      });

      it('says so too where there is nothing', async () => {
        const stop = new AbortController();
        const seen: Batch[] = [];
        for await (const batch of store.follow({
          after: await store.head(),
          batch: 10,
          signal: stop.signal,
        })) {
          seen.push(batch);
          stop.abort();
        }
        expect(seen).toEqual([{ events: [], caughtUp: true }]);
      });

      it('wakes quickly when something is appended by another', async () => {
        const writer = await under.again();
        const stop = new AbortController();
        const delays: number[] = [];
        let sent = 0;
        let waiting: (() => void) | undefined;
        const reader = (async () => {
          for await (const { events } of store.follow({
            after: await store.head(),
            batch: 10,
            signal: stop.signal,
          })) {
            if (events.length > 0) delays.push(performance.now() - sent);
            waiting?.();
          }
        })();
        for (let n = 0; n < 5; n += 1) {
          await new Promise((resolve) => setTimeout(resolve, 250));
          const woken = new Promise<void>((resolve) => (waiting = resolve));
          sent = performance.now();
          await writer.append([request([[newStream(), NO_STREAM]])]);
          await woken;
        }
        stop.abort();
        await reader;
        expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(200);
      });

      it('ends when told to: asleep, before it began, and in the middle', async () => {
        const asleep = new AbortController();
        const sleeper = followedUntil(store, asleep.signal);
        await new Promise((resolve) => setTimeout(resolve, 30));
        asleep.abort();
        await expect(sleeper).resolves.toBeDefined();
        await expect(followedUntil(store, AbortSignal.abort())).resolves.toEqual([]);
        await store.append(Array.from({ length: 5 }, () => request([[newStream(), NO_STREAM]])));
        const middle = new AbortController();
        let n = 0;
        for await (const batch of store.follow({ after: 0, batch: 1, signal: middle.signal })) {
          n += batch.events.length;
          if (n === 2) middle.abort();
        }
        expect(n).toBe(2);
      });

      it('neither skips nor repeats while many append, for several at once', async () => {
        const after = await store.head();
        const writers = await Promise.all([under.again(), under.again()]);
        const total = 120;
        const readers = [1, 7, 1000].map((batch) => followed(store, after, total, batch));
        const outcomes = await Promise.all(
          Array.from({ length: total / 2 }, (_, n) =>
            (writers[n % 2] ?? store).append([
              request([
                [newStream(), NO_STREAM],
                [newStream(), NO_STREAM],
              ]),
            ]),
          ),
        );
        expect(outcomes.flat().every(({ kind }) => kind === 'appended')).toBe(true);
        for (const batches of await Promise.all(readers)) {
          const events = batches.flatMap((b) => b.events);
          expect(events.map(({ position }) => position)).toEqual(
            Array.from({ length: total }, (_, i) => after + 1 + i),
          );
        }
      });
    });

    it('lets exactly one of many win each revision, and keeps the order of each stream', async () => {
      const stores = await Promise.all([under.again(), under.again()]);
      const stream = newStream();
      const race = async (mine: EventStore): Promise<number> => {
        let won = 0;
        for (let revision = NO_STREAM; revision < 14;) {
          const outcome = await appendOne(mine, request([[stream, revision]]));
          if (outcome.kind === 'appended') won += 1;
          revision = outcome.kind === 'conflict' ? outcome.actual : revision + 1;
        }
        return won;
      };
      const won = await Promise.all(
        Array.from({ length: 6 }, (_, n) => race(stores[n % 2] ?? store)),
      );
      const events = (await store.readStreams([stream])).get(stream) ?? [];
      expect(won.reduce((a, b) => a + b, 0)).toBe(events.length);
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    });
  });
};

const followedUntil = async (store: EventStore, signal: AbortSignal): Promise<Batch[]> => {
  const seen: Batch[] = [];
  for await (const batch of store.follow({ after: await store.head(), batch: 10, signal }))
    seen.push(batch);
  return seen;
};
