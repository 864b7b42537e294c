import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type { StreamName } from '#kernel';
import type { SealSeen } from '#events';
import { streamOf } from '../noun.js';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';

/** A signed head of the ledger, as the register knows it. */
export interface Seal extends Present {
  readonly digest: string;
  /** The answers of authorities that are known, by their SHA-256. */
  readonly tokens: ReadonlySet<string>;
}

/** A head, sealed or not. */
export type SealState = Absent | Seal;

const evolve = (state: SealState, fact: SealSeen): SealState => {
  if (fact.type === 'CheckpointSealed')
    return { ...born, digest: fact.data.digest, tokens: new Set() };
  if (state.status === 'absent') return state;
  return { ...state, tokens: new Set([...state.tokens, fact.data.tokenDigest]) };
};

/** How a seal is read. */
export const sealReading = reading('seal', evolve);

/**
 * The stream of one signed head. Each has its own, so that telling of the next never gets slower; its
 * name follows from the signed text. Eternal.
 */
export const sealStream = (digest: string): StreamName =>
  streamOf('seal', uuidV5(SIJIL_NAMESPACE, `checkpoint:${digest}`));
