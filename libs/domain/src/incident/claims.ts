import type { ClaimFact, ClaimWithdrawn, DataOf, IncidentSeen, Source } from '#events';

type SaidBy<T extends IncidentSeen['type']> = Extract<IncidentSeen, { readonly type: T }>['data'];

interface Said {
  readonly time: SaidBy<'TimeAsserted'>;
  readonly toll: SaidBy<'TollAsserted'>;
  readonly control: SaidBy<'ControlAsserted'>;
  readonly militaryObjective: SaidBy<'MilitaryObjectiveAssessed'>;
  readonly attribution: SaidBy<'AttributionAsserted'>;
  readonly characterisation: SaidBy<'CharacterisationAsserted'>;
  readonly statement: SaidBy<'StatementRecorded'>;
}

/** The kinds of claims about an incident. */
export type ClaimKind = keyof Said;

/** Why a claim is no longer asserted. */
export type WithdrawalGround = DataOf<typeof ClaimWithdrawn>['ground'];

interface ClaimOfKind<K extends ClaimKind> {
  readonly kind: K;
  readonly id: string;
  /** The act it addresses; null for the whole incident. */
  readonly actId: string | null;
  readonly source: Source;
  readonly said: Said[K];
  /** Whether it is neither replaced nor withdrawn. */
  readonly stands: boolean;
  /** What stands in its place, and whose that is. */
  readonly replacedBy: { readonly id: string; readonly source: Source } | null;
  readonly withdrawn: WithdrawalGround | null;
}

/** A claim about an incident or one of its acts, and what became of it. */
export type Claim<K extends ClaimKind = ClaimKind> = { [Each in K]: ClaimOfKind<Each> }[K];

const fresh = <K extends ClaimKind>(kind: K, said: Said[K]): ClaimOfKind<K> => ({
  kind,
  id: said.claimId,
  actId: said.actId ?? null,
  source: said.source,
  said,
  stands: true,
  replacedBy: null,
  withdrawn: null,
});

/** A claim as a fact brings it into the world. */
export const claimed = (fact: ClaimFact): Claim => {
  switch (fact.type) {
    case 'TimeAsserted':
      return fresh('time', fact.data);
    case 'TollAsserted':
      return fresh('toll', fact.data);
    case 'ControlAsserted':
      return fresh('control', fact.data);
    case 'MilitaryObjectiveAssessed':
      return fresh('militaryObjective', fact.data);
    case 'AttributionAsserted':
      return fresh('attribution', fact.data);
    case 'CharacterisationAsserted':
      return fresh('characterisation', fact.data);
    case 'StatementRecorded':
      return fresh('statement', fact.data);
  }
};

/** A claim in whose place another stands. */
export const replaced = (claim: Claim, by: Claim): Claim => ({
  ...claim,
  stands: false,
  replacedBy: { id: by.id, source: by.source },
});

/** A claim that is no longer asserted. */
export const withdrawn = (claim: Claim, ground: WithdrawalGround): Claim => ({
  ...claim,
  stands: false,
  withdrawn: ground,
});

/**
 * Whether its own source still asserts a claim. Where a member's claim stands in its place the
 * publisher has not taken it back, and can still do so.
 */
export const isAsserted = ({ withdrawn: ground, replacedBy }: Claim): boolean =>
  ground === null && (replacedBy === null || replacedBy.source.kind === 'member');
