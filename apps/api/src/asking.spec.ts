import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { wisher } from './world/wisher.fixture.js';
import { describedOn, SECRETS, word } from './world/words.fixture.js';
import { buildWorld } from './world/world.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';
import type { World } from './world/world.fixture.js';

interface Page {
  readonly position: number;
  readonly total: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A connection whose statements are looked at. */
interface Watched {
  readonly connectionParameters: { readonly application_name?: string };
  query(...args: [string | { readonly text?: string }, ...unknown[]]): unknown;
}

describe('a question', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let world: World;
  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    world = await buildWorld(wishes, api);
  }, 120_000);
  afterAll(() => api.close());

  const incidents = async (args = ''): Promise<Page> => {
    const { data } = await api.ask<{ incidents: Page }>(
      'lawyer',
      `{ incidents${args} { position total nodes { id } pageInfo { hasNextPage endCursor } } }`,
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
          incidents { incident { id tolls { stands counts { outcome value } }
            classifications { status law { entry } reason { value } } } }
          exhibits { number firstPage lastPage excluded item { kind { printed } title { value { en } } } bearings { bearing suspectId pinpoint { lines } } } } } }`,
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
      incidents: [
        {
          incident: {
            id: world.incident,
            classifications: [
              { status: 'withdrawn' },
              { status: 'rejected' },
              { status: 'proposed' },
            ],
          },
        },
      ],
      exhibits: [
        {
          number: 1,
          firstPage: 1,
          lastPage: 3,
          excluded: false,
          bearings: [{ bearing: 'incriminating' }],
        },
        { number: 2, firstPage: 4, lastPage: 4, excluded: true, bearings: [] },
      ],
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
      actor: { actor: { structure: readonly { depth: number }[] } };
    }>(
      'analyst',
      `{ actor(id: "${world.state}") { actor { structure { depth relation actor { kind name { en } } } } } }`,
    );
    expect(data.actor.actor.structure).toEqual(
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
    const before = (await incidents()).total;
    const added = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2017-12-01'),
    });
    expect((await incidents()).total).toBe(before + 1);
    await expect(incidents(`(asOf: { position: ${added.position - 1} })`)).resolves.toMatchObject({
      position: added.position - 1,
      total: before,
    });
    await expect(incidents('(asOf: { position: 0 })')).resolves.toMatchObject({
      position: 0,
      total: 0,
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
      '{ incidents(asOf: { position: 1000000 }) { total } }',
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
      for (let cursor = first.pageInfo.endCursor; cursor !== null;) {
        const page = await incidents(`(first: 2, after: "${cursor}")`);
        expect(page).toMatchObject({ position: first.position, total: first.total });
        shown.push(...page.nodes);
        cursor = page.pageInfo.endCursor;
      }
      expect(new Set(shown.map(({ id }) => id)).size).toBe(first.total);
      expect(shown).toHaveLength(first.total);
    });

    it('with a cursor of another list, filter, position or caller is refused', async () => {
      const { pageInfo, position } = await incidents('(first: 1)');
      const after = `after: "${pageInfo.endCursor}"`;
      const wrong = [
        api.ask('lawyer', `{ evidenceItems(${after}) { total } }`),
        api.ask('lawyer', `{ incidents(filter: { months: ["2017-09"] }, ${after}) { total } }`),
        api.ask('lawyer', `{ incidents(asOf: { position: ${position - 1} }, ${after}) { total } }`),
        api.ask('analyst', `{ incidents(${after}) { total } }`),
        api.ask('lawyer', '{ incidents(after: "nonsense") { total } }'),
        api.ask(
          'lawyer',
          `{ incidents(after: "${Buffer.from('[1,"x","y"]').toString('base64url')}") { total } }`,
        ),
        api.ask('lawyer', `{ history(subject: "${world.incident}", ${after}) { total } }`),
      ];
      for (const { errors } of await Promise.all(wrong))
        expect(errors.map(({ extensions }) => extensions)).toMatchObject([
          { code: 'CURSOR_UNKNOWN', kind: 'invalid', path: '/after' },
        ]);
    });

    it('shows a history from its end to its beginning', async () => {
      const types: string[] = [];
      for (let after = ''; ;) {
        const { data } = await api.ask<{
          history: {
            total: number;
            entries: readonly { type: string }[];
            pageInfo: { endCursor: string | null };
          };
        }>(
          'auditor',
          `{ history(subject: "${world.incident}", first: 7${after}) { total entries { type } pageInfo { endCursor } } }`,
        );
        types.push(...data.history.entries.map(({ type }) => type));
        const { endCursor } = data.history.pageInfo;
        if (endCursor === null) {
          expect(types).toHaveLength(data.history.total);
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
      `{ incidents(first: ${first}, filter: { months: ["2019-01"] }) { total nodes { id acts { id } description { site { value } described { target { printed } } }
          tolls { counts { value } note { value } persons { pseudonym identity { name { value } } parts { role person { pseudonym } } } }
          evidence { item { kind { printed } assessments { kind } } } links { kind } classifications { status } } } }`;
    const few = await statements(() => api.ask('lawyer', query(2)));
    const many = await statements(() => api.ask('lawyer', query(20)));
    expect(many).toEqual(few);
    expect(few.length).toBeLessThan(25);
  }, 60_000);

  it('that goes round in circles is refused before the answer is too large', async () => {
    const round = (inner: string): string =>
      ['a', 'b', 'c']
        .map((name) => `${name}: evidence { item { links { incident { ${inner} } } } }`)
        .join(' ');
    const { errors, text } = await api.ask(
      'lawyer',
      `{ incidents(filter: { months: ["2019-01"] }, first: 20) { nodes { ${round(round('id'))} } } }`,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
    expect(text.length).toBeLessThan(1_000);
  });

  it('about what is under seal is answered as if there were no such thing, but to its audience', async () => {
    const hidden = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2020-01-01'),
      site: SECRETS.site,
    });
    const item = await wishes.done('investigator', 'addEvidence', {
      kind: word('Video'),
      acquisition: { how: word('x') },
      supports: [],
    });
    await wishes.done('investigator', 'linkEvidence', {
      evidenceId: item.id,
      incidentId: hidden.id,
    });
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
      incidents(filter: { months: ["2020-01"] }) { nodes { id } }
      evidence(id: "${item.id}") { evidence { id links { incidentId } } }
      other: incident(id: "${world.other}") { incident { links { otherId } } } }`;

    const seen = await api.ask('analyst', query);
    expect(seen.data).toMatchObject({
      incident: { incident: { id: hidden.id, description: { site: { value: SECRETS.site } } } },
      incidents: { nodes: [{ id: hidden.id }] },
      evidence: { evidence: { links: [{ incidentId: hidden.id }] } },
    });

    const unseen = await api.ask('lawyer', query);
    expect(unseen.data).toMatchObject({
      incident: { incident: null },
      incidents: { nodes: [] },
      evidence: { evidence: { links: [] } },
    });
    expect(unseen.text).not.toContain(hidden.id);
    expect(unseen.text).not.toContain(SECRETS.site);

    const none = await api.ask('lawyer', `{ incident(id: "${randomUUID()}") { incident { id } } }`);
    expect(none.data).toMatchObject({ incident: { incident: null } });

    for (const id of [hidden.id, randomUUID()]) {
      const history = await api.ask('lawyer', `{ history(subject: "${id}") { total } }`);
      expect(history.text).not.toContain('IncidentRecorded');
    }
    await expect(
      wishes.wish('investigator', 'assessVerification', {
        incidentId: hidden.id,
        level: 'verified',
        reason: 'x',
      }),
    ).resolves.toMatchObject({ __typename: 'NotFoundProblem' });
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: hidden.id },
      level: 'confidential',
      audience: [],
      reason: 'The source is safe by now.',
    });
    const opened = await api.ask('lawyer', query);
    expect(opened.text).toContain(hidden.id);
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

  /** The SQL that the readers sent meanwhile, as texts. */
  const statements = async (
    doing: () => Promise<{ readonly errors: readonly unknown[] }>,
  ): Promise<string[]> => {
    const sent: string[] = [];
    const client = pg.Client.prototype as unknown as Watched;
    const plain = Object.getOwnPropertyDescriptor(client, 'query') ?? {};
    const query = plain.value as Watched['query'];
    client.query = function (this: Watched, ...args) {
      const [config] = args;
      if (this.connectionParameters.application_name === 'sijil reader')
        sent.push(typeof config === 'string' ? config : (config.text ?? ''));
      return Reflect.apply(query, this, args);
    };
    try {
      const { errors } = await doing();
      expect(errors).toEqual([]);
    } finally {
      Object.defineProperty(client, 'query', plain);
    }
    return sent.sort();
  };
});
