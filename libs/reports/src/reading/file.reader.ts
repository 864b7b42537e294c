import { refuse, Refusal } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import { fieldOf, isObject } from './json.objects.js';
import type { ParsedJson } from './json.parser.js';
import { parseJson } from './json.parser.js';
import { MAX_FILE_BYTES, MAX_UNITS } from './limits.js';
import { protectedNames } from './names.js';
import { safePointer } from './pointer.js';
import { shieldFor } from './shield.js';

/** A file that has the shape of a report, before anything in it is understood. */
export interface RawReport {
  readonly file: JsonObject;
  readonly incidents: readonly Json[];
  /** Every text in the file that names a person. */
  readonly named: readonly string[];
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('invalid', 'NOT_UTF8', 'The file is not text in UTF-8.');
  }
};

const parse = (text: string): ParsedJson => {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('invalid', 'NOT_JSON', 'The file is not JSON that can be read.');
  }
};

/** Opens a report file. Refuses it whole where nothing in it could be relied on. */
export const openReport = (
  bytes: Uint8Array,
  { incidents: wanted = 'always' }: { readonly incidents?: 'always' | 'maybe' } = {},
): RawReport => {
  if (bytes.byteLength > MAX_FILE_BYTES)
    refuse(
      'invalid',
      'FILE_TOO_LARGE',
      `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`,
    );
  const { value: file, duplicateAt } = parse(decode(bytes));
  const named = protectedNames(file);
  if (duplicateAt !== null)
    refuse(
      'invalid',
      'DUPLICATE_KEY',
      'An object in the file has the same key twice, so that it is unclear which of the two counts.',
      safePointer(duplicateAt, shieldFor(named)),
    );
  if (!isObject(file)) return refuse('invalid', 'NOT_AN_OBJECT', 'The file is not a JSON object.');
  const incidents = fieldOf(file, 'incidents') ?? (wanted === 'maybe' ? [] : undefined);
  if (!Array.isArray(incidents))
    return refuse('invalid', 'NO_INCIDENTS', 'The file has no list of incidents.', '/incidents');
  if (incidents.length > MAX_UNITS)
    refuse(
      'invalid',
      'TOO_MANY_INCIDENTS',
      `The file lists more than ${MAX_UNITS} incidents.`,
      '/incidents',
    );
  return { file, incidents: incidents as readonly Json[], named };
};
