import * as events from '#events';
import type { Move, World } from './world.js';
import { states } from './world.js';

/** A move with an item that is there. */
export const withEvidence =
  (move: (world: World, evidenceId: string) => ReturnType<Move>): Move =>
  (world) =>
    world.evidence.length === 0 ? [] : move(world, world.recent(world.evidence));

const bytes = (world: World) => ({
  sha256: world.dice.uuid().replaceAll('-', '').repeat(2),
  size: 7,
  mediaType: 'image/jpeg',
});

/** Whose hands items go through, and what is made of them. */
export const custodyMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    1,
    withEvidence(({ dice }, evidenceId) => [
      states(events.CustodyTransferred, evidenceId, {
        evidenceId,
        transferId: dice.uuid(),
        from: { kind: 'office' },
        to: { kind: 'organisation', name: 'a laboratory' },
        at: null,
        how: { code: null, printed: 'by courier' },
        reason: 'to be analysed',
      }),
    ]),
  ],
  [
    1,
    withEvidence(({ dice }, evidenceId) => [
      states(events.CustodyGapStated, evidenceId, {
        evidenceId,
        gapId: dice.uuid(),
        from: '2016',
        to: null,
        known: 'it was in a drawer',
        effect: 'little',
      }),
    ]),
  ],
  [
    1,
    withEvidence((world, evidenceId) => [
      states(events.FixityChecked, evidenceId, {
        evidenceId,
        checkId: world.dice.uuid(),
        files: [{ sha256: bytes(world).sha256, outcome: 'intact' }],
      }),
    ]),
  ],
  [
    1,
    withEvidence((world, evidenceId) => [
      states(events.WorkingCopyMade, evidenceId, {
        evidenceId,
        copyId: world.dice.uuid(),
        of: bytes(world).sha256,
        file: bytes(world),
        purpose: 'to annotate it',
      }),
    ]),
  ],
  [
    1,
    withEvidence((world, evidenceId) => [
      states(events.RedactedCopyMade, evidenceId, {
        evidenceId,
        copyId: world.dice.uuid(),
        of: bytes(world).sha256,
        file: bytes(world),
        ground: { code: null, printed: 'protection of a witness' },
        recipient: 'the defence',
        removed: 'a face',
        reason: 'asked for',
      }),
    ]),
  ],
  [
    1,
    withEvidence((world, evidenceId) => [
      states(events.TranslationAdded, evidenceId, {
        evidenceId,
        translationId: world.dice.uuid(),
        kind: 'transcript',
        from: 'ar',
        to: 'en',
        text: 'they came at dawn',
      }),
    ]),
  ],
  [
    1,
    (world) => {
      const { dice, files } = world;
      if (files.size === 0) return [];
      // All that came with the item goes, so that none of it is held any longer; with a copy or two.
      const [evidenceId, own] = world.recent([...files]);
      const order = { evidenceId, disposalId: dice.uuid() };
      const gone = { files: own, copies: [bytes(world).sha256, bytes(world).sha256] };
      const to = { kind: 'organisation', name: 'whoever gave it' } as const;
      const isReturn = dice.chance(0.5);
      const reason = 'as ordered';
      const ordered = states(events.DisposalOrdered, evidenceId, {
        ...order,
        ...gone,
        kind: isReturn ? 'return' : 'destruction',
        ...(isReturn ? { to } : {}),
        authority: 'an invented court',
        ground: { code: 'courtOrder', printed: 'order of a court' },
        reference: 'REF',
        reason,
      });
      if (dice.chance(0.3)) return [ordered];
      const approved = states(events.DisposalApproved, evidenceId, { ...order, reason });
      if (dice.chance(0.3))
        return [
          ordered,
          approved,
          states(events.DisposalRejected, evidenceId, { ...order, reason }),
        ];
      const done = isReturn
        ? states(events.BytesReturned, evidenceId, { ...order, ...gone, to, receipt: dice.uuid() })
        : states(events.BytesDestroyed, evidenceId, { ...order, ...gone });
      return [ordered, approved, done];
    },
  ],
];
