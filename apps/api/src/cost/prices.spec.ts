import { buildSchema, Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { actualOf, pricesOf, requestedOf } from './prices.js';

const schema = buildSchema(`
  type Query { things(first: Int, last: Int): ThingConnection! one: Thing any: Any! list: [Thing!]! nodes(ids: [ID!]!): [Thing]! }
  type Mutation { record: Thing! }
  type ThingConnection { totalCount: Int! nodes: [Thing!]! edges: [ThingEdge!]! }
  type ThingEdge { node: Thing! }
  type Thing { id: ID! one: Thing things(first: Int, last: Int): ThingConnection! many: [Thing!]! }
  type Other { id: ID! many: [Thing!]! }
  union Any = Thing | Other
`);

const priced = (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const document = parse(query);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return pricesOf(schema, document, operation, variables);
};
const cost = (query: string, variables?: Readonly<Record<string, unknown>>): number =>
  requestedOf(priced(query, variables));

describe('the price of a query', () => {
  it.each([
    ['nothing for values', '{ __typename }', 0],
    ['one point for each thing', '{ one { one { id } } }', 2],
    ['for a page as many as it may have', '{ things(first: 7) { nodes { id } } }', 8],
    ['for the last as for the first', '{ things(last: 7) { nodes { id } } }', 8],
    ['for an edge and for its node', '{ things(first: 7) { edges { node { id } } } }', 15],
    ['once for a count', '{ things { totalCount } }', 1],
    ['page in page', '{ things(first: 7) { nodes { things(first: 3) { nodes { id } } } } }', 36],
    ['ten for a plain list', '{ list { id } }', 10],
    ['as many as ids are named', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['again for another name', '{ a: one { id } b: one { id } }', 2],
    ['once for the same name twice', '{ one { id } ...F } fragment F on Query { one { id } }', 1],
    [
      'of a union the dearest kind',
      '{ any { ... on Thing { id } ... on Other { many { id } } } }',
      11,
    ],
    ['ten for a wish', 'mutation { record { id } }', 11],
    ['a hundred for the schema', '{ __schema { types { name } } }', 100],
  ])('is %s', (_what, query, points) => {
    expect(cost(query)).toBe(points);
  });

  it('knows the variables, and what stands for them where they are not given', () => {
    const query = 'query ($n: Int = 4) { things(first: $n) { nodes { id } } }';
    expect(cost(query, { n: 9 })).toBe(10);
    expect(cost(query)).toBe(5);
    expect(cost(query, { n: 1_000_000 })).toBe(101);
  });

  it('is found in no time for fragments that double each other', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Thing { a: one { ...F${i + 1} } b: one { ...F${i + 1} } }`,
    );
    const points = cost(`{ one { ...F0 } } ${fragments.join(' ')} fragment F40 on Thing { id }`);
    // Whoever went along every way would not come to an end.
    expect(points).toBe(2 ** 41 - 1);
  });

  it('is never less than what the answer did cost', () => {
    const query =
      '{ things(first: 3) { nodes { many { id } } } any { ... on Other { many { id } } } }';
    const many = (n: number) => Array.from({ length: n }, () => ({ id: 'x' }));
    const prices = priced(query);
    const answer = (pages: number, each: number) => ({
      things: { nodes: Array.from({ length: pages }, () => ({ many: many(each) })) },
      any: { many: many(each) },
    });
    expect(actualOf(prices, answer(0, 0))).toBe(2);
    expect(actualOf(prices, answer(1, 2))).toBe(7);
    expect(actualOf(prices, answer(3, 500))).toBe(requestedOf(prices));
    expect(actualOf(prices, null)).toBe(0);
  });
});
