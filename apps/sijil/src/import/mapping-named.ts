import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import { mappingIdOf, mappingNoun } from '#domain';
import { readMapping } from '#reports';
import type { Mapping } from '#reports';
import type { Desk } from '../desk/desk.js';
import { byOperator, operatorOf } from '../desk/open-register.js';
import { readInputFile } from './input-file.js';

/** A mapping that was saved in the register under a name; null where none was. */
export const savedMapping = async (desk: Desk, name: string): Promise<Json | null> => {
  const state = await desk.writeSide.state(mappingNoun, `mapping-${mappingIdOf(name)}`);
  return state.status === 'present' ? state.mapping : null;
};

/** The mapping that a flag names: a file of JSON, or one that was saved in the register. */
export const mappingNamed = async (desk: Desk, named: string): Promise<Mapping> => {
  if (existsSync(named)) return readMapping(await mappingFile(named));
  const saved = await savedMapping(desk, named);
  return saved === null
    ? refuse(
        'not-found',
        'MAPPING_UNKNOWN',
        'There is neither a file nor a saved mapping of this name.',
        '/mapping',
      )
    : readMapping(saved);
};

/** Saves what a file says under a name; where the name has a mapping already, for a reason. */
export const saveMapping = async (
  desk: Desk,
  name: string,
  file: string,
  reason = '',
): Promise<JsonObject> => {
  const mapping = readMapping(await mappingFile(file)).given;
  const known = await savedMapping(desk, name);
  await desk.writeSide.submit({
    origin: byOperator(await operatorOf(desk), randomUUID()),
    steps: [
      known === null
        ? { kind: 'SaveMapping', data: { name, mapping } }
        : { kind: 'ReviseMapping', data: { name, mapping, reason } },
    ],
  });
  return mapping;
};

const mappingFile = async (path: string): Promise<Json> => {
  const bytes = await readInputFile(path);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return refuse('invalid', 'MAPPING_INVALID', 'The mapping is not JSON.', '/mapping');
  }
};
