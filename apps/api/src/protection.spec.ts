import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Geography } from '#places';
import { smallPack } from '#testing';
import type { Answer, OpenApi, Role } from './api.fixture.js';
import { answerFields, crawl, noteSeen } from './crawl.fixture.js';
import type { Way } from './crawl.fixture.js';
import { schemaText } from './schema-text.js';
import { openWorld } from './world/kept.fixture.js';
import { SECRETS } from './world/words.fixture.js';
import type { World } from './world/world.fixture.js';

const waysThrough = (world: World, instant: string): readonly Way[] => {
  const asOf = `asOf: { instant: "${instant}" }`;
  return [
    { root: 'incidents', args: `first: 50, filter: { vanishedToo: true, merged: true }, ${asOf}` },
    { root: 'incident', args: `id: "${world.incident}", ${asOf}` },
    { root: 'incident', args: `id: "${world.other}"` },
    { root: 'evidenceItems', args: `first: 20, ${asOf}` },
    { root: 'evidence', args: `id: "${world.video}", ${asOf}` },
    { root: 'fileDownload', args: `evidenceId: "${world.passedOn}", sha256: "${'b'.repeat(64)}"` },
    { root: 'persons', args: `first: 50, filter: { merged: true }, ${asOf}` },
    { root: 'destructions', args: `first: 50, ${asOf}` },
    { root: 'person', args: `id: "${world.person}", ${asOf}` },
    { root: 'accounts', args: `first: 20, ${asOf}` },
    { root: 'account', args: `id: "${world.account}", ${asOf}` },
    { root: 'actors', args: `first: 50, filter: { merged: true }, ${asOf}` },
    { root: 'actor', args: `id: "${world.unit}", ${asOf}` },
    { root: 'conflicts', args: `first: 20, ${asOf}` },
    { root: 'correspondences', args: `first: 20, ${asOf}` },
    { root: 'conflict', args: `id: "${world.conflict}", ${asOf}` },
    { root: 'cases', args: `first: 20, ${asOf}` },
    { root: 'case', args: `reference: "SPEC-1", ${asOf}` },
    { root: 'findings', args: `first: 20, ${asOf}` },
    { root: 'tasks', args: `first: 20, ${asOf}` },
    { root: 'task', args: `id: "${world.task}", ${asOf}` },
    { root: 'chronology', args: `caseId: "${world.case}", ${asOf}` },
    { root: 'reports', args: `first: 20, ${asOf}` },
    { root: 'report', args: `key: "${world.report}", ${asOf}` },
    { root: 'members', args: `first: 3, ${asOf}` },
    { root: 'incidentFacets', args: asOf },
    { root: 'statistics', args: `by: month, and: governorate, ${asOf}` },
    { root: 'history', args: `subject: "${world.incident}", first: 5, ${asOf}` },
    { root: 'history', args: `last: 9, subject: "${world.person}"` },
    { root: 'proof', args: 'event: "40", open: [case, confidential]' },
    { root: 'proof', args: 'event: "40"' },
    { root: 'replay', args: `subject: "SPEC-1", since: { position: 1 }, ${asOf}` },
    { root: 'replay', args: `subject: "${world.incident}", since: { position: 30 }, ${asOf}` },
    { root: 'replay', args: `subject: "${world.person}"` },
    { root: 'replay', args: `subject: "register", since: { position: 100 }, ${asOf}` },
    { root: 'charge', args: `id: "${world.charge}", ${asOf}` },
    { root: 'matrixChanges', args: `chargeId: "${world.charge}", from: { position: 1 }, ${asOf}` },
    {
      root: 'matrixChanges',
      args: `chargeId: "${world.charge}", from: { instant: "${instant}" }, asOf: { position: 1 }`,
    },
    { root: 'restsOn', args: `id: "${world.person}", ${asOf}` },
    { root: 'restsOn', args: `id: "${world.source.id}"` },
    { root: 'classificationBiography', args: `id: "${world.classification}", ${asOf}` },
    {
      root: 'grounding',
      args: 'law: { forum: "ICC", entry: "8(2)(b)(i)", catalogueVersion: 1 }, first: 20',
    },
    {
      root: 'grounding',
      args: `law: { forum: "ICC", entry: "7(1)(k)", catalogueVersion: 1 }, first: 20, ${asOf}`,
    },
    {
      root: 'lawEntry',
      args: `law: { forum: "ICC", entry: "8(2)(e)(i)", catalogueVersion: 1 }, ${asOf}`,
    },
    { root: 'register', args: asOf },
    { root: 'me', args: '' },
    // Last: by then the ways before it have been shown.
    {
      root: 'disclosures',
      args: `first: 5, filter: { since: "2017-01-01T00:00:00.000Z" }, ${asOf}`,
    },
  ];
};

/** What tolls show for all kinds of claims. */
const OF_EVERY_CLAIM =
  /^(?!Toll)\w+Claim\.(note|reason|replaces|replacedBy|withdrawn|actId|pinpoint)$/;
/** What nothing in this small world has. */
const NEVER_HERE: readonly string[] = [
  'Account.texts',
  'ChronologyEntry.receivedAt',
  'Disclosure.caseId',
  'Figure.fromTotals',
  'Figure.replacedBy',
  'HistoryEntry.onBehalfOf',
  'HistoryEntry.receivedAt',
  'PersonPart.texts',
  'ProtectedBilingual.withheld',
  'ProtectedQuotation.withheld',
  'ReplayStep.onBehalfOf',
  'ReplayStep.receivedAt',
  'TollClaim.texts',
];
const NAMES = [SECRETS.witness, SECRETS.alias, SECRETS.particulars, 'Secret Name'];
const WORDS = [SECRETS.site, SECRETS.words];

/** A few at once: it is the answers that are looked at here, not the speed. */
const fewAtOnce = async <A, B>(
  all: readonly A[],
  ask: (one: A) => Promise<B>,
): Promise<readonly B[]> => {
  const answers: B[] = [];
  for (let i = 0; i < all.length; i += 4)
    answers.push(...(await Promise.all(all.slice(i, i + 4).map(ask))));
  return answers;
};

/** The two roots that take node ids. What they lead to is looked at from the other roots. */
const byNodeId = async (api: OpenApi, world: World) => {
  const { data } = await api.ask<{ incident: { incident: { nodeId: string } } }>(
    'custodian',
    `{ incident(id: "${world.incident}") { incident { nodeId } } }`,
  );
  const { nodeId } = data.incident.incident;
  const selection = '{ __typename nodeId ... on Incident { id description { site { value } } } }';
  return [
    { root: 'node', query: `{ node(id: "${nodeId}") ${selection} }` },
    { root: 'nodes', query: `{ nodes(ids: ["${nodeId}"]) ${selection} }` },
  ];
};

describe('everything that can be asked', () => {
  let api: OpenApi;
  let schema: GraphQLSchema;
  let queries: readonly { readonly root: string; readonly query: string }[];
  const answers = new Map<Role, readonly Answer<unknown>[]>();
  const textOf = (role: Role): string =>
    (answers.get(role) ?? []).map(({ text }) => text).join('\n');

  beforeAll(async () => {
    const opened = await openWorld({ geography: new Geography(await smallPack()) });
    const { wishes, world } = opened;
    ({ api } = opened);
    await wishes.done('analyst', 'resolvePlace', {
      incidentId: world.other,
      gazetteer: 'small@1',
      code: 'C3456',
    });
    schema = buildSchema(await schemaText());
    queries = waysThrough(world, new Date(api.clock.at + 60_000).toISOString()).flatMap((way) =>
      crawl(schema, way).map((query) => ({ root: way.root, query })),
    );
    queries = [...queries, ...(await byNodeId(api, world))];
    for (const role of ['custodian', 'lawyer', 'administrator'] as const) {
      answers.set(role, await fewAtOnce(queries, ({ query }) => api.ask(role, query)));
    }
  }, 600_000);
  afterAll(() => api.close());

  it('names every root', () => {
    expect(new Set(queries.map(({ root }) => root))).toEqual(
      new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})),
    );
  });

  it.each<[Role]>([['custodian'], ['lawyer']])('is answered to a %s, without a fault', (role) => {
    // Who was shown what is for an auditor or a custodian to ask.
    const refused = (i: number): boolean => role === 'lawyer' && queries[i]?.root === 'disclosures';
    const failed = (answers.get(role) ?? []).flatMap(({ status, errors }, i) =>
      status === 200 && (errors.length === 0 || refused(i))
        ? []
        : [`${status} ${queries[i]?.root}: ${JSON.stringify(errors[0])}`],
    );
    expect(failed).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it('comes with a value at least once, field by field', () => {
    const seen = new Set<string>();
    const query = schema.getQueryType();
    for (const role of ['custodian', 'lawyer'] as const)
      for (const { data } of answers.get(role) ?? [])
        if (query) noteSeen(schema, query, data, seen);
    const unseen = answerFields(schema).filter(
      (field) => !seen.has(field) && !OF_EVERY_CLAIM.test(field),
    );
    expect(unseen).toEqual(NEVER_HERE);
  });

  it('names nobody to those without the right, and everybody to a custodian', () => {
    for (const role of ['lawyer', 'administrator'] as const)
      for (const name of NAMES) expect(textOf(role)).not.toContain(name);
    for (const name of NAMES) expect(textOf('custodian')).toContain(name);
  });

  it('shows sealed texts to those who work on the matter, and says why it does not to others', () => {
    for (const words of WORDS) {
      expect(textOf('lawyer')).toContain(words);
      expect(textOf('administrator')).not.toContain(words);
    }
    expect(textOf('lawyer')).toContain(SECRETS.reason);
    expect(textOf('custodian')).not.toContain(SECRETS.reason);
    expect(textOf('custodian')).toContain(
      '{"value":null,"withheld":{"class":"work","reason":"policy-1/see/work"}}',
    );
    expect(textOf('lawyer')).toContain(
      '{"value":null,"withheld":{"class":"identity","reason":"policy-1/see/identity"}}',
    );
  });

  it('is refused to an administrator wherever it is about a matter', () => {
    for (const [i, { data, errors }] of (answers.get('administrator') ?? []).entries()) {
      const root = queries[i]?.root ?? '';
      if (['members', 'register', 'me'].includes(root)) continue;
      // There is nothing there for an administrator, and that is all that is said.
      if (root === 'node' || root === 'nodes') {
        expect(data).toEqual(root === 'node' ? { node: null } : { nodes: [null] });
        continue;
      }
      expect(data).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED_TO_SEE']);
    }
  });

  it('says that this is a demo, always', () => {
    for (const given of answers.values())
      for (const { extensions } of given)
        expect(extensions).toMatchObject({ register: { purpose: 'demo' } });
  });

  it('costs no more than was known before, and says so, whoever asks', () => {
    for (const given of answers.values())
      for (const { extensions } of given) {
        const { cost } = extensions as { cost: Readonly<Record<string, number>> };
        expect(cost).toMatchObject({ limit: 10_000_000, restoreRate: 500_000 });
        expect(cost['requested']).toBeGreaterThan(0);
        expect(cost['actual']).toBeLessThanOrEqual(cost['requested'] ?? 0);
      }
  });
});
