import {
  GraphQLError,
  Kind,
  Lexer,
  OperationTypeNode,
  parse,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { LIMITS } from './limits.js';
import { soundList, soundNumber, soundText } from './sound.js';
import { turnAway } from './turned-away.js';

const IN_QUERY = '/query';

/** Refuses a document that is too long, too deep, too wide or asks the same thing too often. */
export const checkDocument = (query: string, introspection: boolean): DocumentNode => {
  countTokens(query);
  const document = parsed(query);
  countNodes(document, introspection);
  const fragments = new Map(
    document.definitions.flatMap((d) =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [],
    ),
  );
  const measure = measurer(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth, root } = measure(definition.selectionSet);
    if (root > LIMITS.rootFields)
      turnAway('TOO_MANY_ROOT_FIELDS', 'An operation asks for too many things at once.', IN_QUERY);
    if (depth > LIMITS.depth)
      turnAway('QUERY_TOO_DEEP', 'The query is nested too deeply.', IN_QUERY);
    if (fields > LIMITS.fieldsWritten)
      turnAway(
        'QUERY_TOO_LARGE',
        'With its fragments written out, the query asks for too many fields.',
        IN_QUERY,
      );
  }
  return document;
};

const notGraphQL = (error: unknown): never => {
  if (!(error instanceof GraphQLError)) throw error;
  const at = error.locations?.[0];
  return turnAway(
    'QUERY_NOT_GRAPHQL',
    `This is not a GraphQL document${at ? ` (line ${at.line}, column ${at.column})` : ''}.`,
    IN_QUERY,
  );
};

const parsed = (query: string): DocumentNode => {
  try {
    return parse(query);
  } catch (error) {
    return notGraphQL(error);
  }
};

/** Before parsing, since the parser calls itself once for each level. */
const countTokens = (query: string): void => {
  try {
    const lexer = new Lexer(new Source(query));
    let depth = 0;
    for (let n = 0; lexer.advance().kind !== TokenKind.EOF; n += 1) {
      if (n >= LIMITS.tokens) turnAway('QUERY_TOO_LONG', 'The query is too long.', IN_QUERY);
      const { kind } = lexer.token;
      if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L)
        depth += 1;
      if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R)
        depth -= 1;
      if (depth > LIMITS.nesting)
        turnAway('QUERY_TOO_DEEP', 'The query is nested too deeply.', IN_QUERY);
    }
  } catch (error) {
    notGraphQL(error);
  }
};

const countNodes = (document: DocumentNode, introspection: boolean): void => {
  const count = { aliases: 0, directives: 0, fragments: 0, operations: 0 };
  const upTo = (n: number, most: number, code: string, says: string): void => {
    if (n > most) turnAway(code, says, IN_QUERY);
  };
  for (const { kind } of document.definitions)
    if (kind !== Kind.OPERATION_DEFINITION && kind !== Kind.FRAGMENT_DEFINITION)
      turnAway('QUERY_NOT_EXECUTABLE', 'A request asks; it does not define a schema.', IN_QUERY);
  visit(document, {
    Field({ alias, name }) {
      if (alias)
        upTo(
          (count.aliases += 1),
          LIMITS.aliases,
          'TOO_MANY_ALIASES',
          'The query has too many aliases.',
        );
      if (!introspection && (name.value === '__schema' || name.value === '__type'))
        turnAway(
          'INTROSPECTION_OFF',
          'The schema is published as a file and not asked for here.',
          IN_QUERY,
        );
    },
    Directive: () =>
      upTo(
        (count.directives += 1),
        LIMITS.directives,
        'TOO_MANY_DIRECTIVES',
        'The query has too many directives.',
      ),
    FragmentDefinition: () =>
      upTo(
        (count.fragments += 1),
        LIMITS.fragments,
        'TOO_MANY_FRAGMENTS',
        'The query has too many fragments.',
      ),
    OperationDefinition({ operation }) {
      upTo(
        (count.operations += 1),
        LIMITS.operations,
        'TOO_MANY_OPERATIONS',
        'The query has too many operations.',
      );
      if (operation === OperationTypeNode.SUBSCRIPTION)
        turnAway('SUBSCRIPTIONS_OFF', 'Nothing is pushed from here. Ask again instead.', IN_QUERY);
    },
    FloatValue: ({ value }) => soundNumber(value, IN_QUERY),
    IntValue: ({ value }) => soundNumber(value, IN_QUERY),
    StringValue: ({ value }) => soundText(value, IN_QUERY),
    ListValue: ({ values }) => soundList(values.length, IN_QUERY),
  });
};

interface Measure {
  /** Fields once every fragment is written out. */
  readonly fields: number;
  readonly depth: number;
  /** Fields at the top. */
  readonly root: number;
}

/** Measures selections as if all fragments were written out, each fragment only once. */
const measurer = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const known = new Map<string, Measure | 'being measured'>();

  const ofFragment = (name: string): Measure => {
    const earlier = known.get(name);
    if (earlier === 'being measured')
      return turnAway('FRAGMENT_CYCLE', 'A fragment contains itself.', IN_QUERY);
    if (earlier) return earlier;
    const fragment = fragments.get(name);
    if (!fragment) return { fields: 0, depth: 0, root: 0 };
    known.set(name, 'being measured');
    const measure = ofSelections(fragment.selectionSet);
    known.set(name, measure);
    return measure;
  };

  const ofSelections = ({ selections }: SelectionSetNode): Measure =>
    selections.reduce<Measure>(
      (sum, selection) => {
        const one = ((): Measure => {
          if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
          if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelections(selection.selectionSet);
          const below = selection.selectionSet
            ? ofSelections(selection.selectionSet)
            : { fields: 0, depth: 0 };
          const introspects =
            selection.name.value === '__schema' || selection.name.value === '__type';
          if (introspects && below.depth > LIMITS.introspectionDepth)
            turnAway('QUERY_TOO_DEEP', 'The query is nested too deeply.', IN_QUERY);
          return { fields: 1 + below.fields, depth: introspects ? 1 : 1 + below.depth, root: 1 };
        })();
        return {
          fields: Math.min(sum.fields + one.fields, Number.MAX_SAFE_INTEGER),
          depth: Math.max(sum.depth, one.depth),
          root: sum.root + one.root,
        };
      },
      { fields: 0, depth: 0, root: 0 },
    );

  return ofSelections;
};
