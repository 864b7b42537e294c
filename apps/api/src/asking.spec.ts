import { randomUUID } from 'node:crypto';
import { noTraits } from '#events';
import type { OpenApi } from './api.fixture.js';
import { statementsOf } from './statements.fixture.js';
import { videoOf } from './world/evidence.fixture.js';
import { openWorld } from './world/kept.fixture.js';
import { describedOn, SECRETS } from './world/words.fixture.js';
import { made } from './world/wisher.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';
import type { World } from './world/world.fixture.js';

interface Page {
  readonly position: number;
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('a question', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let world: World;
  beforeAll(async () => {
    // Nothing here is about cost (cost.spec.ts).
    // Nor about time: what is too large is too large on the slowest machine, too (deadline.spec.ts, cancel.spec.ts).
    const limits = { points: 1_000_000_000_000, queryMs: 120_000 };
    ({ api, wishes, world } = await openWorld({ limits }));
  }, 120_000);
  afterAll(() => api.close());

  const incidents = async (args = '(first: 50)'): Promise<Page> => {
    const { data } = await api.ask<{ incidents: Page }>(
      'lawyer',
      `{ incidents${args} { position totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
    );
    return data.incidents;
  };

  it('for a whole case file is one query', async () => {
    const { data, errors } = await api.ask<{ case: { case: unknown } }>(
      'lawyer',
      `{ case(reference: "SPEC-1") { position case {
          reference title { value { en ar } } forum mandate { value }
          suspects { invented on person { pseudonym identity { name { value withheld { class reason } } } }
            post { name { en } holders { person { pseudonym } }
              partOf { of { name { en } partOf { of { name { en } } } superiors { under { name { en } } } } } } }
          incidents(first: 5) { nodes { incident { id tolls { stands counts { outcome value } }
            classifications { status law { entry } reason { value } } } } }
          exhibits(first: 5) { nodes { number firstPage lastPage excluded item { kind { printed } title { value { en } } } bearings { bearing suspectId pinpoint { lines } } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.case.case).toMatchObject({
      reference: 'SPEC-1',
      title: { value: { en: 'A case', ar: 'قضية' } },
      forum: 'ICC',
      mandate: { value: 'on request' },
      suspects: [
        {
          invented: true,
          on: '2017-09-29',
          person: null,
          post: {
            name: { en: 'Commander of the Squadron' },
            partOf: [
              {
                of: {
                  name: { en: 'A Squadron' },
                  partOf: [{ of: { name: { en: 'An Air Force' } } }],
                },
              },
            ],
          },
        },
        {
          person: { identity: { name: { value: null, withheld: { class: 'identity' } } } },
          post: null,
        },
      ],
      incidents: {
        nodes: [
          {
            incident: {
              id: world.incident,
              classifications: expect.arrayContaining([
                expect.objectContaining({ status: 'withdrawn' }),
                expect.objectContaining({ status: 'rejected' }),
                expect.objectContaining({ status: 'proposed' }),
              ]) as unknown,
            },
          },
        ],
      },
      exhibits: {
        nodes: [
          {
            number: 1,
            firstPage: 1,
            lastPage: 3,
            excluded: false,
            bearings: [{ bearing: 'incriminating' }],
          },
          { number: 2, excluded: true, bearings: [{ bearing: 'exculpatory' }] },
          { number: 3, excluded: true, bearings: [] },
        ],
      },
    });
  });

  it('about one thing tells what happened to it last', async () => {
    const { data } = await api.ask<{ incident: { history: readonly { type: string }[] } }>(
      'auditor',
      `{ incident(id: "${world.twin}") { history { position type revision by reason { value } } incident { mergedInto { id } } } }`,
    );
    expect(data.incident.history.map(({ type }) => type)).toEqual([
      'IncidentMerged',
      'IncidentUnmerged',
      'IncidentMerged',
      'IncidentRecorded',
    ]);
    expect(data).toMatchObject({
      incident: { incident: { mergedInto: { id: world.other } } },
    });
  });

  it('draws the structure of an actor down to its posts', async () => {
    const { data } = await api.ask<{
      actor: { actor: { structure: { nodes: readonly { depth: number }[] } } };
    }>(
      'analyst',
      `{ actor(id: "${world.state}") { actor { structure(first: 50) { nodes { depth relation actor { kind name { en } } } } } } }`,
    );
    expect(data.actor.actor.structure.nodes).toEqual(
      expect.arrayContaining([
        {
          depth: 1,
          relation: 'membership',
          actor: { kind: 'force', name: { en: 'An Air Force' } },
        },
        { depth: 2, relation: 'membership', actor: { kind: 'unit', name: { en: 'A Squadron' } } },
        {
          depth: 3,
          relation: 'membership',
          actor: { kind: 'post', name: { en: 'Commander of the Squadron' } },
        },
      ]),
    );
  });

  it('counts under a rule that it names', async () => {
    const { data } = await api.ask(
      'analyst',
      '{ statistics(by: governorate) { rule { id version } policyVersion total { incidents massacres killed } groups { group { printed } killed } categories { outcome people } } }',
    );
    expect(data).toMatchObject({
      statistics: {
        rule: { id: 'snhr-massacre', version: 1 },
        policyVersion: 2,
        total: { killed: 8 },
      },
    });
  });

  it('as of an earlier position is answered with the facts up to there', async () => {
    const before = (await incidents()).totalCount;
    const added = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2017-12-01'),
    });
    expect((await incidents()).totalCount).toBe(before + 1);
    await expect(
      incidents(`(first: 50, asOf: { position: ${added.position - 1} })`),
    ).resolves.toMatchObject({
      position: added.position - 1,
      totalCount: before,
    });
    await expect(incidents('(first: 50, asOf: { position: 0 })')).resolves.toMatchObject({
      position: 0,
      totalCount: 0,
      nodes: [],
    });
  });

  it('as of an instant names the position that the instant means', async () => {
    const { data } = await api.ask<{ incidents: { position: number; instant: string } }>(
      'lawyer',
      '{ incidents(asOf: { instant: "2026-11-22T08:00:01.500Z" }) { position instant } }',
    );
    expect(data.incidents).toEqual({ position: 1, instant: '2026-11-22T08:00:01.500Z' });
  });

  it('about what is not reached yet is refused', async () => {
    const { errors } = await api.ask(
      'lawyer',
      '{ incidents(asOf: { position: 1000000 }) { totalCount } }',
    );
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'NOT_YET_REACHED', kind: 'conflict', path: '/asOf' },
    ]);
  });

  it('asked twice in one operation is answered at one position', async () => {
    const { data } = await api.ask<Record<string, { position: number }>>(
      'lawyer',
      '{ a: incidents { position } b: evidenceItems { position } c: statistics(by: month) { position } }',
    );
    expect(new Set(Object.values(data).map(({ position }) => position)).size).toBe(1);
  });

  describe('page by page', () => {
    it('shows everything once, at one position, while others write', async () => {
      const first = await incidents('(first: 2)');
      expect(first.pageInfo.hasNextPage).toBe(true);
      await wishes.done('analyst', 'recordIncident', { described: describedOn('2011-01-01') });
      const shown = [...first.nodes];
      for (let { pageInfo } = first; pageInfo.hasNextPage;) {
        const page = await incidents(`(first: 2, after: "${pageInfo.endCursor}")`);
        expect(page).toMatchObject({ position: first.position, totalCount: first.totalCount });
        shown.push(...page.nodes);
        pageInfo = page.pageInfo;
      }
      expect(new Set(shown.map(({ id }) => id)).size).toBe(first.totalCount);
      expect(shown).toHaveLength(first.totalCount);
    });

    it('with a cursor of another list, filter, position or caller is refused', async () => {
      const { pageInfo, position } = await incidents('(first: 1)');
      const after = `after: "${pageInfo.endCursor}"`;
      const wrong = [
        api.ask('lawyer', `{ evidenceItems(first: 1, ${after}) { totalCount } }`),
        api.ask(
          'lawyer',
          `{ incidents(first: 1, filter: { months: ["2017-09"] }, ${after}) { totalCount } }`,
        ),
        api.ask(
          'lawyer',
          `{ incidents(first: 1, asOf: { position: ${position - 1} }, ${after}) { totalCount } }`,
        ),
        api.ask('analyst', `{ incidents(first: 1, ${after}) { totalCount } }`),
        api.ask('lawyer', '{ incidents(first: 1, after: "nonsense") { totalCount } }'),
        api.ask(
          'lawyer',
          `{ incidents(first: 1, after: "${Buffer.from('[1,"x","y"]').toString('base64url')}") { totalCount } }`,
        ),
        api.ask(
          'lawyer',
          `{ history(subject: "${world.incident}", first: 1, ${after}) { totalCount } }`,
        ),
      ];
      for (const { errors } of await Promise.all(wrong))
        expect(errors.map(({ extensions }) => extensions)).toMatchObject([
          { code: 'CURSOR_UNKNOWN', kind: 'invalid', path: '/after' },
        ]);
    });

    it('below a thing goes both ways, at the position that it names', async () => {
      interface Links {
        readonly totalCount: number;
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly hasPreviousPage: boolean;
          readonly startCursor: string;
          readonly endCursor: string;
        };
      }
      const links = async (page: string, asOf = '') => {
        const { data, errors } = await api.ask<{
          evidence: { position: number; evidence: { links: Links } };
        }>(
          'lawyer',
          `{ evidence(id: "${world.video}"${asOf}) { position evidence { links(${page}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
        );
        expect(errors).toEqual([]);
        return { at: data.evidence.position, ...data.evidence.evidence.links };
      };
      for (const day of ['2016-01-01', '2016-01-02', '2016-01-03']) {
        const { id } = await wishes.done('analyst', 'recordIncident', {
          described: describedOn(day),
        });
        await wishes.done('investigator', 'linkEvidence', {
          evidenceId: world.video,
          incidentId: id,
        });
      }
      const whole = await links('first: 50');
      expect(whole.totalCount).toBeGreaterThan(3);
      const at = `, asOf: { position: ${whole.at} }`;
      const forth: unknown[] = [];
      let page = await links('first: 2', at);
      expect(page.pageInfo.hasPreviousPage).toBe(false);
      for (forth.push(...page.nodes); page.pageInfo.hasNextPage; forth.push(...page.nodes))
        page = await links(`first: 2, after: "${page.pageInfo.endCursor}"`, at);
      expect(forth).toEqual(whole.nodes);
      const back: unknown[] = [];
      page = await links('last: 2', at);
      expect(page.pageInfo.hasNextPage).toBe(false);
      for (back.unshift(...page.nodes); page.pageInfo.hasPreviousPage; back.unshift(...page.nodes))
        page = await links(`last: 2, before: "${page.pageInfo.startCursor}"`, at);
      expect(back).toEqual(whole.nodes);

      const elsewhere = await api.ask(
        'lawyer',
        `{ evidence(id: "${world.video}", asOf: { position: ${whole.at - 1} }) { evidence { links(first: 1, after: "${whole.pageInfo.startCursor}") { totalCount } } } }`,
      );
      expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'CURSOR_UNKNOWN' } }]);
      const unsized = await api.ask(
        'lawyer',
        `{ evidence(id: "${world.video}") { evidence { links { nodes { id } } } } }`,
      );
      expect(unsized.errors).toMatchObject([{ extensions: { code: 'PAGE_SIZE_MISSING' } }]);
    });

    it('of the register goes backwards, too', async () => {
      interface Whole {
        readonly edges: readonly { readonly cursor: string; readonly node: { id: string } }[];
        readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string };
      }
      const walked = async (page: string): Promise<Whole> => {
        const { data } = await api.ask<{ incidents: Whole }>(
          'lawyer',
          `{ incidents(${page}) { edges { cursor node { id } } pageInfo { hasPreviousPage startCursor } } }`,
        );
        return data.incidents;
      };
      const { edges } = await walked('first: 50');
      const seen: unknown[] = [];
      let page = await walked('last: 2');
      for (seen.unshift(...page.edges); page.pageInfo.hasPreviousPage; seen.unshift(...page.edges))
        page = await walked(`last: 2, before: "${page.pageInfo.startCursor}"`);
      expect(seen).toEqual(edges);
    });

    it('shows a history from its end to its beginning', async () => {
      const types: string[] = [];
      for (let after = ''; ;) {
        const { data } = await api.ask<{
          history: {
            totalCount: number;
            nodes: readonly { type: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(
          'auditor',
          `{ history(subject: "${world.incident}", first: 7${after}) { totalCount nodes { type } pageInfo { hasNextPage endCursor } } }`,
        );
        types.push(...data.history.nodes.map(({ type }) => type));
        const { endCursor, hasNextPage } = data.history.pageInfo;
        if (!hasNextPage) {
          expect(types).toHaveLength(data.history.totalCount);
          break;
        }
        after = `, after: "${endCursor}"`;
      }
      expect(types.at(-1)).toBe('IncidentRecorded');
    });
  });

  it('takes the same number of statements for 2 things as for 20', async () => {
    for (let i = 0; i < 20; i += 1) {
      const incident = await wishes.done('analyst', 'recordIncident', {
        described: describedOn('2019-01-01'),
        site: SECRETS.site,
      });
      await wishes.done('analyst', 'assertToll', {
        incidentId: incident.id,
        counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
        traits: {},
        persons: [world.person],
      });
      await wishes.done('investigator', 'linkEvidence', {
        evidenceId: world.video,
        incidentId: incident.id,
      });
    }
    const query = (first: number): string =>
      `{ incidents(first: ${first}, filter: { months: ["2019-01"] }) { totalCount nodes { id acts { id } description { site { value } described { target { printed } } }
          tolls { counts { value } note { value } persons { pseudonym identity { name { value } } parts(first: 5) { nodes { role person { pseudonym } } } } }
          evidence(first: 5) { nodes { item { kind { printed } assessments { kind } } } } links { kind } classifications { status } } } }`;
    const few = await statements(() => api.ask('lawyer', query(2)));
    const many = await statements(() => api.ask('lawyer', query(20)));
    // Who may know of what is read as the answers of one level come in, in one go or in a few: never one for each thing.
    expect(new Set(many)).toEqual(new Set(few));
    expect(many.length - few.length).toBeLessThan(9);
    expect(few.length).toBeLessThan(25);
  });

  it('that goes round in circles is refused before the answer is too large', async () => {
    const round = (inner: string): string =>
      ['a', 'b', 'c', 'd', 'e']
        .map((name) => `${name}: evidence(first: 50) { nodes { item { ${inner} } } }`)
        .join(' ');
    const back = `links(first: 50) { nodes { incident { ${round('id')} } } }`;
    const { errors, text } = await api.ask(
      'lawyer',
      `{ incidents(filter: { months: ["2019-01"] }, first: 20) { nodes { ${round(back)} } } }`,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
    expect(text.length).toBeLessThan(1_000);
  });

  it('is answered also after somebody chose one id for two things: the second is refused', async () => {
    const toll = (incidentId: string, claimId: string) =>
      wishes.wish('analyst', 'assertToll', {
        incidentId,
        claimId,
        counts: [{ outcome: 'killed', value: 3, qualifier: 'exact' }],
        traits: {},
        reason: 'x',
      });
    const [first, both] = [randomUUID(), randomUUID()];
    await expect(toll(world.other, first)).resolves.toMatchObject({ visible: true });
    for (const taken of [first, world.other])
      await expect(toll(world.incident, taken)).resolves.toMatchObject({
        __typename: 'ConflictProblem',
        code: 'ID_TAKEN',
        path: '/claimId',
      });
    const racing = await Promise.all([toll(world.other, both), toll(world.incident, both)]);
    expect(racing.filter(({ __typename }) => __typename === 'AssertTollDone')).toMatchObject([
      { visible: true },
    ]);
  });

  it('is answered also after two processes let one id pass at the same moment: the first has it, the second is named', async () => {
    // Each has looked whether the id is new, and found that it is, before either writes.
    let arrived = 0;
    let open = (): void => undefined;
    const both = new Promise<void>((resolve) => (open = resolve));
    const processes = [api, await api.beside({})];
    const submit = api.writeSide.submit.bind(api.writeSide);
    Object.assign(api.writeSide, {
      submit: async (submission: Parameters<typeof submit>[0]) => {
        arrived += 1;
        if (arrived === 2) open();
        await both;
        return await submit(submission);
      },
    });
    const claimId = randomUUID();
    const records = [world.other, world.incident];
    const said = await Promise.all(
      processes.map(async ({ ask }, i) => {
        const toll = (of: string) => `mutation { assertToll(input: { commandId: "${randomUUID()}",
          incidentId: "${of}", claimId: "${claimId}", traits: {}, reason: "x",
          counts: [{ outcome: killed, value: 6, qualifier: exact }] }) { __typename ... on Done { position } } }`;
        const { data } = await ask<{ assertToll: { __typename: string; position: number } }>(
          'analyst',
          toll(records[i] ?? ''),
        );
        return { ...data.assertToll, of: records[i] ?? '' };
      }),
    );
    Reflect.deleteProperty(api.writeSide, 'submit');
    expect(said).toMatchObject(records.map(() => ({ __typename: 'AssertTollDone' })));
    const [first, second] = said.toSorted((a, b) => a.position - b.position);

    const { data } = await api.ask<Record<string, { incident: { tolls: { id: string }[] } }>>(
      'analyst',
      `{ ${said.map(({ of }, i) => `r${i}: incident(id: "${of}") { incident { tolls { id } } }`).join(' ')} }`,
    );
    const shown = said.filter((_, i) =>
      data[`r${i}`]?.incident.tolls.some(({ id }) => id === claimId),
    );
    expect(shown).toEqual([first]);
    const status = await api.models.status();
    expect(status.filter(({ state }) => state !== 'following')).toEqual([]);
    const at = await api.models.snapshot({ projections: ['history'] });
    const named = (await api.models.history.notTaken(at, 1_000)).filter(
      ({ position }) => position === second?.position,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const one of named)
      expect(one).toMatchObject({ stream: `incident-${second?.of}`, holder: first?.of });
    // From now on everybody sees that the id is taken.
    for (const incidentId of records)
      await expect(
        wishes.wish('analyst', 'assertToll', {
          incidentId,
          claimId,
          counts: [{ outcome: 'killed', value: 7, qualifier: 'exact' }],
          traits: {},
          reason: 'x',
        }),
      ).resolves.toMatchObject({ __typename: 'ConflictProblem' });
  });

  it('is answered also where one id stands on two records; said again, the second is shown', async () => {
    const claimId = randomUUID();
    const said = {
      counts: [{ outcome: 'killed', value: 4, qualifier: 'exact' }],
      traits: {},
    };
    const killedIn = async (id: string): Promise<unknown> => {
      const { data } = await api.ask<{ incident: { incident: { tolls: unknown } } }>(
        'analyst',
        `{ incident(id: "${id}") { incident { tolls { id stands counts { value } } } } }`,
      );
      return data.incident.incident.tolls;
    };
    const before = await killedIn(world.incident);
    // Past the API, where nobody looks at the whole register.
    const source = { kind: 'member', id: api.members.get('analyst') ?? '' };
    const counts = said.counts.map((count) => ({ ...count, category: null }));
    for (const incidentId of [world.other, world.incident])
      await api.give({
        kind: 'AssertToll',
        data: {
          counts,
          traits: noTraits,
          descriptor: null,
          incidentId,
          claimId,
          source,
          reason: 'x',
        },
      });
    expect(await killedIn(world.other)).toContainEqual(expect.objectContaining({ id: claimId }));
    expect(await killedIn(world.incident)).toEqual(before);

    const on = { incidentId: world.incident, reason: 'Its id was another one’s.' };
    await expect(
      wishes.wish('analyst', 'withdrawClaim', { ...on, claimId, ground: 'retracted' }),
    ).resolves.toMatchObject({ __typename: 'WithdrawClaimDone', visible: true });
    await wishes.done('analyst', 'assertToll', { ...on, ...said });
    expect(await killedIn(world.incident)).toContainEqual(
      expect.objectContaining({ stands: true, counts: [{ value: 4 }] }),
    );
    expect(await killedIn(world.other)).toContainEqual(
      expect.objectContaining({ id: claimId, stands: true }),
    );
    const { data } = await api.ask<{ replay: { standing: { key: string }[] } }>(
      'analyst',
      `{ replay(subject: "${world.incident}") { standing { key } } }`,
    );
    expect(data.replay.standing.map(({ key }) => key)).not.toContain(claimId);
  });

  it('about what was taken from a report under seal does not say from which, and counts it all the same', async () => {
    const { reportId } = world;
    const from = await incidents(`(first: 5, filter: { reports: ["${reportId}"] })`);
    const query = `{
      incidents(first: 50) { totalCount nodes { id reportId unitId report { key }
        classifications { conclusion { reportId } }
        description { source { kind id } pinpoint { pointer } }
        acts { source { id } pinpoint { pointer } claims { source { id } } }
        claims { source { kind id } pinpoint { pointer } } } }
      incidentFacets(dimensions: [report]) { total facets { distinct values { value { code printed } incidents } } }
      statistics(by: report, and: party) { total { incidents }
        groups { group { code printed } incidents } cells { group { code printed } incidents } }
      notSaid: incidents(first: 50, filter: { notSaid: [report] }) { totalCount }
      replay(subject: "${from.nodes[0]?.id}") { standing { said } steps(first: 5) { nodes { data changes { fields { en after } } } } } }`;
    interface Seen {
      readonly incidents: { readonly totalCount: number; readonly nodes: readonly object[] };
      readonly incidentFacets: {
        readonly total: number;
        readonly facets: readonly {
          readonly values: readonly object[];
        }[];
      };
      readonly statistics: { readonly total: { readonly incidents: number } };
      readonly notSaid: { readonly totalCount: number };
    }
    const { evidenceId: published, imports } = (
      await api.ask<{ report: { report: { evidenceId: string; imports: { id: string }[] } } }>(
        'lawyer',
        '{ report(key: "SPEC-REPORT") { report { evidenceId imports { id } } } }',
      )
    ).data.report.report;
    const importId = imports[0]?.id;
    const place = (of: { readonly incidents: { readonly nodes: readonly object[] } }): unknown =>
      of.incidents.nodes.find((one) => (one as { id: string }).id === from.nodes[0]?.id);
    const before = await api.ask<Seen>('lawyer', query);
    expect(before.errors).toEqual([]);
    expect(before.text).toContain(reportId);
    expect(before.text).toContain('U-1');
    expect(place(before.data)).toMatchObject({
      description: { source: { kind: 'publication', id: published }, pinpoint: {} },
    });

    const handled = (level: string, audience: readonly string[]) =>
      wishes.done('custodian', 'setHandling', {
        subject: { noun: 'import', id: reportId },
        level,
        audience,
        reason: 'Its publisher was threatened.',
      });
    await handled('underSeal', [api.members.get('analyst') ?? '']);

    const unseen = await api.ask<Seen>('lawyer', query);
    expect(unseen.errors).toEqual([]);
    for (const word of [reportId, importId ?? '', 'U-1', 'SPEC-REPORT', published])
      expect(unseen.text).not.toContain(`"${word}"`);
    // Who says it is not said, nor where; that somebody published it is.
    expect(place(unseen.data)).toMatchObject({
      description: { source: { kind: 'publication', id: null }, pinpoint: null },
    });
    const { incidents: all, incidentFacets, statistics, notSaid } = unseen.data;
    expect(all.totalCount).toBe(before.data.incidents.totalCount);
    expect(incidentFacets.total).toBe(all.totalCount);
    expect(statistics.total.incidents).toBe(all.totalCount);
    // Where a report is not known, it is not said: one group, however many such reports there are.
    expect(incidentFacets.facets[0]?.values).toEqual([{ value: null, incidents: all.totalCount }]);
    expect(notSaid.totalCount).toBe(all.totalCount);
    const seen = await api.ask<Seen>('analyst', query);
    expect(seen.data.incidentFacets).toEqual(before.data.incidentFacets);
    expect(seen.data.statistics).toEqual(before.data.statistics);

    const nobody = randomUUID();
    const alike = (text: string): string =>
      text
        .replaceAll(new RegExp(`${reportId}|${importId}`, 'g'), nobody)
        .replaceAll(/"(correlationId|resetAt)":"[^"]*"|"remaining":\d+/g, '');
    for (const [id, root] of [
      [reportId, (of) => `incidents(filter: { reports: ["${of}"] }, first: 1) { totalCount }`],
      [
        reportId,
        (of) => `incidentFacets(filter: { reports: ["${of}"] }, dimensions: [report]) { total }`,
      ],
      [
        reportId,
        (of) => `statistics(by: month, filter: { reports: ["${of}"] }) { total { incidents } }`,
      ],
      [reportId, (of) => `findings(filter: { reports: ["${of}"] }, first: 1) { totalCount }`],
      [reportId, (of) => `history(subject: "${of}", first: 3) { totalCount nodes { type } }`],
      [importId ?? '', (of) => `history(subject: "${of}", first: 3) { totalCount nodes { type } }`],
      [importId ?? '', (of) => `replay(subject: "${of}") { steps(first: 1) { totalCount } }`],
    ] satisfies [string, (of: string) => string][]) {
      const kept = await api.ask('lawyer', `{ ${root(id)} }`);
      const absent = await api.ask('lawyer', `{ ${root(nobody)} }`);
      expect([root(id), kept.status, alike(kept.text)]).toEqual([
        root(id),
        absent.status,
        alike(absent.text),
      ]);
    }
    await handled('confidential', []);
  });

  it('about what is under seal is answered as if there were no such thing, but to its audience', async () => {
    const hidden = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2020-01-01'),
      site: SECRETS.site,
    });
    const item = await videoOf(wishes, hidden.id);
    await wishes.done('analyst', 'linkIncidents', {
      incidentId: world.other,
      to: hidden.id,
      kind: 'related',
    });
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: hidden.id },
      level: 'underSeal',
      audience: [api.members.get('analyst') ?? ''],
      reason: 'A protected source.',
    });
    const query = `{ incident(id: "${hidden.id}") { incident { id description { site { value } } } }
      incidents(first: 5, filter: { months: ["2020-01"] }) { totalCount nodes { id } }
      evidence(id: "${item.id}") { evidence { id links(first: 5) { totalCount nodes { incidentId } } } }
      other: incident(id: "${world.other}") { incident { links { otherId } } } }`;

    const seen = await api.ask('analyst', query);
    expect(seen.data).toMatchObject({
      incident: { incident: { id: hidden.id, description: { site: { value: SECRETS.site } } } },
      incidents: { totalCount: 1, nodes: [{ id: hidden.id }] },
      evidence: { evidence: { links: { totalCount: 1, nodes: [{ incidentId: hidden.id }] } } },
    });

    const unseen = await api.ask('lawyer', query);
    expect(unseen.data).toMatchObject({
      incident: { incident: null },
      incidents: { totalCount: 0, nodes: [] },
      evidence: { evidence: { links: { totalCount: 0, nodes: [] } } },
    });
    expect(unseen.text).not.toContain(hidden.id);
    expect(unseen.text).not.toContain(SECRETS.site);
    // Today's seal holds for yesterday's register, too.
    const before = `asOf: { position: ${item.position} }`;
    const then = await api.ask(
      'lawyer',
      `{ incident(id: "${hidden.id}", ${before}) { incident { id } } incidents(first: 5, ${before}, filter: { months: ["2020-01"] }) { totalCount nodes { id } } }`,
    );
    expect(then.data).toEqual({
      incident: { incident: null },
      incidents: { totalCount: 0, nodes: [] },
    });

    const none = await api.ask('lawyer', `{ incident(id: "${randomUUID()}") { incident { id } } }`);
    expect(none.data).toMatchObject({ incident: { incident: null } });

    // Every road says of it what it says of an id that nobody ever gave to anything.
    const nobody = randomUUID();
    const alike = (text: string): string =>
      text
        .replaceAll(hidden.id, nobody)
        .replaceAll(/"(correlationId|resetAt)":"[^"]*"|"remaining":\d+/g, '');
    for (const root of [
      (id: string) => `history(subject: "${id}", first: 3) { totalCount nodes { type } }`,
      (id: string) => `restsOn(id: "${id}") { rests { __typename } }`,
      (id: string) => `replay(subject: "${id}") { steps(first: 1) { totalCount } }`,
      (id: string) => `tasks(filter: { about: ["${id}"] }, first: 1) { totalCount }`,
      (id: string) => `evidenceItems(filter: { incidents: ["${id}"] }, first: 1) { totalCount }`,
      (id: string) => `accounts(filter: { incidents: ["${id}"] }, first: 1) { totalCount }`,
      (id: string) => `cases(filter: { incidents: ["${id}"] }, first: 1) { totalCount }`,
      (id: string) => `findings(filter: { incidents: ["${id}"] }, first: 1) { totalCount }`,
    ]) {
      const kept = await api.ask('lawyer', `{ ${root(hidden.id)} }`);
      const absent = await api.ask('lawyer', `{ ${root(nobody)} }`);
      expect([kept.status, alike(kept.text)]).toEqual([absent.status, alike(absent.text)]);
      expect(kept.text).not.toContain('IncidentRecorded');
    }
    const subject = (id: string) => ({ subject: { noun: 'incident', id } });
    for (const [wish, of] of [
      ['assessVerification', (id) => ({ incidentId: id, level: 'verified', reason: 'x' })],
      ['mergeIncidents', (id) => ({ incidentId: world.incident, into: id, reason: 'x' })],
      ['openTask', (id) => ({ ...subject(id), title: 'x' })],
    ] as const satisfies readonly [string, (id: string) => object][]) {
      const refused = await wishes.wish('investigator', wish, of(hidden.id));
      const absent = await wishes.wish('investigator', wish, of(nobody));
      expect(refused).toMatchObject({ __typename: 'NotFoundProblem' });
      expect(alike(JSON.stringify(refused))).toEqual(alike(JSON.stringify(absent)));
    }
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: hidden.id },
      level: 'confidential',
      audience: [],
      reason: 'The source is safe by now.',
    });
    const opened = await api.ask('lawyer', query);
    expect(opened.text).toContain(hidden.id);
  });

  it('about an act under seal is answered so wherever the act goes, and it is opened where it stands', async () => {
    const [from, to] = [
      await wishes.done('analyst', 'recordIncident', { described: describedOn('2020-02-01') }),
      await wishes.done('analyst', 'recordIncident', { described: describedOn('2020-02-02') }),
    ];
    const added = await wishes.done('investigator', 'addAct', {
      incidentId: from.id,
      act: { sequence: 2, kind: 'strike', time: '07:00', minutesAfterFirst: 20 },
      reason: 'x',
    });
    const actId = made(added, 'actId');
    const handle = (within: string, level: string, audience: readonly string[]) =>
      wishes.wish('custodian', 'setHandling', {
        subject: { noun: 'act', id: actId },
        within: { noun: 'incident', id: within },
        level,
        audience,
        reason: 'x',
      });
    const acts = async (id: string): Promise<readonly string[]> => {
      const { data } = await api.ask<{ incident: { incident: { acts: { id: string }[] } } }>(
        'lawyer',
        `{ incident(id: "${id}") { incident { acts { id } } } }`,
      );
      return data.incident.incident.acts.map((act) => act.id);
    };
    expect(await acts(from.id)).toContain(actId);
    await handle(from.id, 'secret', ['investigator']);
    expect(await acts(from.id)).not.toContain(actId);
    await wishes.done('investigator', 'moveAct', {
      incidentId: from.id,
      actId,
      to: to.id,
      reason: 'It belongs there.',
    });
    expect([await acts(from.id), await acts(to.id)]).toEqual([
      [expect.any(String)],
      [expect.not.stringMatching(actId)],
    ]);
    // Where it was nothing can be laid down for it any more: it would be heard by nobody.
    await expect(handle(from.id, 'confidential', [])).resolves.toMatchObject({
      __typename: 'ConflictProblem',
      code: 'ACT_MOVED',
      message: expect.stringContaining(to.id) as string,
    });
    await handle(to.id, 'confidential', []);
    expect(await acts(to.id)).toContain(actId);

    // Of where it went nobody is told who may not know of that incident.
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: to.id },
      level: 'secret',
      audience: ['investigator'],
      reason: 'x',
    });
    const refused = await wishes.wish('analyst', 'assertToll', {
      incidentId: from.id,
      actId,
      counts: [{ outcome: 'killed', value: 3, qualifier: 'exact' }],
      traits: {},
      reason: 'x',
    });
    expect(refused).toMatchObject({
      code: 'ACT_MOVED',
      message: 'This act was moved to incident [withheld]. Please speak of it there.',
    });
    expect(JSON.stringify(refused)).not.toContain(to.id);
  });

  it('about somebody whose key was destroyed says so', async () => {
    const person = await wishes.done('investigator', 'registerPerson', {
      name: 'Soon gone of the spec',
      note: 'A note soon gone',
    });
    await api.vault.destroyPerson(person.id);
    const { data, text } = await api.ask(
      'custodian',
      `{ person(id: "${person.id}") { person { pseudonym identity { name { value withheld { reason class } } alias { withheld { reason } } } } } }`,
    );
    expect(data).toMatchObject({
      person: {
        person: {
          identity: {
            name: { value: null, withheld: { reason: 'KEY_DESTROYED', class: 'identity' } },
          },
        },
      },
    });
    expect(text).not.toContain('Soon gone');
  });

  it('opens the vault once for all that one level asks for', async () => {
    let opened = 0;
    const open = api.vault.open.bind(api.vault);
    Object.assign(api.vault, {
      open: (requests: Parameters<typeof open>[0]) => {
        opened += 1;
        return open(requests);
      },
    });
    await api.ask(
      'lawyer',
      '{ incidents(first: 40) { nodes { description { site { value } street { value } summary { value } } } } }',
    );
    Reflect.deleteProperty(api.vault, 'open');
    expect(opened).toBe(1);
  });

  const statements = (
    doing: () => Promise<{ readonly errors: readonly unknown[] }>,
  ): Promise<readonly string[]> =>
    statementsOf(async () => {
      expect((await doing()).errors).toEqual([]);
    });
});
