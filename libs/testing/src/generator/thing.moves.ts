import * as events from '#events';
import { party } from './incident.facts.js';
import { evidenceAdded } from './report.moves.js';
import type { Move } from './world.js';
import { custodyMoves, withEvidence } from './custody.moves.js';
import { states } from './world.js';

const evidenceMoves: readonly (readonly [weight: number, move: Move])[] = [
  [2, (world) => [evidenceAdded(world, {}).fact]],
  [
    2,
    withEvidence(({ dice }, evidenceId) => [
      states(events.EvidenceGraded, evidenceId, {
        evidenceId,
        gradeId: dice.uuid(),
        sourceReliability: dice.pick(['A', 'B', 'F'] as const),
        informationCredibility: dice.pick(['1', '3', '6'] as const),
        reason: 'known source',
      }),
    ]),
  ],
  [
    1,
    withEvidence(({ dice }, evidenceId) => [
      states(events.AuthenticityAssessed, evidenceId, {
        evidenceId,
        assessmentId: dice.uuid(),
        ofSource: 'confirmed',
        ofPlace: 'not confirmed',
        ofTime: 'not checked',
        method: 'by its shadows',
        reason: 'they agree',
      }),
    ]),
  ],
  [
    1,
    withEvidence((world, evidenceId) => [
      states(events.EvidenceContested, evidenceId, {
        evidenceId,
        contestId: world.dice.uuid(),
        by: party(world),
        ground: { text: 'staged', lang: 'en' },
      }),
    ]),
  ],
  [
    1,
    withEvidence(({ dice }, evidenceId) =>
      dice.chance(0.3)
        ? [states(events.EvidenceWithdrawn, evidenceId, { evidenceId, reason: 'a copy' })]
        : [],
    ),
  ],
  [
    1,
    ({ evidenceLinks }) => {
      const link = evidenceLinks.shift();
      return link === undefined
        ? []
        : [
            states(events.EvidenceUnlinked, link.evidence, {
              evidenceId: link.evidence,
              linkId: link.link,
              reason: 'of another place',
            }),
          ];
    },
  ],
];

const during = { from: '2015', to: null };

const actorMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    2,
    (world) => {
      const { dice, actors } = world;
      const actorId = dice.uuid();
      actors.push({ id: actorId, merged: null });
      return [
        states(events.ActorRegistered, actorId, {
          actorId,
          kind: dice.pick(events.ACTOR_KINDS),
          name: { en: `Actor ${actors.length}`, ar: 'جهة' },
          source: world.report(),
          ...(dice.chance(0.4) ? { code: `actor${actors.length}` } : {}),
          ...(dice.chance(0.4) ? { invented: 'invented' as const } : {}),
        }),
      ];
    },
  ],
  [
    1,
    (world) =>
      world.actors.length === 0
        ? []
        : [
            states(events.NameAdded, world.recent(world.actors).id, {
              actorId: world.recent(world.actors).id,
              name: { en: 'Another name' },
              source: world.report(),
            }),
          ],
  ],
  [
    2,
    (world) => {
      const { dice, actors, memberships, commands } = world;
      if (actors.length < 2) return [];
      // Only upwards to the older one, so that no circle closes.
      const lower = dice.between(1, actors.length - 1);
      const actorId = actors[lower]?.id ?? '';
      const above = actors[dice.between(0, lower - 1)]?.id ?? '';
      const claimId = dice.uuid();
      const common = {
        actorId,
        claimId,
        during,
        source: world.report(),
        note: 'by its own account',
      };
      if (dice.chance(0.5)) {
        memberships.push({ actor: actorId, claim: claimId });
        return [states(events.MembershipAsserted, actorId, { ...common, of: above })];
      }
      commands.push({ actor: actorId, claim: claimId });
      return [
        states(events.CommandAsserted, actorId, { ...common, under: above, basis: 'deFacto' }),
      ];
    },
  ],
  [
    1,
    ({ dice, memberships, commands }) => {
      const [kind, ended] = dice.chance(0.5)
        ? ([events.MembershipEnded, memberships.shift()] as const)
        : ([events.CommandEnded, commands.shift()] as const);
      if (ended === undefined) return [];
      const data = { actorId: ended.actor, claimId: ended.claim, reason: 'never so' };
      return [
        kind.type === 'MembershipEnded'
          ? states(events.MembershipEnded, ended.actor, data)
          : states(events.CommandEnded, ended.actor, data),
      ];
    },
  ],
  [
    1,
    ({ dice, actors }) => {
      if (actors.length < 2) return [];
      const one = dice.pick(actors);
      if (one.merged !== null) {
        const from = one.merged;
        one.merged = null;
        return [states(events.ActorUnmerged, one.id, { actorId: one.id, from, reason: 'two' })];
      }
      const into = dice.pick(actors).id;
      if (into === one.id) return [];
      one.merged = into;
      return [states(events.ActorMerged, one.id, { actorId: one.id, into, reason: 'one' })];
    },
  ],
];

const conflictMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    1,
    (world) => {
      const { dice, conflicts } = world;
      const known = conflicts.length > 1 ? dice.pick(conflicts) : undefined;
      const conflictId = known ?? dice.uuid();
      if (known === undefined) conflicts.push(conflictId);
      const data = {
        conflictId,
        name: { en: 'A conflict' },
        type: dice.pick(['IAC', 'NIAC'] as const),
        parties: [party(world), party(world)],
        territory: 'the north',
        during,
        source: world.member(),
        reason: 'intensity and organisation',
      };
      return [
        known === undefined
          ? states(events.ConflictClassified, conflictId, data)
          : states(events.ConflictReclassified, conflictId, data),
      ];
    },
  ],
  [
    2,
    ({ dice, conflicts, incidents }) => {
      const incident = incidents.at(-1);
      if (incident === undefined || conflicts.length === 0) return [];
      const conflictId = dice.pick(conflicts);
      const actId = dice.chance(0.5) ? incident.acts[0] : undefined;
      return [
        states(events.NexusAssessed, conflictId, {
          conflictId,
          incidentId: incident.id,
          nexus: dice.pick(['yes', 'no', 'open'] as const),
          reason: 'by its means',
          ...(actId === undefined ? {} : { actId }),
        }),
      ];
    },
  ],
  [
    1,
    (world) => {
      const { dice, conflicts } = world;
      if (conflicts.length === 0) return [];
      const conflictId = dice.pick(conflicts);
      return [
        states(events.AttackOnCiviliansAsserted, conflictId, {
          conflictId,
          claimId: dice.uuid(),
          population: 'of the towns',
          during,
          organisation: party(world),
          policy: 'to drive them out',
          source: world.member(),
          pinpoint: { lines: [7] },
        }),
      ];
    },
  ],
];

/** What happens to evidence, actors and conflicts. */
export const thingMoves = [...evidenceMoves, ...custodyMoves, ...actorMoves, ...conflictMoves];
