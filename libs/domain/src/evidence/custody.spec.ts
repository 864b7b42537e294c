import { CustodyGapStated, CustodyTransferred, EvidenceAdded, fact, FixityChecked } from '#events';
import { coded, evidenceAdded, given, NOW, uuid } from '#testing';
import type { PastFact } from '#testing';
import type { EvidenceCommand } from './evidence.commands.js';
import { evidenceNoun } from './evidence.decider.js';

const [item, id, stranger] = [uuid(1), uuid(2), uuid(3)];
const stream = `evidence-${item}`;
const fileOf = (sha256: string) => ({ sha256, size: 3, mediaType: 'image/png' });
const file = fileOf('ab'.repeat(32));
const copy = fileOf('cd'.repeat(32));
const held = fact(EvidenceAdded, stream, {
  evidenceId: item,
  kind: coded('photograph'),
  held: true,
  files: [file],
  acquisition: { how: coded('handed over'), at: null },
  supports: [],
});
const evidence = (...facts: PastFact[]) => given(evidenceNoun, [held, ...facts]);

const handedOver = {
  evidenceId: item,
  from: { kind: 'office' },
  to: { kind: 'organisation', name: 'A laboratory' },
  at: null,
  how: coded('courier'),
  reason: 'To a laboratory.',
} as const;
const transferred = fact(CustodyTransferred, stream, { ...handedOver, transferId: id });

describe('handing an item on', () => {
  const hand = (data: object): EvidenceCommand => ({
    kind: 'TransferCustody',
    data: { ...handedOver, ...data },
  });

  it('is for the hand that has it', () => {
    evidence()
      .when(hand({ transferId: id }))
      .then([transferred]);
    evidence(transferred).when(hand({})).thenRefuses('CUSTODY_NOT_THE_HOLDER', '/from');
    evidence(transferred)
      .when(hand({ from: { kind: 'organisation', name: 'A laboratory' }, to: { kind: 'office' } }))
      .thenStates('CustodyTransferred');
  });

  it('goes to somebody else, whom the register knows', () => {
    evidence()
      .when(hand({ to: { kind: 'office' } }))
      .thenRefuses('NOTHING_CHANGES', '/to');
    evidence()
      .when(hand({ to: { kind: 'person' } }))
      .thenRefuses('CUSTODIAN_UNKNOWN', '/to/id');
    evidence()
      .when(hand({ to: { kind: 'person', id: stranger } }))
      .thenRefuses('PERSON_NOT_FOUND', '/to/id');
    evidence()
      .when(hand({ to: { kind: 'member', id: stranger } }))
      .thenRefuses('MEMBER_NOT_FOUND', '/to/id');
  });

  it('calls an organisation by its name, and nobody else', () => {
    evidence()
      .when(hand({ to: { kind: 'organisation' } }))
      .thenRefuses('CUSTODIAN_UNKNOWN', '/to/name');
    evidence()
      .when(hand({ to: { kind: 'person', id: stranger, name: 'Somebody invented' } }))
      .thenRefuses('CUSTODIAN_NAME_IN_CLEAR', '/to/name');
  });

  it('has happened, and after it came into the hand that has it', () => {
    const later = '2017-10-04T09:00:00.000Z';
    const sent = fact(CustodyTransferred, stream, { ...handedOver, transferId: id, at: later });
    const back = { from: handedOver.to, to: { kind: 'office' } };
    evidence()
      .when(hand({ at: NOW }))
      .thenStates('CustodyTransferred');
    evidence()
      .when(hand({ at: '2026-11-01T00:00:00.001Z' }))
      .thenRefuses('TIME_IN_THE_FUTURE', '/at');
    evidence(sent)
      .when(hand({ ...back, at: '1999-01-01T00:00:00.000Z' }))
      .thenRefuses('CUSTODY_BEFORE_IT_CAME', '/at');
    evidence(sent)
      .when(hand({ ...back, at: later }))
      .thenStates('CustodyTransferred');
    const taken = fact(EvidenceAdded, stream, {
      ...held.data,
      acquisition: { how: coded('handed over'), at: later },
    });
    given(evidenceNoun, [taken])
      .when(hand({ at: '2017-10-03T09:00:00.000Z' }))
      .thenRefuses('CUSTODY_BEFORE_IT_CAME', '/at');
  });

  it('says why, and takes no id twice', () => {
    evidence()
      .when(hand({ reason: ' ' }))
      .thenRefuses('REASON_MISSING', '/reason');
    evidence(transferred)
      .when(
        hand({
          from: { kind: 'organisation', name: 'A laboratory' },
          to: { kind: 'office' },
          transferId: id,
        }),
      )
      .thenRefuses('ID_ALREADY_USED', '/transferId');
  });
});

describe('a gap in the chain', () => {
  const gap = (data: object): EvidenceCommand => ({
    kind: 'StateCustodyGap',
    data: {
      evidenceId: item,
      gapId: id,
      from: '2017-09-03',
      to: null,
      known: 'It lay in a drawer.',
      effect: 'Little: its hash was known before.',
      ...data,
    },
  });

  it('is stated with what is known of it and what it does', () => {
    evidence().when(gap({})).thenStates(CustodyGapStated.type);
    evidence()
      .when(gap({ known: '' }))
      .thenRefuses('TEXT_MISSING', '/known');
    evidence()
      .when(gap({ effect: '' }))
      .thenRefuses('REASON_MISSING', '/effect');
  });

  it('ends after it begins, as far as that is known', () => {
    evidence()
      .when(gap({ to: '2017-09-02' }))
      .thenRefuses('CUSTODY_GAP_REVERSED', '/to');
    for (const to of ['2017-09-03', '2017-09', '2017'])
      evidence().when(gap({ to })).thenStates('CustodyGapStated');
  });
});

describe('the time of a gap', () => {
  it('has begun, somewhere on earth', () => {
    const gap = (data: object): EvidenceCommand => ({
      kind: 'StateCustodyGap',
      data: { evidenceId: item, from: null, to: null, known: 'x', effect: 'x', ...data },
    });
    evidence()
      .when(gap({ from: '2040-01-01' }))
      .thenRefuses('TIME_IN_THE_FUTURE', '/from');
    evidence()
      .when(gap({ to: '2026-11-02' }))
      .thenRefuses('TIME_IN_THE_FUTURE', '/to');
    for (const to of ['2026-11-01', '2026-11', '2026'])
      evidence().when(gap({ to })).thenStates('CustodyGapStated');
  });
});

describe('the bytes of an item', () => {
  const check = (...files: string[]): EvidenceCommand => ({
    kind: 'CheckFixity',
    data: {
      evidenceId: item,
      checkId: id,
      files: files.map((sha256) => ({ sha256, outcome: 'intact' as const })),
    },
  });

  it('are checked again and again: an observation is never nothing', () => {
    evidence().when(check(file.sha256)).thenStates('FixityChecked');
    evidence(
      fact(FixityChecked, stream, {
        evidenceId: item,
        checkId: uuid(9),
        files: [{ sha256: file.sha256, outcome: 'intact' }],
      }),
    )
      .when(check(file.sha256))
      .thenStates('FixityChecked');
  });

  it('are those that are kept', () => {
    evidence().when(check()).thenRefuses('FILES_MISSING', '/files');
    evidence().when(check(copy.sha256)).thenRefuses('EVIDENCE_FILE_NOT_KEPT', '/files/0');
    given(evidenceNoun, [evidenceAdded(item)])
      .when(check(file.sha256))
      .thenRefuses('EVIDENCE_FILE_NOT_KEPT', '/files/0');
  });

  it('are never replaced by a copy', () => {
    const make = (of: string, made: typeof file): EvidenceCommand => ({
      kind: 'MakeWorkingCopy',
      data: { evidenceId: item, copyId: id, of, file: made, purpose: 'To annotate it.' },
    });
    evidence().when(make(file.sha256, copy)).thenStates('WorkingCopyMade');
    evidence().when(make(copy.sha256, file)).thenRefuses('EVIDENCE_FILE_NOT_KEPT', '/of');
    evidence().when(make(file.sha256, file)).thenRefuses('COPY_IS_THE_ORIGINAL', '/file/sha256');
  });

  it('leave a copy with a ground and a word on what was taken out', () => {
    const redact = (removed: string): EvidenceCommand => ({
      kind: 'MakeRedactedCopy',
      data: {
        evidenceId: item,
        copyId: id,
        of: file.sha256,
        file: copy,
        ground: coded('protection'),
        removed,
        reason: 'Asked for by the defence.',
      },
    });
    evidence().when(redact('A face.')).thenStates('RedactedCopyMade');
    evidence().when(redact('')).thenRefuses('TEXT_MISSING', '/removed');
  });

  it('are rendered in words or in a file', () => {
    const render = (data: object): EvidenceCommand => ({
      kind: 'AddTranslation',
      data: {
        evidenceId: item,
        translationId: id,
        kind: 'translation',
        from: 'ar',
        to: 'en',
        ...data,
      },
    });
    evidence()
      .when(render({ text: 'They came at dawn.' }))
      .thenStates('TranslationAdded');
    evidence()
      .when(render({ file: copy }))
      .thenStates('TranslationAdded');
    evidence().when(render({})).thenRefuses('TRANSLATION_EMPTY', '/text');
    evidence()
      .when(render({ file: copy, to: 'english' }))
      .thenRefuses('LANGUAGE_NO_CODE', '/to');
  });
});
