import type { Place } from '../place.js';

/** A place that a tool holds for the one that is meant. It is nobody's finding until a member accepts it. */
export interface Proposal {
  readonly place: Place;
  /** How alike the names are, in thousandths; 1000 where they are one name in two spellings. */
  readonly score: number;
  /** Whether the names are one name in two spellings. */
  readonly exact: boolean;
  /** Whether, of all places that were looked at, it alone has the name. So it has in its district. */
  readonly unique: boolean;
  /** How many members' choices say that this spelling means this place. */
  readonly learned: number;
  /** The matcher and its version. */
  readonly tool: string;
}

/** What is looked for, and where. */
export interface Sought {
  /** The code of the governorate, from the heading; null or absent: everywhere. */
  readonly governorate?: string | null;
  readonly level?: Place['level'];
  /** By the code of a place, how many members chose it for this spelling. */
  readonly learned?: ReadonlyMap<string, number>;
  /** How many proposals are wanted. */
  readonly most?: number;
}

/**
 * Whether a proposal may be recorded without a person: an exact name, one place of that name, and the
 * governorate known from elsewhere. Nothing else, ever.
 */
export const acceptsItself = (
  proposal: Proposal,
  { governorate }: Pick<Sought, 'governorate'>,
): boolean =>
  proposal.exact &&
  proposal.unique &&
  proposal.place.level === 'settlement' &&
  (governorate ?? null) !== null;
