import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type { StreamName } from '#kernel';
import type { CheckpointAnchored, DataOf, SealSeen } from '#events';
import { streamOf } from '../noun.js';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { put } from '../rules/shelf.js';
import { reading } from '../rules/reading.js';

/** A signed head of the ledger, as the register knows it. */
export interface Seal extends Present {
  readonly digest: string;
  readonly size: number;
  readonly root: string;
  /** What outsiders said of it: how, by the SHA-256 of each answer. */
  readonly tokens: ReadonlyMap<string, DataOf<typeof CheckpointAnchored>['kind']>;
}

/** A head, sealed or not. */
export type SealState = Absent | Seal;

const evolve = (state: SealState, fact: SealSeen): SealState => {
  if (fact.type === 'CheckpointSealed') {
    const { digest, size, root } = fact.data;
    return { ...born, digest, size, root, tokens: new Map() };
  }
  if (state.status === 'absent') return state;
  const { tokenDigest, kind } = fact.data;
  return { ...state, tokens: put(state.tokens, tokenDigest, kind) };
};

/** How a seal is read. */
export const sealReading = reading('seal', evolve);

/**
 * The stream of one signed head. Each has its own, so that telling of the next never gets slower; its
 * name follows from the signed text. Eternal.
 */
export const sealStream = (digest: string): StreamName =>
  streamOf('seal', uuidV5(SIJIL_NAMESPACE, `checkpoint:${digest}`));
