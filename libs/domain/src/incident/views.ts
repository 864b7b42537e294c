import type { Description, Source } from '#events';
import type { Claim, ClaimKind } from './claims.js';
import type { Described, Incident } from './incident.state.js';
import { sameSource } from './sources.js';

/** The parts of a description that a member can correct one by one. */
export const DESCRIPTION_PARTS = [
  'occurred',
  'inPeriod',
  'confirmedOn',
  'place',
  'means',
  'target',
  'doubleTap',
  'facilities',
] as const satisfies readonly (keyof Description)[];

/** Claims about an incident, of one kind or of all, whether they stand or not. */
export const claimsOf = <K extends ClaimKind = ClaimKind>(
  state: Incident,
  kind?: K,
): readonly Claim<K>[] =>
  [...state.claims.values()].filter(
    (claim) => kind === undefined || claim.kind === kind,
  ) as unknown as Claim<K>[];

/**
 * Claims that are neither replaced nor withdrawn, of one kind or of all, and whose source has not
 * left the whole incident out since.
 */
export const standingClaims = <K extends ClaimKind = ClaimKind>(
  state: Incident,
  kind?: K,
): readonly Claim<K>[] => {
  const silent = state.descriptions.filter(({ listed }) => !listed);
  return claimsOf(state, kind).filter(
    (claim) => claim.stands && !silent.some(({ source }) => sameSource(source, claim.source)),
  );
};

/** Claims of one source, whether they stand or not: what an import compares with. */
export const claimsBySource = <K extends ClaimKind = ClaimKind>(
  state: Incident,
  source: Pick<Source, 'kind' | 'id'>,
  kind?: K,
): readonly Claim<K>[] => claimsOf(state, kind).filter((claim) => sameSource(claim.source, source));

/** The latest description by a source. */
export const descriptionBy = (
  state: Incident,
  source: Pick<Source, 'kind' | 'id'>,
): Described | undefined => state.descriptions.find((one) => sameSource(one.source, source));

/** The unit of a report from which a source last took the incident, with its keyed digest. */
export const unitOf = (
  state: Incident,
  source: Pick<Source, 'kind' | 'id'>,
): Described['said']['unit'] => descriptionBy(state, source)?.said.unit;

/** The parts that a member has corrected: an import raises a finding and leaves them be. */
export const correctedParts = (state: Incident): readonly (keyof Description)[] =>
  DESCRIPTION_PARTS.filter((part) => Object.hasOwn(state.corrected, part));

/** What is held to be so: the first source's latest description, with what a member corrected. */
export const standingDescription = (state: Incident): Description => {
  const first = descriptionBy(state, state.source) ?? state.descriptions[0];
  if (!first) throw new Error('An incident always has a description.');
  return { ...first.said.described, ...state.corrected };
};
