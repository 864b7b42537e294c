import { event, open } from '../event.js';
import { instantShape, integer, label, oneOf, sha256 } from '../shape/shape.js';

/** How a sealed head can be bound to a time that somebody outside vouches for. */
export const ANCHOR_KINDS = ['rfc3161', 'cosignature'] as const;

const size = integer(1, Number.MAX_SAFE_INTEGER);

export const CheckpointSealed = event(
  'seal',
  'CheckpointSealed',
  'The notary signed a head of the ledger. It covers all events up to its size; this one comes after.',
  {
    size: open(size, 'How many events it covers: the position of the last one.'),
    root: open(sha256, 'The root of the Merkle tree over their envelopes (RFC 6962).'),
    key: open(label, 'The public key under which it was signed, as one line (C2SP signed-note).'),
    digest: open(sha256, 'The SHA-256 of the signed checkpoint.'),
  },
);

export const CheckpointAnchored = event(
  'seal',
  'CheckpointAnchored',
  'Somebody outside confirmed when a signed head existed: all it covers is older, what comes after this event is younger.',
  {
    size: open(size, 'The head: how many events it covers.'),
    digest: open(sha256, 'The SHA-256 of the signed checkpoint that was confirmed.'),
    kind: open(
      oneOf(...ANCHOR_KINDS),
      'How: an RFC 3161 time stamp, or the signature of a witness (C2SP tlog-cosignature).',
    ),
    authority: open(
      label,
      'Who confirmed it: an authority as the notary was told to ask, a witness by its public key, as one line.',
    ),
    confirmedAt: open(instantShape, 'The time that the authority or the witness states.'),
    tokenDigest: open(
      sha256,
      'The SHA-256 of its answer, or of the checkpoint with its signature below, kept beside the checkpoint.',
    ),
  },
);
