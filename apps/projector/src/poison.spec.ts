import { InMemoryEventStore } from '#event-store';
import type { StoredEvent } from '#events';
import type { Position } from '#kernel';
import { refuse } from '#kernel';
import { PROJECTION_NAMES, projections } from '#read-side';
import type { Projection, ProjectionName } from '#read-side';
import { execute, fill, Generator, servingSchema } from '#testing';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(180_000);

const EVENTS = 360;
const SECRET = 'a witness called Nobody At All';

/** A register of which one event comes out wrong until it is repaired. */
class WrongStore extends InMemoryEventStore {
  wrong: { readonly position: Position; how(event: StoredEvent): StoredEvent } | undefined;

  override async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const { wrong } = this;
    const events = await super.readAll(after, limit);
    return events.map((one) => (one.position === wrong?.position ? wrong.how(one) : one));
  }
}

/** What is wrong with an event as the register gives it: then nobody can say whom it concerns. */
const unreadable: readonly (readonly [
  what: string,
  code: RegExp,
  how: (e: StoredEvent) => StoredEvent,
])[] = [
  [
    'of a type of tomorrow',
    /^EVENT_TYPE_UNKNOWN$/,
    (e) => ({ ...e, leaf: e.leaf.replace(/"type":"\w+"/, '"type":"OfTomorrow"') }),
  ],
  [
    'of a version of tomorrow',
    /^EVENT_TYPE_UNKNOWN$/,
    (e) => ({ ...e, leaf: e.leaf.replace(/"version":\d+/, '"version":99') }),
  ],
  ['whose leaf is cut off', /^[A-Z_]+$/, (e) => ({ ...e, leaf: e.leaf.slice(0, 40) })],
  ['whose leaf is of another shape', /^[A-Z_]+$/, (e) => ({ ...e, leaf: '{}' })],
  ['whose parts are no JSON', /^[A-Z_]+$/, (e) => ({ ...e, parts: `${SECRET} {` })],
  ['whose parts are missing', /^[A-Z_]+$/, (e) => ({ ...e, parts: 'null' })],
];

/** What goes wrong in one projection, at the event at a position. */
const faults: readonly (readonly [
  what: string,
  code: string,
  how: (of: Projection, position: Position) => Projection,
])[] = [
  [
    'whose ear throws',
    'PROJECTION_FAULT',
    (of, at) =>
      hearing(of, at, () => {
        throw new Error(SECRET);
      }),
  ],
  [
    'whose ear refuses',
    'SOMETHING_REFUSED',
    (of, at) => hearing(of, at, () => refuse('invalid', 'SOMETHING_REFUSED', SECRET)),
  ],
  [
    'whose needs cannot be told',
    'PROJECTION_FAULT',
    (of, at) => ({
      ...of,
      hear: (event) => {
        if (event.position === at) throw new Error(SECRET);
        return of.hear(event);
      },
    }),
  ],
  [
    'that looks at a row it did not ask for',
    'PROJECTION_FAULT',
    (of, at) =>
      hearing(of, at, (rows) => {
        const [table] = of.tables;
        if (table !== undefined) rows.one(table, 'not-asked-for');
        return [];
      }),
  ],
  [
    'that puts a row without its columns',
    'DATABASE_22P02',
    (of, at) => putting(of, at, (row) => ({ evidenceId: row['evidenceId'] })),
  ],
  [
    'that puts what is no date',
    'DATABASE_22007',
    (of, at) => putting(of, at, (row) => ({ ...row, recordedAt: SECRET })),
  ],
  [
    'that puts a character no database takes',
    'DATABASE_22021',
    (of, at) => putting(of, at, (row) => ({ ...row, by: '\u0000' })),
  ],
  [
    'that puts a number too big',
    'DATABASE_22003',
    (of, at) => putting(of, at, (row) => ({ ...row, added: 1e19 })),
  ],
];

const hearing = (
  of: Projection,
  at: Position,
  apply: NonNullable<ReturnType<Projection['hear']>>['apply'],
): Projection => ({
  ...of,
  hear: (event) => {
    const heard = of.hear(event);
    return heard === undefined || event.position !== at ? heard : { ...heard, apply };
  },
});

const putting = (
  of: Projection,
  at: Position,
  change: (row: Readonly<Record<string, unknown>>) => object,
): Projection => ({
  ...of,
  hear: (event) => {
    const heard = of.hear(event);
    if (heard === undefined || event.position !== at) return heard;
    return {
      ...heard,
      apply: (rows) =>
        heard
          .apply(rows)
          .map((one) =>
            'put' in one && one.table.name === 'evidence'
              ? { ...one, put: change(one.put as Readonly<Record<string, unknown>>) }
              : one,
          ),
    };
  },
});

describe('a poisoned event', () => {
  let live: OpenReadModels;
  const store = new WrongStore();
  let head: Position;
  let position: Position;
  let id: string;
  let clean: ReadonlyMap<string, string>;

  beforeAll(async () => {
    live = await openReadModels(store);
    await fill(store, new Generator(61), EVENTS);
    head = await store.head();
    const projector = await live.projector();
    await projector.catchUp(head);
    clean = await live.dump();
    const added = (await store.readAll(100, head)).find(({ leaf }) =>
      leaf.includes('"EvidenceAdded"'),
    );
    position = added?.position ?? 0;
    id = (JSON.parse(added?.leaf ?? '{}') as { id: string }).id;
  });
  afterAll(() => live.close());

  /** Everything forgotten, so that the poison is met on the way. */
  const startOver = async (): Promise<void> => {
    for (const name of PROJECTION_NAMES) {
      const schema = await servingSchema(live.admin, name);
      const tables = projections.find((one) => one.name === name)?.tables ?? [];
      await execute(
        live.register.adminUrl,
        ...tables.map((table) => `TRUNCATE ${schema}."${table.name}"`),
        `UPDATE read.checkpoint SET position = 0, state = 'following', halted_position = NULL, halted_event = NULL, halted_code = NULL WHERE name = '${name}'`,
      );
    }
  };

  const expectHalted = async (
    names: readonly ProjectionName[],
    code: string | RegExp,
  ): Promise<void> => {
    const status = await live.models.status();
    for (const one of status)
      if (names.includes(one.name)) {
        expect(one).toMatchObject({
          position: position - 1,
          state: 'halted',
          halted: { position },
        });
        expect(one.halted?.code).toMatch(code);
      } else expect(one).toMatchObject({ position: head, state: 'following', halted: null });
    expect(JSON.stringify(status)).not.toContain('Nobody');
  };

  it.each(faults)(
    '%s halts that read model there, and none else, also while it is built; repaired, nothing is lost',
    async (_what, code, how) => {
      await startOver();
      const poisoned = await live.projector({
        batch: 64,
        projections: projections.map((one) => (one.name === 'evidence' ? how(one, position) : one)),
      });
      const refused = await poisoned.catchUp(head).then(
        () => undefined,
        (error: Error) => error,
      );
      expect(refused).toMatchObject({ code: 'PROJECTION_HALTED' });
      expect(refused?.message).not.toContain('Nobody');
      await expectHalted(['evidence'], code);
      const evidence = (await live.models.status()).find(({ name }) => name === 'evidence');
      expect(evidence?.halted?.event).toBe(id);

      const repaired = await live.projector();
      await repaired.resume('evidence');
      await repaired.catchUp(head);
      expect(await live.dump()).toEqual(clean);

      const halts: unknown[] = [];
      const builder = await live.projector({
        batch: 16,
        projections: projections.map((one) => (one.name === 'evidence' ? how(one, position) : one)),
        onHalt: (name, halt) => halts.push({ name, ...halt }),
      });
      await expect(builder.rebuild(PROJECTION_NAMES)).rejects.toMatchObject({
        code: 'PROJECTION_HALTED',
      });
      // Built with the poison in it, it halts there; the others are built, and its old rows serve on.
      expect(halts).toEqual([{ name: 'evidence', position, event: id, code }]);
      expect(await live.dump()).toEqual(clean);
    },
  );

  it('that halts what is built anew holds up nothing else: what serves goes on to the head', async () => {
    const raised = projections.map((one) =>
      one.name === 'evidence'
        ? { ...hearing(one, position, () => refuse('invalid', 'REFUSED', SECRET)), version: 99 }
        : one,
    );
    await fill(store, new Generator(62), 20);
    head = await store.head();
    const projector = await live.projector({ projections: raised });
    await expect(projector.catchUp(head)).rejects.toMatchObject({
      code: 'PROJECTION_HALTED',
      details: { halted: [{ name: 'evidence', position }] },
    });
    for (const one of await live.models.status())
      if (one.name !== 'evidence') expect(one).toMatchObject({ position: head, halted: null });

    // Where one that serves halts as well, both are named.
    await fill(store, new Generator(63), 20);
    const next = head + 1;
    head = await store.head();
    const both = await live.projector({
      projections: raised.map((one) =>
        one.name === 'history'
          ? hearing(one, next, () => refuse('invalid', 'REFUSED', SECRET))
          : one,
      ),
    });
    await expect(both.catchUp(head)).rejects.toMatchObject({
      details: { halted: [{ name: 'evidence' }, { name: 'history', position: next }] },
    });

    const repaired = await live.projector();
    await repaired.resume();
    await repaired.catchUp(head);
    clean = await live.dump();
  });

  it.each(unreadable)(
    '%s halts all read models there, since nobody can say whom it concerns',
    async (_what, code, how) => {
      await startOver();
      store.wrong = { position, how };
      const projector = await live.projector({ batch: 64 });
      await expect(projector.catchUp(head)).rejects.toMatchObject({ code: 'PROJECTION_HALTED' });
      await expectHalted(PROJECTION_NAMES, code);

      store.wrong = undefined;
      const stop = new AbortController();
      const running = (await live.projector()).run(stop.signal);
      await live.models.waitFor(head, PROJECTION_NAMES, 100_000);
      stop.abort();
      await running;
      expect(await live.dump()).toEqual(clean);
    },
  );
});
