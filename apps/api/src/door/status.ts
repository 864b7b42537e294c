/** What a query that does not fit the schema is refused with. */
const MISFITS: ReadonlySet<string> = new Set([
  'QUERY_NOT_GRAPHQL',
  'QUERY_NOT_VALID',
  'VARIABLE_NOT_VALID',
]);

const RESPONSE = 'application/graphql-response+json';

/** The types in which we can answer. */
export const ANSWER_TYPES: readonly string[] = ['application/json', RESPONSE];

/**
 * The status of an answer as GraphQL over HTTP has it (6.4): to a client that asks for `application/json`
 * by name, a well-formed request whose query does not fit is answered with 200.
 */
export const statusFor = (status: number, code: string, accept: string | undefined): number =>
  status === 400 &&
  MISFITS.has(code) &&
  accept?.includes('application/json') === true &&
  !accept.includes(RESPONSE)
    ? 200
    : status;

/** The type in which a refusal is sent to somebody who accepts so. */
export const contentTypeFor = (accept: string | undefined): string =>
  `${accept?.includes(RESPONSE) === true ? RESPONSE : 'application/json'}; charset=utf-8`;
