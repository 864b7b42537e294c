import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type { Json } from '#kernel';
import type { MappingSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** A saved mapping, as it is now. */
export interface SavedMapping extends Present {
  readonly name: string;
  readonly mapping: Json;
}

/** A mapping, or none. */
export type MappingState = Absent | SavedMapping;

const evolve = (state: MappingState, fact: MappingSeen): MappingState => {
  if (fact.type === 'MappingSaved')
    return { ...born, name: fact.data.name, mapping: fact.data.mapping };
  return state.status === 'absent' ? state : { ...state, mapping: fact.data.mapping };
};

/** How a mapping is read. */
export const mappingReading = reading('mapping', evolve);

/** The id of the mapping of a name: the same name is the same mapping. */
export const mappingIdOf = (name: string): string =>
  uuidV5(SIJIL_NAMESPACE, `mapping:${name.normalize('NFC').trim().toLowerCase()}`);
