import { buildSchema, Kind, parse } from 'graphql';
import { printPriced } from './cost.directive.js';
import { LIST, pricesOf, requestedOf } from './prices.js';

const schema = buildSchema(`
  type Query { things(first: Int, last: Int): ThingConnection! nodes(ids: [ID!]!): [Thing]! }
  type Mutation { record: Thing! }
  type ThingConnection { totalCount: Int! nodes: [Thing!]! }
  type Thing {
    id: ID!
    one: Thing
    many: [Thing!]!
    words: [String!]!
    """
    A text that looks like a field:
    many: [Thing!]!
    """
    told(
      """How many."""
      first: Int
      last: Int
    ): ThingConnection!
  }
`);

const cost = (query: string): number => {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return requestedOf(pricesOf(schema, document, operation, {}));
};

describe('the schema as it is published', () => {
  const text = printPriced(schema);

  it('says the price of what costs more than one object, and of nothing else', () => {
    expect(text.match(/^.*(?<!directive )@cost.*$/gm)?.map((line) => line.trim())).toEqual([
      'things(first: Int, last: Int): ThingConnection! @cost(sizedBy: ["first", "last"])',
      `nodes(ids: [ID!]!): [Thing]! @cost(assumed: ${LIST}, sizedBy: ["ids"])`,
      'record: Thing! @cost(flat: 10)',
      `many: [Thing!]! @cost(assumed: ${LIST})`,
      '): ThingConnection! @cost(sizedBy: ["first", "last"])',
    ]);
    expect(() => buildSchema(text)).not.toThrow();
  });

  it('says what is paid', () => {
    expect(cost('mutation { record { id } }')).toBe(10 + 1);
    expect(cost('{ nodes(ids: ["a"]) { many { id } } }')).toBe(1 + LIST);
    expect(cost('{ things(last: 7) { nodes { id } } }')).toBe(1 + 7);
  });
});
