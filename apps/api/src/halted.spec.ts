import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { readEvent } from '#events';
import type { Projection } from '#read-side';
import type { Answer, OpenApi } from './api.fixture.js';
import { crawl } from './crawl.fixture.js';
import { schemaText } from './schema-text.js';
import { videoOf } from './world/evidence.fixture.js';
import { describedOn } from './world/words.fixture.js';
import { openWorld } from './world/kept.fixture.js';
import { made } from './world/wisher.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';
import type { World } from './world/world.fixture.js';

const POISON = 'a poison that nobody reads of';

/** Lists from which everything can be reached, with and without asking the items of evidence. */
const ROOTS = ['incidents', 'cases'] as const;

interface Listed {
  readonly position: number;
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

type Log = { readonly position: number; readonly heldBy?: readonly string[] };

describe('a read model that halted at a poisoned event', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let schema: GraphQLSchema;
  let world: World;
  let armed = false;
  /** Where everything stood before the poison. */
  let before: number;

  const poisoned = (of: Projection): Projection =>
    of.name === 'evidence'
      ? {
          ...of,
          hear: (event) => {
            if (armed && event.fact.type === 'EvidenceAdded') throw new Error(POISON);
            return of.hear(event);
          },
        }
      : of;

  const ask = async <T>(query: string): Promise<Answer<T> & { readonly log: Log }> => {
    const answer = await api.ask<T>('custodian', query);
    return { ...answer, log: answer.extensions['log'] as Log };
  };
  const INCIDENTS =
    'incidents(first: 3) { position totalCount nodes { id } pageInfo { endCursor } }';
  const WITH_ITEMS = `incidents(first: 50) { position totalCount nodes { id evidence(first: 9) { totalCount } } }`;
  const STATISTICS = 'statistics(by: month) { position total { incidents } }';

  beforeAll(async () => {
    const limits = { points: 1_000_000_000_000 };
    ({ api, wishes, world } = await openWorld({ poisoned, limits }));
    before = await api.store.head();
    armed = true;
    schema = buildSchema(await schemaText());
  }, 120_000);
  afterAll(() => api.close());

  let head: number;
  let recorded: string;

  it('says so of the wish that it would have told of, and of no other', async () => {
    const poison = await wishes.done('investigator', 'addEvidence', {
      kind: { printed: 'Video' },
      acquisition: { how: { printed: 'x' } },
      supports: [],
    });
    expect(poison).toMatchObject({ visible: false, position: before + 1 });
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2019-01-01'),
      site: 'A site that is shown by its own leave alone',
    });
    expect(incident.visible).toBe(true);
    recorded = incident.id;
    const linked = await wishes.done('investigator', 'linkEvidence', {
      evidenceId: world.video,
      incidentId: recorded,
    });
    expect(linked.visible).toBe(false);
    const told = await wishes.done('analyst', 'assertToll', {
      incidentId: recorded,
      counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
      traits: {},
    });
    expect(told.visible).toBe(true);
    head = told.position;
    const status = await api.models.status();
    expect(status.filter(({ state }) => state === 'halted')).toMatchObject([
      { name: 'evidence', position: before, halted: { position: before + 1 } },
    ]);
    expect(JSON.stringify(status)).not.toContain(POISON);
  });

  it('does not hold what does not ask it: totals, statistics, pages and single things are at the head', async () => {
    const { data, errors, log } = await ask<{
      incidents: Listed;
      statistics: { position: number; total: { incidents: number } };
    }>(`{ ${INCIDENTS} ${STATISTICS} }`);
    expect(errors).toEqual([]);
    expect(log).toEqual({ position: head });
    expect(data).toMatchObject({ incidents: { position: head }, statistics: { position: head } });
    expect(data.statistics.total.incidents).toBe(data.incidents.totalCount);

    const one = await ask<{ incident: { position: number; incident: { killed: unknown } } }>(
      `{ incident(id: "${recorded}") { position incident { id acts { id } } } }`,
    );
    expect(one.data).toMatchObject({ incident: { position: head, incident: { id: recorded } } });

    // A walk that began at the head goes on there, whatever is written meanwhile.
    await wishes.done('analyst', 'recordIncident', { described: describedOn('2019-01-02') });
    const seen = data.incidents.nodes.map(({ id }) => id);
    for (let after = data.incidents.pageInfo.endCursor; after !== null;) {
      const next = await ask<{ incidents: Listed }>(
        `{ incidents(first: 3, after: "${after}") { position totalCount nodes { id } pageInfo { endCursor } } }`,
      );
      expect(next.data.incidents).toMatchObject({
        position: head,
        totalCount: data.incidents.totalCount,
      });
      seen.push(...next.data.incidents.nodes.map(({ id }) => id));
      after = next.data.incidents.nodes.length < 3 ? null : next.data.incidents.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(data.incidents.totalCount);
    expect(seen).toHaveLength(data.incidents.totalCount);
    head = await api.store.head();
  });

  it('holds what asks it where it stands, the whole of it, and the answer says by what it is held', async () => {
    const plain = await ask<{ incidents: Listed }>(`{ ${INCIDENTS} }`);
    const { data, errors, log } = await ask<{
      incidents: Listed;
      statistics: { position: number; total: { incidents: number } };
    }>(`{ ${WITH_ITEMS} ${STATISTICS} }`);
    expect(errors).toEqual([]);
    expect(log).toEqual({ position: before, heldBy: ['evidence'] });
    expect(data).toMatchObject({
      incidents: { position: before, totalCount: plain.data.incidents.totalCount - 2 },
      statistics: { position: before, total: { incidents: data.incidents.totalCount } },
    });
    // What is asked about by any id may stand on an item under seal: nobody but all of them can say.
    const history = await ask(`{ history(first: 5, subject: "${recorded}") { totalCount } }`);
    expect(history).toMatchObject({
      data: { history: { totalCount: 0 } },
      log: { position: before, heldBy: ['evidence'] },
    });
  });

  it('cannot be read beyond where it stands, not even by a resolver that forgets it', async () => {
    const at = await api.models.snapshot({ projections: ['incidents'], leaveLate: true });
    expect(at).toMatchObject({ position: head, left: ['evidence'], heldBy: [] });
    await expect(api.models.evidence.byIds(at, [world.video])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'READ_MODELS_BEHIND',
      details: { left: ['evidence'] },
    });
    expect(await api.models.incidents.byIds(at, [recorded])).toHaveLength(1);
  });

  it('is asked for what leads nowhere as for what is kept: the one is not told from the other by the hold', async () => {
    const account = await wishes.done('investigator', 'takeAccount', {
      person: world.person,
      present: [],
      priorAccounts: [],
    });
    head = account.position;
    const plain = await ask(`{ account(id: "${account.id}") { account { id } } }`);
    expect(plain).toMatchObject({
      data: { account: { account: { id: account.id } } },
      log: { position: head },
    });
    for (const query of [
      `{ account(id: "${account.id}") { account { id evidence { id } } } }`,
      '{ replay(subject: "NOBODY-IS-CALLED-SO") { position } }',
      `{ proof(event: "${account.id}") { position } }`,
    ])
      expect((await ask(query)).log).toEqual({ position: before, heldBy: ['evidence'] });
  });

  it('is shown only what the answer shows: nothing of the try before it is written down', async () => {
    const lastWritten = async (): Promise<string> => {
      const [event] = await api.shown.readAll((await api.shown.head()) - 1, 1);
      expect(event?.leaf).toContain('ContentDisclosed');
      return `${event?.leaf} ${event?.parts}`;
    };
    const site = 'id description { site { value } }';
    await ask(`{ incidents(first: 50) { nodes { ${site} } } }`);
    expect(await lastWritten()).toContain(recorded);

    const { data, log } = await ask<{ incidents: Listed }>(
      `{ incidents(first: 50) { nodes { ${site} evidence(first: 9) { totalCount } } } }`,
    );
    expect(log.position).toBe(before);
    expect(data.incidents.nodes.map(({ id }) => id)).not.toContain(recorded);
    const written = await lastWritten();
    expect(written).not.toContain(recorded);
    expect(written).toContain(world.incident);
  });

  it('does not hide who was found: a search by name is written down, though the answer knows nobody', async () => {
    const { id: personId } = await wishes.done('investigator', 'registerPerson', {
      name: 'Zubayda Neverheard',
    });
    const happened = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-01'),
      site: 'A place that only the first try could show',
    });
    const role = await wishes.done('analyst', 'assertRole', {
      personId,
      role: 'victim',
      of: { noun: 'act', id: made(happened, 'actId') },
      within: { noun: 'incident', id: happened.id },
    });
    head = role.position;

    const sought = async (name: string) => {
      const shown = await api.shown.head();
      const { data, log } = await ask<{ incidents: Listed }>(
        `{ incidents(first: 5, filter: { person: "${name}" }) { totalCount nodes { description { site { value } } evidence(first: 1) { totalCount } } } }`,
      );
      const written = await api.shown.readAll(shown, 9);
      return { data, log, written: written.map((event) => readEvent(event).fact) };
    };
    const held = await sought('Zubayda Neverheard');
    expect(held).toMatchObject({
      data: { incidents: { totalCount: 0 } },
      log: { position: before, heldBy: ['evidence'] },
    });
    // That it is held tells that there is such a name at the head, and nothing else of the first try.
    expect(held.written).toMatchObject([
      {
        type: 'ContentDisclosed',
        data: {
          position: head,
          shown: [{ class: 'identity', fields: ['name'], subjects: [`person-${personId}`] }],
        },
      },
    ]);

    const nobody = await sought('Nobody Whosoever');
    expect(nobody.written).toEqual([]);
  });

  it('mends without loss; and every answer of meanwhile is what stood at its position', async () => {
    const meanwhile: { root: string; at: number; query: string; text: string }[] = [];
    const asked = async (query: string) => {
      const { data, errors, log } = await ask(query);
      return { text: JSON.stringify([data, errors.map(({ extensions: e }) => e.code)]), log };
    };
    for (const root of ROOTS)
      for (const query of crawl(schema, { root, args: 'first: 20' })) {
        const { text, log } = await asked(query);
        meanwhile.push({ root, at: log.position, query, text });
      }
    const positions = new Set(meanwhile.map(({ at }) => at));
    expect(positions).toEqual(new Set([before, head]));

    armed = false;
    await api.projector.resume('evidence');
    await api.projector.catchUp(head);
    const { log, data } = await ask<{ evidenceItems: Listed }>(
      `{ ${WITH_ITEMS} evidenceItems(first: 50) { position nodes { id } } }`,
    );
    expect(log).toEqual({ position: head });
    expect(data.evidenceItems.position).toBe(head);
    expect((await videoOf(wishes, recorded)).visible).toBe(true);

    for (const { root, at, query, text } of meanwhile) {
      const again = query.replace(
        `${root}(first: 20)`,
        `${root}(first: 20, asOf: { position: ${at} })`,
      );
      expect((await asked(again)).text).toBe(text);
    }
  }, 120_000);
});
