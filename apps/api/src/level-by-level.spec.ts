import { buildSchema, Kind, parse, visit } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { OpenApi } from './api.fixture.js';
import { crawl } from './crawl.fixture.js';
import { schemaText } from './schema-text.js';
import { statementsOf } from './statements.fixture.js';
import { describedOn } from './world/words.fixture.js';
import { videoOf } from './world/evidence.fixture.js';
import { openWorld } from './world/kept.fixture.js';

const COPIES = 22;
/** Who signs in, at which position, and the list itself. */
const ALWAYS = 3;

/** On how many levels of one of these queries the same can be asked for. Fewer than there are copies. */
const LEVELS = 20;

/** What is asked for with who may know of what it names. */
const NAMES_A_RECORD = /^(unitId|source|pinpoint|\w+Ids?)$/;

/** The edges that a query goes along: fields with fields of their own, and ids of what may be kept. */
const edgesIn = (query: string): number => {
  let edges = 0;
  visit(parse(query), {
    Field: ({ selectionSet, name }) => {
      const inner = selectionSet?.selections.some(({ kind }) => kind === Kind.FIELD) ?? false;
      if (
        NAMES_A_RECORD.test(name.value) ||
        (inner && !/^(nodes|edges|node|pageInfo)$/.test(name.value))
      )
        edges += 1;
    },
  });
  return edges;
};

describe('a list of many things', () => {
  let api: OpenApi;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const opened = await openWorld({ limits: { points: 1_000_000_000_000 } });
    const { wishes, world } = opened;
    ({ api } = opened);
    // Enough of everything that hangs together, that one statement for each would show.
    for (let i = 0; i < COPIES; i += 1) {
      const incident = await wishes.done('analyst', 'recordIncident', {
        described: describedOn('2019-01-01'),
      });
      await videoOf(wishes, incident.id);
      await wishes.done('investigator', 'linkEvidence', {
        evidenceId: world.video,
        incidentId: incident.id,
      });
      await wishes.done('analyst', 'assertToll', {
        incidentId: incident.id,
        counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
        traits: {},
        persons: [world.person],
      });
    }
    schema = buildSchema(await schemaText());
  }, 120_000);
  afterAll(() => api.close());

  it.each([
    'incidents',
    'evidenceItems',
    'persons',
    'destructions',
    'accounts',
    'actors',
    'conflicts',
    'correspondences',
    'cases',
    'reports',
    'members',
  ])(
    '%s: one statement for each edge of the query and who may know of what is at its end, never one for each thing',
    async (root) => {
      for (const query of crawl(schema, { root, args: 'first: 50' })) {
        const sent = await statementsOf(() => api.ask('lawyer', query));
        expect(sent.length).toBeLessThanOrEqual(ALWAYS + 2 * edgesIn(query));
        const times = sent.map((text) => sent.filter((one) => one === text).length);
        expect(Math.max(...times)).toBeLessThanOrEqual(LEVELS);
      }
    },
    120_000,
  );
});
