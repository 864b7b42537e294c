import { GraphQLScalarType, Kind } from 'graphql';

/**
 * A text with a form of its own. The scalar takes any text: whether it is well formed is for the
 * validators of the inputs, which answer with a typed problem and a path.
 */
const formed = (name: string, description: string): GraphQLScalarType<string, string> => {
  const text = (value: unknown): string => {
    if (typeof value !== 'string') throw new TypeError(`${name} is a text.`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: text,
    parseValue: text,
    parseLiteral: (node) => text(node.kind === Kind.STRING ? node.value : undefined),
  });
};

export const Uuid = formed('UUID', 'A UUID in lower case (RFC 9562).');
export const InstantText = formed(
  'Instant',
  'An instant in UTC with milliseconds: `2017-09-29T18:30:00.000Z`.',
);
export const Day = formed('Day', 'A day: `2017-09-29`.');
export const PartialDate = formed(
  'PartialDate',
  'A day, a month or a year: `2017-09-29`, `2017-09`, `2017`.',
);
export const Cursor = formed(
  'Cursor',
  'Where a page ended. Good for the same list at the same position, and for nobody else.',
);

/** Beyond the 31 bits of GraphQL's own Int. */
const wholeNumber = (name: string, description: string): GraphQLScalarType<number, number> => {
  const whole = (value: unknown): number => {
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      throw new TypeError(`${name} is a whole number from 0.`);
    return value as number;
  };
  return new GraphQLScalarType<number, number>({
    name,
    description,
    serialize: whole,
    parseValue: whole,
    parseLiteral: (node) => whole(node.kind === Kind.INT ? Number(node.value) : undefined),
  });
};

export const PositionNumber = wholeNumber(
  'Position',
  'How many events the register holds up to and including one. 0 is the empty register.',
);
export const WholeNumber = wholeNumber('Whole', 'A whole number from 0 to 2^53.');

/** Only in answers: what a source says beyond what we understand, as it came. */
export const JsonValue = new GraphQLScalarType({
  name: 'JSON',
  description:
    'Any JSON: what a source says beyond what we understand, as it came. Only in answers.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('JSON is for answers.');
  },
  parseLiteral: () => {
    throw new TypeError('JSON is for answers.');
  },
});
