import { randomUUID } from 'node:crypto';
import type { OpenApi } from '../api.fixture.js';
import { SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

const file = (digit: string) => ({
  sha256: digit.repeat(64),
  sha512: digit.repeat(128),
  sealed: 'e'.repeat(64),
  size: 7,
  mediaType: 'image/png',
});

/** An item that goes from hand to hand; what needs its bytes is told as the desk does, past the API. */
export const passOn = async ({ done }: Wisher, { give }: OpenApi, person: Result) => {
  const evidenceId = randomUUID();
  const [original, copy, redacted] = [file('b'), file('c'), file('d')];
  await give({
    kind: 'AddEvidence',
    data: {
      evidenceId,
      kind: word('Photograph'),
      held: true,
      files: [original],
      acquisition: { how: word('Handed over'), at: null },
      supports: [],
    },
  });
  const laboratory = { kind: 'organisation', name: 'A Laboratory' };
  const transfer = async (from: object, to: object, at: string | null) =>
    await done('investigator', 'transferCustody', {
      evidenceId,
      from,
      to,
      at,
      how: word('By courier'),
      reason: SECRETS.reason,
    });
  await transfer({ kind: 'office' }, laboratory, '2017-10-03T09:00:00.000Z');
  await transfer(laboratory, { kind: 'person', id: person.id }, null);
  await done('investigator', 'stateCustodyGap', {
    evidenceId,
    from: '2017-10',
    to: '2017-11',
    known: 'It lay in a drawer.',
    effect: SECRETS.reason,
  });
  await done('analyst', 'addTranslation', {
    evidenceId,
    kind: 'transcript',
    from: 'ar',
    to: 'en',
    text: 'They came at dawn.',
    translator: 'a colleague',
    tool: 'spec/1',
  });
  await give({
    kind: 'CheckFixity',
    data: { evidenceId, files: [{ sha256: original.sha256, outcome: 'intact' }] },
  });
  await give({
    kind: 'MakeWorkingCopy',
    data: { evidenceId, of: original.sha256, file: copy, tool: 'spec/1', purpose: 'To annotate.' },
  });
  await give({
    kind: 'MakeRedactedCopy',
    data: {
      evidenceId,
      of: original.sha256,
      file: redacted,
      ground: word('Protection'),
      recipient: 'the defence',
      removed: 'A face.',
      reason: SECRETS.reason,
    },
  });
  const paper = await done('investigator', 'addEvidence', {
    kind: word('Order'),
    acquisition: { how: word('Handed over'), at: null },
    supports: [],
  });
  const order = {
    evidenceId,
    kind: 'return',
    to: laboratory,
    document: paper.id,
    files: [redacted.sha256],
    copies: [copy.sha256],
    authority: 'An invented authority',
    ground: word('Agreement'),
    reference: 'REF-1',
    orderedOn: '2018-02',
    reason: SECRETS.reason,
  };
  const first = await done('lawyer', 'orderDisposal', order);
  const decision = (from: Result) => ({ evidenceId, disposalId: made(from, 'disposalId') });
  await done('reviewer', 'rejectDisposal', { ...decision(first), reason: SECRETS.reason });
  const second = await done('lawyer', 'orderDisposal', order);
  await done('reviewer', 'approveDisposal', { ...decision(second), reason: SECRETS.reason });
  const receipt = randomUUID();
  await give({
    kind: 'AddEvidence',
    data: {
      evidenceId: receipt,
      kind: word('Receipt'),
      held: true,
      files: [file('9')],
      acquisition: { how: word('Handed over'), at: null },
      supports: [],
    },
  });
  await done('custodian', 'carryOutDisposal', { ...decision(second), receipt });
  return evidenceId;
};
