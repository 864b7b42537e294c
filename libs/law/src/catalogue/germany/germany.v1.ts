import type { LawEntry, Provision } from '../entry.js';

/** The German code of crimes against international law, version 1 of our catalogue. */
export const germanEntries: readonly LawEntry[] = [];

/** Its provisions. */
export const germanProvisions: readonly Provision[] = [];
