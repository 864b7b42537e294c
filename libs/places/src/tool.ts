/** The matcher and its version, as proposals name it. Raised when the same names shall give other proposals. */
export const MATCHER = 'sijil-places/1';

/** The version of the folding of names: rows that hold keys are built anew when it is raised. */
export const NAME_KEY_VERSION = 1;
