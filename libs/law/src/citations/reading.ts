import type { FlagCode } from './flags.js';

/** One reference in a text, as it stands there, and how we read it. */
export interface Reading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly canonical: readonly string[];
  readonly flags: readonly FlagCode[];
  readonly suggestions: readonly string[];
}

/** A reference while it is being read: places in the tape, and findings that may still grow. */
export interface Found {
  readonly from: number;
  to: number;
  canonical: string[];
  readonly flags: Set<FlagCode>;
  readonly suggestions: Set<string>;
  /** The forum’s own articles, where the reading is of them. */
  readonly paths: StatutePath[];
  /** What the reference rests on: words that stand for law, or a citation. */
  readonly by: 'citation' | 'description' | 'label' | 'family';
}

/** An article of the Rome Statute with its groups, such as 8, (2), (e), (i). */
export interface StatutePath {
  readonly article: string;
  readonly groups: readonly string[];
  readonly leaf: string;
}

/** An empty finding over [from, to). */
export const found = (from: number, to: number, by: Found['by'] = 'citation'): Found => ({
  from,
  to,
  canonical: [],
  flags: new Set(),
  suggestions: new Set(),
  paths: [],
  by,
});
