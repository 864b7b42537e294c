import { alters, begins, who } from './tale.js';
import type { Tales } from './tale.js';

type Actor =
  | 'ActorRegistered'
  | 'NameAdded'
  | 'MembershipAsserted'
  | 'MembershipEnded'
  | 'CommandAsserted'
  | 'CommandEnded'
  | 'ActorMerged'
  | 'ActorUnmerged'
  | 'ConflictClassified'
  | 'ConflictReclassified'
  | 'NexusAssessed'
  | 'AttackOnCiviliansAsserted';

const actor = ({ actorId }: { readonly actorId: string }): string => actorId;
const claim = ({ claimId }: { readonly claimId: string }): string => claimId;
const conflict = ({ conflictId }: { readonly conflictId: string }): string => conflictId;
const asserted = ({ position }: { readonly position: number }) => ({
  stands: true,
  made: position,
});
const classified = ({ position }: { readonly position: number }) => ({ classified: position });

/** States, parties, forces, units and posts; armed conflicts, and what belongs to them. */
export const actorTales: Tales<Actor> = {
  ActorRegistered: begins('actor', actor, ({ position, fact: { data } }) => ({
    invented: data.invented === 'invented',
    registered: position,
  })),
  NameAdded: (event) => {
    const { id } = event.envelope;
    return [
      { kind: 'actor_name', key: id, said: { ...event.fact.data, ...who(event), nameId: id } },
    ];
  },
  MembershipAsserted: begins('membership', claim, asserted),
  MembershipEnded: alters('membership', claim, () => ({ stands: false })),
  CommandAsserted: begins('command', claim, asserted),
  CommandEnded: alters('command', claim, () => ({ stands: false })),
  ActorMerged: alters('actor', actor, ({ fact }) => ({ mergedInto: fact.data.into })),
  ActorUnmerged: alters('actor', actor, () => ({ mergedInto: null })),

  ConflictClassified: begins('conflict', conflict, classified),
  ConflictReclassified: begins('conflict', conflict, classified),
  NexusAssessed: begins(
    'nexus',
    ({ conflictId, actId, incidentId }) => `${conflictId} ${actId ?? incidentId}`,
    ({ fact: { data } }) => ({ subjectId: data.actId ?? data.incidentId }),
  ),
  AttackOnCiviliansAsserted: begins('civilian_attack', claim),
};
