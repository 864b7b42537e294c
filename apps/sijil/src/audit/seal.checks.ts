import { Refusal } from '#kernel';
import { readEvent } from '#events';
import type { CheckpointAnchored, DataOf } from '#events';
import { parseVerifierKey, verifyNote } from '#ledger';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';
import type { Heads } from './heads.js';
import type { EventRow } from './row.js';

/** What the register says of a head, and of outsiders who confirmed it, against what lies in the ledger. */
export const checkSeal = (row: EventRow, heads: Heads): readonly Fault[] => {
  const position = Number(row.position);
  const { fact, envelope } = readEvent({ position, leaf: row.leaf, parts: row.parts });
  if (fact.type !== 'CheckpointSealed' && fact.type !== 'CheckpointAnchored') return [];
  const head = heads.bySize.get(fact.data.size);
  if (!head) return [];
  const fault = (code: Fault['code'], what: string, says: string): readonly Fault[] => [
    faultAt(code, position, envelope.id, what, says),
  ];
  if (fact.type === 'CheckpointSealed')
    return head.root === fact.data.root && head.digest === fact.data.digest
      ? []
      : fault(
          'SEAL_NOT_AS_SIGNED',
          `checkpoints/${head.size}`,
          'The head that this event speaks of is another than the signed one outside.',
        );
  const answer = heads.answers.get(fact.data.tokenDigest);
  // It is kept before the register is told: a ledger that covers the event has it.
  if (!answer)
    return position > (heads.newest?.size ?? 0)
      ? []
      : fault(
          'ANCHOR_MISSING',
          `anchors/${head.size}`,
          'What this event says that somebody outside confirmed does not lie in the ledger.',
        );
  return fact.data.digest === head.digest && isBy(answer, fact.data)
    ? []
    : fault(
        'ANCHOR_DAMAGED',
        `anchors/${head.size}`,
        'What lies in the ledger is not what this event says that somebody outside confirmed.',
      );
};

/** A witness's signature is held against its key; a time stamp against its authority's root, which is not here. */
const isBy = (
  answer: Uint8Array,
  { kind, authority }: DataOf<typeof CheckpointAnchored>,
): boolean => {
  if (kind !== 'cosignature') return true;
  try {
    return verifyNote(answer, [parseVerifierKey(authority)]).signatures.length === 1;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
