import { refuse } from '#kernel';
import type { Json } from '#kernel';
import { readMapping } from '#reports';
import type { Mapping } from '#reports';
import type { Desk } from '../desk/desk.js';
import { readInputFile } from './input-file.js';

/** The mapping that a flag names: a file of JSON, or one that was saved in the register. */
export const mappingNamed = async (_desk: Desk, named: string): Promise<Mapping> =>
  readMapping(await mappingFile(named));

/** The JSON of a mapping file. */
export const mappingFile = async (path: string): Promise<Json> => {
  const bytes = await readInputFile(path);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return refuse('invalid', 'MAPPING_INVALID', 'The mapping is not JSON.', '/mapping');
  }
};
