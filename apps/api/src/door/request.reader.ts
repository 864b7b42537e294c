import type { IncomingMessage } from 'node:http';
import { pointerToken } from '#kernel';
import { scanJson } from './json.scanner.js';
import { LIMITS } from './limits.js';
import { soundList, soundText } from './sound.js';
import { turnAway } from './turned-away.js';

/** A GraphQL request whose form is sound. Whether its document is comes later. */
export interface GraphQLRequestBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

/** The bytes of a request, as text. Attacker-controlled: length, encoding and type are all claims. */
export const readText = async (request: IncomingMessage): Promise<string> => {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!JSON_TYPE.test(type))
    turnAway('CONTENT_TYPE_WRONG', 'Send the request as application/json in UTF-8.', '', 415);
  if (encoding !== 'identity')
    turnAway('CONTENT_ENCODING_WRONG', 'Send the request uncompressed.', '', 415);
  const tooLarge = (): never => turnAway('BODY_TOO_LARGE', 'The request is too large.', '', 413);
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) tooLarge();

  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > LIMITS.bodyBytes) tooLarge();
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return turnAway('BODY_NOT_UTF8', 'The request is not text in UTF-8.');
  }
};

/** Parses the text of a request and checks its form, value by value. */
export const parseRequest = (text: string): GraphQLRequestBody => {
  scanJson(text, LIMITS.variablesDepth + 2);
  const { query, variables, operationName, extensions, ...more } = asObject(parse(text));
  if (Object.keys(more).length > 0)
    turnAway(
      'REQUEST_SHAPE',
      'A request has query, variables and operationName, and nothing else.',
    );
  if (extensions !== undefined && extensions !== null && !isObject(extensions))
    return turnAway('REQUEST_SHAPE', 'extensions must be an object.', '/extensions');
  if (isObject(extensions) && 'persistedQuery' in extensions)
    turnAway(
      'PERSISTED_QUERIES_OFF',
      'Queries are not registered by sending their hash.',
      '/extensions',
    );
  if (typeof query !== 'string' || query.trim() === '')
    return turnAway('QUERY_MISSING', 'The request has no query.', '/query');
  if (query.includes('\0') || !query.isWellFormed())
    turnAway('TEXT_BROKEN', 'The query holds a NUL or half a character.', '/query');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return turnAway('REQUEST_SHAPE', 'operationName must be a text.', '/operationName');
  if (variables !== undefined && variables !== null && !isObject(variables))
    return turnAway('REQUEST_SHAPE', 'variables must be an object.', '/variables');
  soundValue(variables, '/variables');
  return {
    query,
    ...(isObject(variables) ? { variables } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return turnAway('BODY_NOT_JSON', 'The request is not JSON.');
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): Record<string, unknown> => {
  if (Array.isArray(value)) return turnAway('BATCHING_OFF', 'Send one operation at a time.');
  return isObject(value) ? value : turnAway('REQUEST_SHAPE', 'A request must be a JSON object.');
};

const soundValue = (value: unknown, path: string): void => {
  if (typeof value === 'string') soundText(value, path);
  else if (Array.isArray(value)) {
    soundList(value.length, path);
    value.forEach((item, i) => soundValue(item, `${path}/${i}`));
  } else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      const at = `${path}/${pointerToken(key)}`;
      soundText(key, path);
      if (key === '__proto__') turnAway('KEY_REFUSED', 'No field has this name.', path);
      soundValue(item, at);
    }
};
