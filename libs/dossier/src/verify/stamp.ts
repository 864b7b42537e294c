/** What a time authority states of a head. */
export interface StatedTime {
  /** An instant. */
  readonly at: string;
  /** The authority, as its certificate names it. */
  readonly by: string;
}

/**
 * Reads the answer of a time authority (RFC 3161) on some bytes: that it is about them, that its signature
 * holds, and, where roots are known, that they vouch for the authority. Throws a Refusal where not.
 */
export type CheckStamp = (answer: Uint8Array, stamped: Uint8Array) => Promise<StatedTime>;
