import { Refusal } from '#kernel';

/** Every code under which this room refuses. Stable: callers and other programs tell cases apart by it. */
export type LedgerCode =
  | 'HASH_MALFORMED'
  | 'TREE_SIZE_INVALID'
  | 'LEAF_OUTSIDE_TREE'
  | 'PROOF_WRONG_LENGTH'
  | 'INCLUSION_NOT_PROVEN'
  | 'CONSISTENCY_NOT_PROVEN'
  | 'CONSISTENCY_FROM_NOTHING'
  | 'TREE_SHRUNK'
  | 'TILE_MALFORMED'
  | 'TILE_MISSING'
  | 'TILE_PATH_MALFORMED'
  | 'NOTE_MALFORMED'
  | 'NOTE_TOO_LARGE'
  | 'NOTE_KEY_MALFORMED'
  | 'NOTE_KEY_AMBIGUOUS'
  | 'NOTE_SIGNATURE_FALSE'
  | 'NOTE_NOT_SIGNED'
  | 'CHECKPOINT_MALFORMED'
  | 'CHECKPOINT_OF_ANOTHER_LOG'
  | 'CHECKPOINT_NOT_WITNESSED'
  | 'PROOF_FILE_MALFORMED'
  | 'PROOF_FILE_TOO_LARGE'
  | 'PART_NOT_PROVEN';

/** A no of this room, of the kind `invalid`: what was handed in does not prove what it claims. */
export const invalid = (code: LedgerCode, message: string, path = ''): Refusal =>
  new Refusal('invalid', code, message, path);
