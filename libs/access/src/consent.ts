import type { CONSENT_PURPOSES } from '#events';
import { POLICY_VERSION } from './decide.js';
import type { Decision, DossierReader } from './viewer.js';

/** What a person agreed to, as it stands. */
export interface Agreed {
  readonly status: 'recorded' | 'narrowed' | 'withdrawn';
  readonly purposes: readonly (typeof CONSENT_PURPOSES)[number][];
  readonly identityUse: 'named' | 'alias' | 'anonymous';
  /** A day, month or year. */
  readonly expires: string | null;
}

/** Something that somebody told or gave, on its way out of the house. */
export interface Telling {
  /** What the person agreed to, in the order in which it was laid down. */
  readonly consents: readonly Agreed[];
  /** Whether it was published by others before the office had it. */
  readonly published: boolean;
  /** The forum for which the dossier is made. */
  readonly forum: keyof typeof TOLD_TO;
  /** The day of the dossier. */
  readonly on: string;
}

/** The purpose to which a person must have agreed for each forum. */
export const TOLD_TO = {
  ICC: 'icc',
  'DE-VStGB': 'nationalProsecutor',
  other: 'nationalProsecutor',
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

/**
 * Whether what a person told in confidence may stand in a dossier. Nothing leaves without an agreement to
 * the very forum that stands on the day; to the defence nothing leaves of whoever did not agree to be
 * named. What others published before needs no agreement, but it gives way to one that was taken back.
 */
export const mayLeave = (
  { profile }: DossierReader,
  { consents, published, forum, on }: Telling,
): Decision => {
  const withdrawn = consents.findLastIndex(({ status }) => status === 'withdrawn');
  const standing = consents.slice(withdrawn + 1);
  if (standing.length === 0 && withdrawn >= 0)
    return no('withdrawn', 'The person took back that it may be used.');
  if (profile === 'internal') return yes('internal', 'It does not leave the office.');
  if (standing.length === 0)
    return published
      ? yes('published', 'Others had published it before.')
      : no('none', 'Nobody recorded that the person agreed to its being handed on.');
  const inTime = standing.filter((one) => !isOver(one, on));
  if (inTime.length === 0) return no('expired', 'What the person agreed to is over.');
  const agreed = inTime.filter(({ purposes }) => purposes.includes(TOLD_TO[forum]));
  if (agreed.length === 0)
    return no('purpose', 'The person agreed to other uses, and not to this one.');
  if (profile === 'defence' && !agreed.some(({ identityUse }) => identityUse === 'named'))
    return no('protected', 'The person did not agree to be known to the other side.');
  return yes('agreed', 'The person agreed to it.');
};
