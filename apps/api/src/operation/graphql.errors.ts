import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { pointerToken, Refusal } from '#kernel';
import { noteFault } from './fault.js';
import type { Log } from './fault.js';

/**
 * What a request may be told of a query that does not fit the schema. These messages of graphql-js name
 * fields and types alone; any other may repeat a value, and a value may be a name.
 */
const HARMLESS =
  /^(Cannot query field|Unknown (argument|type|fragment|directive|operation)|Field "[\w.]+" (of type|argument|of required type|must not have)|Fragment "|Variable "\$\w+" (is not defined|is never used|of (required )?type|cannot be|of type)|There can be only one|Fields "|Directive "|This anonymous operation|Anonymous|Must provide operation|Fragment cannot)/;

const AT_INPUT = / at "(\w+)((?:[.[][^"]*)?)"/;

/** The place in the variables that a coercion message names, as a JSON Pointer. */
const pathIn = (message: string): string => {
  const [, variable, rest = ''] =
    AT_INPUT.exec(message) ?? /Variable "\$(\w+)"/.exec(message) ?? [];
  if (variable === undefined) return '';
  const keys = rest.split(/[.[\]]/).filter((key) => key !== '');
  return ['/variables', ...[variable, ...keys].map(pointerToken)].join('/');
};

const OF_APOLLO: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'QUERY_NOT_GRAPHQL',
  GRAPHQL_VALIDATION_FAILED: 'QUERY_NOT_VALID',
  BAD_USER_INPUT: 'VARIABLE_NOT_VALID',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
  BAD_REQUEST: 'REQUEST_SHAPE',
};

const told = (message: string, code: string): string => {
  const plain = message.replace(/ Did you mean.*$/s, '');
  if (HARMLESS.test(plain)) return plain;
  return code === 'VARIABLE_NOT_VALID'
    ? 'A variable has not the shape that the schema asks for.'
    : 'The query does not fit the schema.';
};

/** What was thrown, under what graphql-js or a plugin of ours made of it. */
const thrownBy = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof Refusal
    ? error.originalError
    : unwrapResolverError(error);

/** Every error on its way out: a refusal as it is, a misfit of the query, or a fault that tells nothing. */
export const formatted = (
  error: GraphQLFormattedError,
  original: unknown,
  log: Log,
): GraphQLFormattedError => {
  const thrown = thrownBy(original);
  const where = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  const code = error.path === undefined ? OF_APOLLO[String(error.extensions?.['code'])] : undefined;
  if (code !== undefined && !(thrown instanceof Refusal))
    return {
      message: told(error.message, code),
      ...where,
      extensions: {
        code,
        kind: 'invalid',
        path: code === 'VARIABLE_NOT_VALID' ? pathIn(error.message) : '/query',
      },
    };
  const refusal = thrown instanceof Refusal ? thrown : noteFault(log, thrown);
  const { reference } = refusal.details;
  return {
    message: refusal.message,
    ...where,
    extensions: {
      code: refusal.code,
      kind: refusal.kind,
      path: refusal.path,
      ...(reference === undefined ? {} : { reference }),
    },
  };
};
