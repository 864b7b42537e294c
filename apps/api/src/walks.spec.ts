import { readingOf } from './statements.fixture.js';
import { openApi } from './api.fixture.js';
import type { OpenApi, Role } from './api.fixture.js';
import { describedOn } from './world/words.fixture.js';
import { made, wisher } from './world/wisher.fixture.js';
import type { Result, Wisher } from './world/wisher.fixture.js';

const WALKS = 24;

interface Page {
  readonly position: number;
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe('walks through the register over GraphQL', () => {
  let api: OpenApi;
  let wishes: Wisher;
  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    for (let i = 0; i < 25; i += 1)
      await wishes.done('analyst', 'recordIncident', {
        described: describedOn(`2017-09-${String((i % 28) + 1).padStart(2, '0')}`),
      });
  }, 120_000);
  afterAll(() => api.close());

  /** A list, what is said of it beside the page, and who asks. */
  interface List {
    readonly root: string;
    readonly given: string;
    readonly by: Role;
  }
  const INCIDENTS: List = { root: 'incidents', given: '', by: 'lawyer' };

  const page = async (args: string, { root, given, by }: List = INCIDENTS): Promise<Page> => {
    const { data, errors } = await api.ask<Record<string, Page>>(
      by,
      `{ ${root}(${given}${args}) { position totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(errors).toEqual([]);
    return data[root] as Page;
  };

  const walk = async (
    size: number,
    back: boolean,
    between: () => Promise<unknown>,
    list: List = INCIDENTS,
  ) => {
    const seen: string[] = [];
    let at = await page(back ? `last: ${size}` : `first: ${size}`, list);
    const { position, totalCount } = at;
    await between();
    for (;;) {
      expect(at).toMatchObject({ position, totalCount });
      const ids = at.edges.map(({ node }) => node.id);
      if (back) seen.unshift(...ids);
      else seen.push(...ids);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = at.pageInfo;
      if (!(back ? hasPreviousPage : hasNextPage)) return { position, totalCount, seen };
      at = await page(
        back ? `last: ${size}, before: "${startCursor}"` : `first: ${size}, after: "${endCursor}"`,
        list,
      );
    }
  };

  const seal = (noun: string, id: string, within?: object): Promise<Result> =>
    wishes.done('custodian', 'setHandling', {
      subject: { noun, id },
      ...(within ? { within } : {}),
      level: 'secret',
      audience: ['reviewer'],
      reason: 'A family.',
    });

  describe('in a list below a thing', () => {
    type Below = Omit<Page, 'position' | 'edges'> & {
      readonly edges: readonly { readonly node: { readonly incident: { readonly id: string } } }[];
    };
    let caseId = '';
    let incidents: readonly string[] = [];
    const include = async (ids: readonly string[]): Promise<void> => {
      for (const incidentId of ids)
        await wishes.done('lawyer', 'includeIncident', { caseId, incidentId, reason: 'It fits.' });
    };
    const below = async (args: string, at: number): Promise<Below> => {
      const { data, errors } = await api.ask<{ case: { case: { incidents: Below } } }>(
        'lawyer',
        `{ case(id: "${caseId}", asOf: { position: ${at} }) { case { incidents(${args}) { totalCount edges { node { incident { id } } }
             pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
      );
      expect(errors).toEqual([]);
      return data.case.case.incidents;
    };
    const now = async (): Promise<number> =>
      (await api.ask<{ cases: { position: number } }>('lawyer', '{ cases { position } }')).data
        .cases.position;
    const walked = async (size: number, back: boolean, at: number): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (let args = back ? `last: ${size}` : `first: ${size}`; ;) {
        const { edges, pageInfo, totalCount } = await below(args, at);
        const ids = edges.map(({ node }) => node.incident.id);
        if (back) seen.unshift(...ids);
        else seen.push(...ids);
        expect(totalCount).toBe(11);
        expect(ids.length).toBeLessThanOrEqual(size);
        // Where it came from there is something, unless it has just begun.
        const begun = args.includes('"');
        expect(back ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(begun);
        if (!(back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
        args = back
          ? `last: ${size}, before: "${pageInfo.startCursor}"`
          : `first: ${size}, after: "${pageInfo.endCursor}"`;
      }
    };

    beforeAll(async () => {
      incidents = (await page('first: 25')).edges.map(({ node }) => node.id).reverse();
      caseId = (
        await wishes.done('lawyer', 'openCase', {
          reference: 'WALKS-1',
          forum: 'ICC',
          title: { en: 'Walks' },
          mandate: 'm',
        })
      ).id;
      await include(incidents.slice(0, 12));
      await seal('incident', incidents[4] ?? '');
    });

    it.each([1, 4, 11, 12])('pages of %s show each thing once, both ways', async (size) => {
      const known = incidents.slice(0, 12).filter((_, i) => i !== 4);
      const at = await now();
      expect(await walked(size, false, at)).toEqual(known);
      expect(await walked(size, true, at)).toEqual(known);
    });

    it('a cursor whose entry was put under seal since is refused', async () => {
      const at = await now();
      const { pageInfo } = await below('first: 3', at);
      await seal('incident', incidents[2] ?? '');
      const { errors } = await api.ask(
        'lawyer',
        `{ case(id: "${caseId}", asOf: { position: ${at} }) { case { incidents(first: 3, after: "${pageInfo.endCursor}") { totalCount } } } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
    });

    it('takes as many rows out of the database as the page has, however long the list', async () => {
      const two = () =>
        readingOf(() =>
          api.ask(
            'lawyer',
            `{ case(id: "${caseId}") { case { incidents(first: 2) { nodes { incident { id } } } } } }`,
          ),
        );
      const before = await two();
      await include(incidents.slice(12, 24));
      expect(await two()).toEqual(before);
    });
  });

  it('show somebody outside every act that could ground a provision, and none under seal, while others write', async () => {
    const law = 'law: { forum: "ICC", entry: "8(2)(e)(i)", catalogueVersion: 1 }, ';
    const acts: List = { root: 'grounding', given: law, by: 'lawyer' };
    const record = (day: string) =>
      wishes.done('analyst', 'recordIncident', { described: describedOn(day) });
    const incident = await record('2017-10-01');
    const act = made(
      await wishes.done('investigator', 'addAct', {
        incidentId: incident.id,
        act: { sequence: 2, kind: 'strike', time: '07:00', minutesAfterFirst: 20 },
        reason: 'x',
      }),
      'actId',
    );
    const conflict = await wishes.done('lawyer', 'classifyConflict', {
      name: { en: 'A conflict' },
      type: 'IAC',
      parties: [{ printed: 'one' }, { printed: 'other' }],
      territory: 'A territory',
      during: { from: '2011' },
      reason: 'x',
    });
    const apart = await record('2017-10-02');
    await wishes.done('lawyer', 'assessNexus', {
      conflictId: conflict.id,
      incidentId: apart.id,
      nexus: 'yes',
      reason: 'x',
    });
    const idle = () => Promise.resolve();
    const seen = async () => (await walk(50, false, idle, acts)).seen;
    const before = await seen();
    await seal('act', act, { noun: 'incident', id: incident.id });
    await seal('conflict', conflict.id);
    const after = await seen();
    // The act is gone; that of which only a conflict under seal ruled out that it could is there.
    const gone = before.filter((id) => !after.includes(id));
    const come = after.filter((id) => !before.includes(id));
    expect([gone, come]).toEqual([[act], [expect.any(String)]]);
    const { text } = await api.ask(
      'lawyer',
      `{ grounding(${law}first: 50) { nodes { incidentId answers { conflictId } } }
         incident(id: "${apart.id}") { incident { nexus { conflictId } } } }`,
    );
    expect(text).toContain(apart.id);
    expect(text).not.toContain(conflict.id);

    for (const [size, back] of [
      [1, false],
      [7, true],
      [12, false],
    ] as const) {
      const now = await seen();
      const walked = await walk(size, back, () => record('2017-09-15'), acts);
      expect(walked).toMatchObject({ seen: now, totalCount: now.length });
    }
  });

  it('show somebody who asks who saw what each disclosure once, while others are shown more', async () => {
    const { id } = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2017-10-03'),
      site: 'A site of the walks',
    });
    const show = () =>
      api.ask(
        'lawyer',
        `{ incident(id: "${id}") { incident { description { site { value } } } } }`,
      );
    for (let i = 0; i < 7; i += 1) await show();
    const shown: List = {
      root: 'disclosures',
      given: `filter: { subjectId: "${id}" }, `,
      by: 'auditor',
    };
    for (const back of [false, true]) {
      const now = (await page('first: 50', shown)).edges.map(({ node }) => node.id);
      const walked = await walk(3, back, show, shown);
      expect(walked).toMatchObject({ seen: now, totalCount: now.length });
    }
    await seal('incident', id);
    expect(await walk(3, true, show, shown)).toMatchObject({ seen: [], totalCount: 0 });
  });

  it('show everything once, at one position, both ways, while others write', async () => {
    const walked = [];
    for (let i = 0; i < WALKS; i += 1) {
      // Before the first in the list, in its middle, after its last: between the pages of the walk.
      const write = () =>
        wishes.done('analyst', 'recordIncident', {
          described: describedOn(`20${10 + ((i * 7) % 15)}-0${1 + (i % 9)}-11`),
        });
      walked.push(await walk(7 + (i % 13), i % 2 === 1, write));
    }
    for (const { seen, totalCount } of walked) {
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
    }
    // What one page says as of then is what the walk saw.
    const [first] = walked;
    const whole = await page(`first: 50, asOf: { position: ${first?.position} }`);
    expect(whole.edges.map(({ node }) => node.id).slice(0, 50)).toEqual(first?.seen.slice(0, 50));
    expect(new Set(walked.map(({ position }) => position)).size).toBe(WALKS);
  }, 120_000);
});
