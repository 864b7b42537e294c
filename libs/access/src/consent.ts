import type { CONSENT_PURPOSES } from '#events';
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
  readonly identityUse: 'named' | 'alias' | 'anonymous';
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
  const withdrawn = Math.max(
    0,
    ...consents.flatMap(({ status, validFrom }) => (status === 'withdrawn' ? [validFrom] : [])),
  );
  const standing = consents.filter(
    ({ status, recorded }) => status !== 'withdrawn' && recorded > withdrawn,
  );
  if (standing.length === 0 && withdrawn > 0)
    return no('withdrawn', 'The person took back that it may be used.');
  if (profile === 'internal') return yes('internal', 'It does not leave the office.');
  if (standing.length === 0)
    return published
      ? yes('published', 'Others had published it before.')
      : no('none', 'Nobody recorded that the person agreed to its being handed on.');
  const inTime = standing.filter((one) => !isOver(one, on));
  if (inTime.length === 0) return no('expired', 'What the person agreed to is over.');
  const purpose = TOLD_TO[forum];
  const agreed = latestOf(
    inTime.filter(({ purposes }) => purpose !== null && purposes.includes(purpose)),
  );
  if (agreed === undefined)
    return no('purpose', 'The person agreed to other uses, and not to this one.');
  if (profile === 'defence' && agreed.identityUse !== 'named')
    return no('protected', 'The person did not agree to be known to the other side.');
  return yes('agreed', 'The person agreed to it.');
};
