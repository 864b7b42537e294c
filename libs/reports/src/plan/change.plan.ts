import { uuidV5 } from '#kernel';
import type { Command } from '#kernel';
import { DESCRIPTION_PARTS } from '#domain';
import { canonical } from '#events';
import type { Description, Source } from '#events';
import type { Finding } from '../reading/desk.js';
import { slotOfClaim } from './claims.js';
import type { UnitPlan } from './unit.plan.js';

/** What the register knows of an incident that an earlier version of the report described. */
export interface KnownIncident {
  /** The keyed digest of the unit as it was last taken in. */
  readonly mac: string | null;
  /** Whether the report still lists it, as far as the register knows. */
  readonly asserted: boolean;
  /** How its publisher last described it. */
  readonly described: Description;
  /** The parts that a member has corrected since. */
  readonly corrected: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly claims: readonly KnownClaim[];
  /** Items linked to it that were described by the report. */
  readonly evidence: readonly { readonly evidenceId: string; readonly linkId: string }[];
  /** Persons of the unit who are registered, with the parts that were asserted of them. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of them whose identity was destroyed: no file brings it back. */
  readonly gone: ReadonlySet<string>;
  /** Links by the publication that stand. */
  readonly links: ReadonlySet<string>;
}

/** One claim as the register holds it. */
export interface KnownClaim {
  readonly claimId: string;
  readonly kind: string;
  readonly source: Source;
  readonly role?: string;
  readonly actId?: string | null;
  readonly stands: boolean;
  readonly withdrawn: boolean;
  /** Whether a member's claim stands in its place. */
  readonly correctedByMember: boolean;
}

/** What a changed unit asks for: commands, and what a person should look at. */
export interface UnitChange {
  readonly commands: readonly Command[];
  readonly findings: readonly Finding[];
}

const GONE = 'The later version of the report does not say so any more.';

/**
 * A unit that says something else than before: only the publisher's own claims change. What a member
 * has corrected since stays as corrected, and becomes a finding where the publisher touches it.
 */
export const changeUnit = (plan: UnitPlan, known: KnownIncident): UnitChange => {
  const findings: Finding[] = [];
  const find = (what: string, pointer: string): void => {
    findings.push({
      code: 'CORRECTED_SINCE',
      path: `${plan.telling.pinpoint.pointer ?? ''}${pointer}`,
      message: `The publisher now says something else about the ${what}, which a member had corrected. The correction stands.`,
      unit: plan.unitId,
    });
  };

  for (const part of DESCRIPTION_PARTS)
    if (
      known.corrected.has(part) &&
      canonical(plan.described[part]) !== canonical(known.described[part])
    )
      find(PARTS[part], POINTERS[part]);

  // A claim that a member's stands in place of is still the publisher's; one that fell is made anew.
  const still = (claim: KnownClaim): boolean =>
    claim.stands || (claim.correctedByMember && !claim.withdrawn);
  const said = new Set(plan.claims.map(({ claimId }) => claimId));
  const fallen = known.claims.filter(
    (claim) => !said.has(claim.claimId) && claim.source.kind !== 'member' && still(claim),
  );
  const free = [...fallen];
  const byId = new Set(known.claims.filter(still).map(({ claimId }) => claimId));
  const again = new Set(
    known.claims.filter((claim) => !still(claim)).map(({ claimId }) => claimId),
  );

  const claims: Command[] = [];
  for (const claim of plan.claims) {
    if (byId.has(claim.claimId)) continue;
    const at = free.findIndex((other) => slotOfClaim(other) === claim.slot);
    const before = at < 0 ? undefined : free.splice(at, 1)[0];
    if (before?.correctedByMember) find(KINDS[claim.kind], '');
    const data = {
      ...claim.command.data,
      ...(again.has(claim.claimId)
        ? { claimId: uuidV5(plan.telling.unit.importId, claim.claimId) }
        : {}),
      ...(before?.stands ? { replaces: before.claimId } : {}),
    };
    claims.push({ kind: claim.command.kind, data: data });
    if (before && !before.stands) claims.push(withdraw(plan, before));
  }
  for (const claim of free) claims.push(withdraw(plan, claim));

  const items = new Set(known.evidence.map(({ evidenceId }) => evidenceId));
  const described = new Set(plan.evidence.map(({ evidenceId }) => evidenceId));
  return {
    findings,
    commands: [
      { kind: 'AssertDescription', data: plan.telling },
      ...plan.acts
        .filter(({ actId }) => !known.acts.has(actId))
        .map((act): Command => ({
          kind: 'AddAct',
          data: {
            incidentId: plan.incidentId,
            act,
            source: plan.telling.source,
            pinpoint: plan.telling.pinpoint,
          },
        })),
      ...plan.persons.flatMap((person) => identityOf(person, known)),
      ...plan.evidence
        .filter(({ evidenceId }) => !items.has(evidenceId))
        .flatMap(({ commands }) => commands),
      ...claims,
      ...known.evidence
        .filter(({ evidenceId }) => !described.has(evidenceId))
        .map(({ evidenceId, linkId }): Command => ({
          kind: 'UnlinkEvidence',
          data: { evidenceId, linkId, reason: GONE },
        })),
      ...plan.persons.flatMap(({ personId, parts }) =>
        parts
          .filter(({ claimId }) => known.persons.get(personId)?.has(claimId) !== true)
          .map(({ command }) => command),
      ),
      ...[...known.links]
        .filter((linkId) => plan.links.every((link) => link.linkId !== linkId))
        .map((linkId): Command => ({
          kind: 'UnlinkIncidents',
          data: { incidentId: plan.incidentId, linkId, reason: GONE },
        })),
    ],
  };
};

/** A person who is new is registered; one of whom the report now says something else is corrected, while there is an identity. */
const identityOf = (
  { personId, registration, correction, parts }: UnitPlan['persons'][number],
  known: KnownIncident,
): readonly Command[] => {
  const asserted = known.persons.get(personId);
  if (!asserted) return [registration];
  const same = parts.every(({ claimId }) => asserted.has(claimId));
  return same || known.gone.has(personId) ? [] : [correction];
};

const withdraw = (plan: UnitPlan, { claimId }: KnownClaim): Command => ({
  kind: 'WithdrawClaim',
  data: {
    incidentId: plan.incidentId,
    claimId,
    source: plan.telling.source,
    ground: 'noLongerAsserted',
    reason: GONE,
  },
});

const PARTS: Readonly<Record<keyof Description, string>> = {
  occurred: 'date or time',
  inPeriod: 'reporting period',
  confirmedOn: 'day of confirmation',
  place: 'place',
  means: 'means',
  target: 'target',
  doubleTap: 'pattern of the attack',
  facilities: 'damage',
};

const POINTERS: Readonly<Record<keyof Description, string>> = {
  occurred: '/date',
  inPeriod: '/reportingPeriod/inPeriod',
  confirmedOn: '/reportingPeriod/confirmedOn',
  place: '/place',
  means: '/attackKind',
  target: '/targetKind',
  doubleTap: '/doubleTap',
  facilities: '/facilitiesDamaged',
};

const KINDS = {
  toll: 'toll',
  control: 'control of the area',
  attribution: 'authorship',
  characterisation: 'word used for the incident',
  time: 'time',
} as const;
