import * as events from '#events';
import { withCase } from './case.moves.js';
import { odd, states } from './world.js';
import type { Move } from './world.js';

/** How made-up cases leave the house. */
export const dossierMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    1,
    withCase(({ dice, evidence }, file) => {
      if (evidence.length === 0) return [];
      const sha256 = (): string => Buffer.from(dice.bytes(32)).toString('hex');
      const number = file.issued + 1;
      file.issued = number;
      return [
        states(events.DossierIssued, file.id, {
          caseId: file.id,
          dossierId: dice.uuid(),
          number,
          profile: dice.pick(events.DOSSIER_PROFILES),
          language: dice.pick(events.DOSSIER_LANGUAGES),
          position: 7,
          checkpoint: { size: 9, root: sha256(), digest: sha256() },
          anchor: dice.pick(events.DOSSIER_ANCHORS),
          versions: {
            sijil: '0.1.0',
            policy: '1',
            law: [{ catalogue: 'ICC', version: '1' }],
            document: '1',
          },
          manifest: sha256(),
          evidenceId: dice.pick(evidence),
          ...(number > 1 && dice.chance(0.3)
            ? {
                replaces: number - 1,
                differences: [{ path: 'data/a.csv', how: 'changed' }],
                ...(dice.chance(0.5)
                  ? { causes: [{ what: 'identityDestroyed', id: dice.uuid() }] }
                  : {}),
              }
            : {}),
          ...(dice.chance(0.5) ? { reason: 'it was asked for' } : {}),
        }),
      ];
    }),
  ],
  [
    1,
    withCase(({ dice, evidence }, { id: caseId }) =>
      evidence.length === 0
        ? []
        : [
            states(events.ItemDisclosed, caseId, {
              caseId,
              disclosureId: dice.uuid(),
              items: [dice.pick(evidence)],
              to: 'an invented chamber',
              rule: odd('at its request'),
              on: '2024-05-01',
              ...(dice.chance(0.5) ? { request: 'R-1', receipt: dice.pick(evidence) } : {}),
            }),
          ],
    ),
  ],
];
