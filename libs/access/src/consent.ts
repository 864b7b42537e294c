import type { CONSENT_PURPOSES, IDENTITY_USES } from '#events';
import type { Position } from '#kernel';
import { POLICY_VERSION } from './decide.js';
import type { Decision, DossierReader } from './viewer.js';

/** What a person agreed to, as it stands. */
export interface Agreed {
  /** Position at which it was recorded. */
  readonly recorded: Position;
  /** Position from which on it stands as it does. */
  readonly validFrom: Position;
  readonly status: 'recorded' | 'narrowed' | 'withdrawn';
  readonly purposes: readonly (typeof CONSENT_PURPOSES)[number][];
  readonly identityUse: (typeof IDENTITY_USES)[number];
  /** A day, month or year. */
  readonly expires: string | null;
}

/** Something that somebody told or gave, on its way out of the house. */
export interface Telling {
  /** What the person agreed to, whether it still stands or not, in any order. */
  readonly consents: readonly Agreed[];
  /** Whether it was published by others before the office had it. */
  readonly published: boolean;
  /** The forum for which the dossier is made. */
  readonly forum: keyof typeof TOLD_TO;
  /** The day of the dossier. */
  readonly on: string;
}

/** The purpose to which a person must have agreed for each forum; null where no purpose means just that forum. */
export const TOLD_TO = {
  ICC: 'icc',
  'DE-VStGB': 'nationalProsecutor',
  other: null,
} as const;

const rule = (name: string): string => `policy-${POLICY_VERSION}/consent/${name}`;
const no = (name: string, reason: string): Decision => ({
  permit: false,
  rule: rule(name),
  reason,
});
const yes = (name: string, reason: string): Decision => ({
  permit: true,
  rule: rule(name),
  reason,
});

const isOver = ({ expires }: Agreed, day: string): boolean =>
  expires !== null && expires < day.slice(0, expires.length);

const latestOf = (consents: readonly Agreed[]): Agreed | undefined =>
  [...consents].sort((a, b) => a.recorded - b.recorded).at(-1);

/** What still stands of what was agreed to: taking back ends all that was recorded before it. */
const standingIn = (consents: readonly Agreed[]) => {
  const withdrawn = Math.max(
    0,
    ...consents.flatMap(({ status, validFrom }) => (status === 'withdrawn' ? [validFrom] : [])),
  );
  const standing = consents.filter(
    ({ status, recorded }) => status !== 'withdrawn' && recorded > withdrawn,
  );
  return { standing, withdrawn: withdrawn > 0 };
};

/** The agreement that counts for a forum on a day: of those that stand and are not over the one recorded last. */
const agreedFor = (
  standing: readonly Agreed[],
  { forum, on }: Pick<Telling, 'forum' | 'on'>,
): Agreed | undefined => {
  const purpose = TOLD_TO[forum];
  return latestOf(
    standing.filter(
      (one) => !isOver(one, on) && purpose !== null && one.purposes.includes(purpose),
    ),
  );
};

/** Whether a person agreed to be known by name to everybody in a forum. */
export const mayBeNamed = (telling: Omit<Telling, 'published'>): boolean =>
  agreedFor(standingIn(telling.consents).standing, telling)?.identityUse === 'named';

/**
 * Whether what a person told in confidence may stand in a dossier. Nothing leaves without an agreement to
 * the very forum that stands on the day; to the defence nothing leaves of whoever did not agree to be
 * named. What others published before needs no agreement, but it gives way to one that was taken back.
 * Of several agreements to one forum the one recorded last counts, and taking back ends every one recorded
 * before it: one that is only narrowed later does not come to stand again.
 */
export const mayLeave = (
  { profile }: DossierReader,
  { consents, published, forum, on }: Telling,
): Decision => {
  const { standing, withdrawn } = standingIn(consents);
  if (standing.length === 0 && withdrawn)
    return no('withdrawn', 'The person took back that it may be used.');
  if (profile === 'internal') return yes('internal', 'It does not leave the office.');
  if (standing.length === 0)
    return published
      ? yes('published', 'Others had published it before.')
      : no('none', 'Nobody recorded that the person agreed to its being handed on.');
  if (standing.every((one) => isOver(one, on)))
    return no('expired', 'What the person agreed to is over.');
  const agreed = agreedFor(standing, { forum, on });
  if (agreed === undefined)
    return no('purpose', 'The person agreed to other uses, and not to this one.');
  if (profile === 'defence' && agreed.identityUse !== 'named')
    return no('protected', 'The person did not agree to be known to the other side.');
  return yes('agreed', 'The person agreed to it.');
};
