/** How large and how deep a request may be. Published in the documentation, never told in an answer. */
export const LIMITS = {
  bodyBytes: 64 * 1024,
  tokens: 2_000,
  nesting: 64,
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  directives: 20,
  fragments: 50,
  fieldsWritten: 5_000,
  rootFields: 10,
  operations: 5,
  textBytes: 16 * 1024,
  listItems: 200,
  variablesDepth: 10,
  /** How many entries one page may have at most; most callers may have fewer (`page.ts`). */
  page: 100,
  /** How many things one answer may hold, counted as often as they stand in it. */
  things: 20_000,
  /** How many errors an answer lists. */
  errors: 20,
  /** How large an answer may be. */
  responseBytes: 5 * 1024 * 1024,
  /** How large a file may be that comes by a grant: 100 GB. */
  fileBytes: 100_000_000_000,
} as const;

/** What a caller may ask for where nobody says otherwise. */
export const CALLER_LIMITS = {
  page: 50,
  queryMs: 5_000,
  followMs: 5_000,
  points: 10_000_000,
  restoreRate: 500_000,
} as const;
