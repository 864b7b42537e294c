/** Something that is not as it was written. It names the place and never what stands there. */
export interface Fault {
  readonly code: FaultCode;
  /** The event, or the first of an interval in which it must be sought. */
  readonly position: number;
  /** The last of that interval; the same where the event itself is known. */
  readonly until: number;
  readonly eventId: string | null;
  /** The column, part or file. */
  readonly what: string;
  readonly message: string;
}

/** Every kind of fault that an audit tells apart. */
export type FaultCode =
  | 'LEAF_NOT_AS_SEALED'
  | 'LEAF_UNREADABLE'
  | 'EVENT_OF_ANOTHER_REGISTER'
  | 'DISCLOSURE_OF_NOTHING'
  | 'COLUMN_NOT_AS_LEAF'
  | 'PART_NOT_AS_COMMITTED'
  | 'PART_MISSING'
  | 'PART_ADDED'
  | 'PARTS_REWRITTEN'
  | 'IDENTITY_NOT_AS_COMMITTED'
  | 'POSITION_MISSING'
  | 'TAIL_MISSING'
  | 'ROOT_NOT_AS_SEALED'
  | 'TILE_DAMAGED'
  | 'HEAD_NOT_SIGNED'
  | 'SEAL_NOT_AS_SIGNED'
  | 'ANCHOR_DAMAGED'
  | 'ANCHOR_MISSING'
  | 'STREAM_NOT_AS_EVENTS';

/** A fault of one event. */
export const faultAt = (
  code: FaultCode,
  position: number,
  eventId: string | null,
  what: string,
  message: string,
): Fault => ({ code, position, until: position, eventId, what, message });
