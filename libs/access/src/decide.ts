import { FIELD_CLASSES, HANDLING_LEVELS } from '#events';
import type { FieldClass } from '#events';
import type { Policy } from './policy.js';
import { policyV1 } from './policy.v1.js';
import type { Decision, Handling, MemberRole, Reader, Viewer } from './viewer.js';

/** Every version of the policy, the newest last: an old decision can be made again. */
const policies: readonly Policy[] = [policyV1];

/** The version of the policy by which this software decides. */
export const POLICY_VERSION = policies.length;

const policyOf = (version: number): Policy | undefined => policies[version - 1];

const rule = (version: number, name: string): string => `policy-${version}/${name}`;
const yes = (name: string, reason: string): Decision => ({ permit: true, rule: name, reason });
const no = (name: string, reason: string): Decision => ({ permit: false, rule: name, reason });

const named = (roles: readonly MemberRole[]): string =>
  roles.map((role) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`).join(' or ');

const unknownPolicy = (version: number): Decision =>
  no('policy-unknown', `This version of Sijil does not know policy ${version}.`);

/** Whether somebody may give a kind of command. */
export const mayDo = (viewer: Viewer, kind: string, version = POLICY_VERSION): Decision => {
  const policy = policyOf(version);
  if (!policy) return unknownPolicy(version);
  if (viewer === 'anonymous')
    return no(
      rule(version, 'do/anonymous'),
      'Only members of the office may do something. Sign in first.',
    );
  const roles = policy.commands.get(kind);
  if (!roles)
    return no(rule(version, 'do/unknown'), 'The policy says of nobody that they may do this.');
  const role = roles.find((one) => viewer.roles.includes(one));
  return role
    ? yes(rule(version, `do/${kind}/${role}`), `Members may do this as ${named([role])}.`)
    : no(
        rule(version, `do/${kind}`),
        roles.length === 0
          ? 'No member may do this: a process of the house does it by itself.'
          : `Only ${named(roles)} may do this.`,
      );
};

/** Whether somebody may ask who was shown what. */
export const mayAskWhoSaw = (viewer: Viewer, version = POLICY_VERSION): Decision => {
  const policy = policyOf(version);
  if (!policy) return unknownPolicy(version);
  const roles = viewer === 'anonymous' ? [] : viewer.roles;
  const role = policy.disclosures.find((one) => roles.includes(one));
  return role
    ? yes(rule(version, `ask/disclosures/${role}`), `Members may ask this as ${named([role])}.`)
    : no(
        rule(version, 'ask/disclosures'),
        `Only ${named(policy.disclosures)} may ask who was shown what.`,
      );
};

const bare = (memberId: string): string => memberId.replace(/^member-/, '');

/** Every name under which an audience can mean somebody: as a member, by a role, as those handed a dossier. */
const namesOf = (reader: Reader): readonly string[] => {
  if (reader === 'anonymous') return [];
  if ('profile' in reader) return [`dossier-${reader.profile}`];
  return [bare(reader.memberId), `member-${bare(reader.memberId)}`, ...reader.roles];
};

/** The levels at which the class alone decides. At any other, the audience does too. */
const OPEN_LEVELS: readonly string[] = ['public', 'confidential'];

/** For whom a list is made: what a query has to know to leave out things whose being there is no business of theirs. */
export interface Knower {
  /** The levels at which nobody needs to be of an audience. */
  readonly openLevels: readonly string[];
  /** Every name under which an audience can mean the viewer. */
  readonly names: readonly string[];
}

const LEVELS: readonly string[] = HANDLING_LEVELS;

/**
 * The strictest of several ways to handle one thing, with the audience that each of them names that is not
 * open: whoever may see it may see it by all of them. There is at least one.
 */
export const strictest = <H extends Handling>(all: readonly H[]): H => {
  const strict = all.reduce((a, b) => (LEVELS.indexOf(b.level) > LEVELS.indexOf(a.level) ? b : a));
  if (all.length === 1) return strict;
  const closed = all.filter(({ level }) => !OPEN_LEVELS.includes(level));
  const audience = strict.audience.filter((name) =>
    closed.every((one) => one.audience.includes(name)),
  );
  return { ...strict, audience };
};

/**
 * The rule about audiences as data, for a list that must count and page only what its reader may know of.
 * Whoever reads by it has been asked for the class first (`maySee`).
 */
export const knowerOf = (reader: Reader): Knower => ({
  openLevels: OPEN_LEVELS,
  names: namesOf(reader),
});

/** Whether the class of a field is open to somebody at all: by a role, or by the profile of a dossier. */
const ofClass = (
  reader: Exclude<Reader, 'anonymous'>,
  fieldClass: FieldClass,
  { version, classes, profiles }: Policy,
): Decision => {
  const asked = `see/${fieldClass}`;
  if ('profile' in reader) {
    const { profile } = reader;
    return profiles[profile].includes(fieldClass)
      ? yes(
          rule(version, `${asked}/${profile}`),
          `A dossier for this profile shows it: ${profile}.`,
        )
      : no(
          rule(version, asked),
          `A dossier for this profile shows nothing of class ${fieldClass}: ${profile}.`,
        );
  }
  const role = reader.roles.find(
    (one) => Object.hasOwn(classes, one) && classes[one].includes(fieldClass),
  );
  return role
    ? yes(rule(version, `${asked}/${role}`), `Members may see this as ${named([role])}.`)
    : no(rule(version, asked), `None of your roles may see what is of class ${fieldClass}.`);
};

/** Whether somebody may see fields of a class, of a thing that is handled so. */
export const maySee = (
  reader: Reader,
  fieldClass: FieldClass,
  of: { readonly handling?: Handling | undefined } = {},
  version = POLICY_VERSION,
): Decision => {
  const policy = policyOf(version);
  if (!policy) return unknownPolicy(version);
  if (reader === 'anonymous')
    return no(
      rule(version, 'see/anonymous'),
      'Only members of the office may see something. Sign in first.',
    );
  const decision = ofClass(reader, fieldClass, policy);
  if (!decision.permit) return decision;
  const { level, audience } = of.handling ?? { level: 'confidential', audience: [] };
  const meant = namesOf(reader).some((name) => audience.includes(name));
  return OPEN_LEVELS.includes(level) || meant
    ? decision
    : no(
        rule(version, `see/${level}`),
        'This is kept for a named audience, and you are not of it.',
      );
};

/** The classes of fields of a thing, handled so, that somebody may see. */
export const classesOpenTo = (
  reader: Reader,
  handling?: Handling,
  version = POLICY_VERSION,
): readonly FieldClass[] =>
  FIELD_CLASSES.filter((fieldClass) => maySee(reader, fieldClass, { handling }, version).permit);
