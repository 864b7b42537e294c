/** The matcher and its version, as proposals name it. Raised when the same names shall give other proposals. */
export const MATCHER = 'sijil-places/1';
