import { CheckpointAnchored, CheckpointSealed, fact } from '#events';
import { given } from '#testing';
import { sealNoun } from './seal.decider.js';
import { NOTARY } from './seal.rules.js';
import { sealStream } from './seal.state.js';

const digest = 'd'.repeat(64);
const seal = { size: 7, root: 'a'.repeat(64), key: 'a key', digest };
const anchor = {
  size: 7,
  digest,
  kind: 'rfc3161',
  authority: 'an authority',
  confirmedAt: '2026-11-22T06:00:00.000Z',
  tokenDigest: 'e'.repeat(64),
} as const;
const sealed = fact(CheckpointSealed, sealStream(digest), seal);
const anchored = fact(CheckpointAnchored, sealStream(digest), anchor);

describe('a seal', () => {
  it('is told once, by the notary alone', () => {
    const command = { kind: 'SealCheckpoint', data: seal, by: NOTARY } as const;
    given(sealNoun).when(command).then([sealed]);
    given(sealNoun, [sealed]).when(command).thenRefuses('SEAL_ALREADY_EXISTS', '/digest');
    given(sealNoun).when({ kind: 'SealCheckpoint', data: seal }).thenRefuses('ONLY_THE_NOTARY');
  });

  it('is confirmed from outside, each answer once', () => {
    const command = { kind: 'AnchorCheckpoint', data: anchor, by: NOTARY } as const;
    given(sealNoun).when(command).thenRefuses('SEAL_NOT_FOUND', '/digest');
    given(sealNoun, [sealed]).when(command).then([anchored]);
    given(sealNoun, [sealed, anchored]).when(command).thenRefuses('NOTHING_CHANGES');
    given(sealNoun, [sealed])
      .when({ kind: 'AnchorCheckpoint', data: anchor })
      .thenRefuses('ONLY_THE_NOTARY');
  });
});
