import type { Instant, Origin } from '#kernel';
import type { FieldClass } from '../event.js';
import { canonical } from './canonical.js';

/** How many bytes a leaf may have: a C2SP tlog-tiles entry has a 16-bit length. */
export const MAX_LEAF_BYTES = 65_535;

/**
 * What is proved of an event: all about how it came about, and a commitment to each of its parts.
 * Its RFC 8785 text is the leaf of the ledger, stored verbatim.
 */
export interface Envelope {
  readonly register: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly receivedAt?: Instant;
  readonly by: string;
  readonly onBehalfOf?: string;
  readonly via?: string;
  readonly credential?: string;
  readonly commandId: string;
  /** Keyed HMAC of the command's input, so that a repeat can be told from a reuse of the id. */
  readonly commandMac: string;
  readonly correlation: string;
  readonly causation: string;
  /** class → SHA-256(salt ‖ canonical(part)), hexadecimal. */
  readonly parts: Readonly<Partial<Record<FieldClass, string>>>;
}

/** An envelope that only lacks the moment at which it is written. */
export type EnvelopeDraft = Omit<Envelope, 'recordedAt'>;

/** The fields of an envelope that come from whoever sent the command. */
export const originFields = (origin: Origin, commandMac: string) => ({
  by: origin.by,
  ...(origin.onBehalfOf === undefined ? {} : { onBehalfOf: origin.onBehalfOf }),
  ...(origin.via === undefined ? {} : { via: origin.via }),
  ...(origin.credential === undefined ? {} : { credential: origin.credential }),
  ...(origin.receivedAt === undefined ? {} : { receivedAt: origin.receivedAt }),
  commandId: origin.commandId,
  commandMac,
  correlation: origin.correlation ?? origin.commandId,
  causation: origin.causation ?? origin.commandId,
});

/** A leaf that only lacks the moment at which it is written: what stands before it, and after it. */
export type LeafFrame = readonly [before: string, after: string];

const SOMETIME = '0000-00-00T00:00:00.000Z';
const BEFORE = '"recordedAt":"';

/** Makes a leaf ready ahead of time, so that nothing is left to do for it while others wait to write. */
export const leafFrame = (draft: EnvelopeDraft): LeafFrame => {
  const leaf = canonical({ ...draft, recordedAt: SOMETIME });
  // Inside a value its quotation marks would be escaped: the key is found, and nothing else.
  const at = leaf.indexOf(`${BEFORE}${SOMETIME}"`) + BEFORE.length;
  return [leaf.slice(0, at), leaf.slice(at + SOMETIME.length)];
};

/** How many bytes the leaf will have. */
export const leafBytes = ([before, after]: LeafFrame): number =>
  Buffer.byteLength(before) + SOMETIME.length + Buffer.byteLength(after);

/** The leaf at that moment. */
export const leafAt = ([before, after]: LeafFrame, recordedAt: Instant): string =>
  `${before}${recordedAt}${after}`;

/** The leaf of an event: the canonical text of its envelope. */
export const leafOf = (draft: EnvelopeDraft, recordedAt: Instant): string =>
  leafAt(leafFrame(draft), recordedAt);

/** Reads a leaf back. */
export const envelopeOf = (leaf: string): Envelope => JSON.parse(leaf) as Envelope;
