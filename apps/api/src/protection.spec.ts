import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { openApi } from './api.fixture.js';
import type { Answer, OpenApi, Role } from './api.fixture.js';
import { answerFields, crawl, noteSeen } from './crawl.fixture.js';
import type { Way } from './crawl.fixture.js';
import { schemaText } from './schema-text.js';
import { buildWorld, SECRETS, wisher } from './world.fixture.js';
import type { World } from './world.fixture.js';

const waysThrough = (world: World): readonly Way[] => [
  { root: 'incidents', args: 'filter: { vanishedToo: true, merged: true }' },
  { root: 'incident', args: `id: "${world.incident}"` },
  { root: 'evidenceItems', args: '' },
  { root: 'evidence', args: `id: "${world.video}"` },
  { root: 'persons', args: '' },
  { root: 'person', args: `id: "${world.person}"` },
  { root: 'accounts', args: '' },
  { root: 'account', args: `id: "${world.account}"` },
  { root: 'actors', args: '' },
  { root: 'actor', args: `id: "${world.unit}"` },
  { root: 'conflicts', args: '' },
  { root: 'conflict', args: `id: "${world.conflict}"` },
  { root: 'cases', args: '' },
  { root: 'case', args: 'reference: "SPEC-1"' },
  { root: 'reports', args: '' },
  { root: 'report', args: `key: "${world.report}"` },
  { root: 'members', args: '' },
  { root: 'statistics', args: 'by: party' },
  { root: 'history', args: `subject: "${world.incident}"` },
  { root: 'history', args: `subject: "${world.person}"` },
  { root: 'register', args: '' },
  { root: 'me', args: '' },
];

const NAMES = [SECRETS.witness, SECRETS.alias, SECRETS.particulars, 'Secret Name'];
const WORDS = [SECRETS.site, SECRETS.words];

describe('everything that can be asked', () => {
  let api: OpenApi;
  let schema: GraphQLSchema;
  let queries: readonly { readonly root: string; readonly query: string }[];
  const answers = new Map<Role, readonly Answer<unknown>[]>();
  const textOf = (role: Role): string => (answers.get(role) ?? []).map(({ text }) => text).join('\n');

  beforeAll(async () => {
    api = await openApi();
    const world = await buildWorld(await wisher(api), api);
    schema = buildSchema(await schemaText());
    queries = waysThrough(world).flatMap((way) => crawl(schema, way).map((query) => ({ root: way.root, query })));
    for (const role of ['custodian', 'lawyer', 'administrator'] as const) {
      answers.set(role, await Promise.all(queries.map(({ query }) => api.ask(role, query))));
    }
  }, 120_000);
  afterAll(() => api.close());

  it('names every root', () => {
    expect(new Set(queries.map(({ root }) => root))).toEqual(new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})));
  });

  it.each<[Role]>([['custodian'], ['lawyer']])('is answered to a %s, without a fault', (role) => {
    const failed = (answers.get(role) ?? []).flatMap(({ status, errors }, i) =>
      status === 200 && errors.length === 0 ? [] : [`${status} ${queries[i]?.root}: ${JSON.stringify(errors[0])}`],
    );
    expect(failed).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it('comes with a value at least once, field by field', () => {
    const seen = new Set<string>();
    const query = schema.getQueryType();
    for (const role of ['custodian', 'lawyer'] as const)
      for (const { data } of answers.get(role) ?? []) if (query) noteSeen(schema, query, data, seen);
    expect(answerFields(schema).filter((field) => !seen.has(field))).toEqual([]);
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
    expect(textOf('custodian')).toContain('{"value":null,"withheld":{"class":"work","reason":"policy-1/see/work"}}');
    expect(textOf('lawyer')).toContain('{"value":null,"withheld":{"class":"identity","reason":"policy-1/see/identity"}}');
  });

  it('is refused to an administrator wherever it is about a matter', () => {
    for (const [i, { data, errors }] of (answers.get('administrator') ?? []).entries()) {
      if (['members', 'register', 'me'].includes(queries[i]?.root ?? '')) continue;
      expect(data).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED_TO_SEE']);
    }
  });

  it('says that this is a demo, always', () => {
    for (const given of answers.values())
      for (const { extensions } of given) expect(extensions).toEqual({ register: { purpose: 'demo' } });
  });
});
