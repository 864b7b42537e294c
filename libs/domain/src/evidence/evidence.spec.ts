import { EvidenceAdded, EvidenceLinked, EvidenceWithdrawn, fact, HoldPlaced } from '#events';
import { newId } from '#kernel';
import { actOf, coded, evidenceAdded, given, incidentRecorded, uuid } from '#testing';
import type { PastFact } from '#testing';
import type { EvidenceCommand } from './evidence.commands.js';
import { evidenceNoun } from './evidence.decider.js';

const [item, host, incidentId, linkId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const stream = `evidence-${item}`;
const withdrawn = fact(EvidenceWithdrawn, stream, {
  evidenceId: item,
  reason: 'A copy of another item.',
});
const evidence = (...facts: PastFact[]) =>
  given(evidenceNoun, [evidenceAdded(item), incidentRecorded(incidentId), ...facts]);

describe('adding an item of evidence', () => {
  const data = {
    kind: coded('video'),
    held: false,
    files: [],
    acquisition: { how: coded('download'), at: null },
    supports: [],
  };
  const file = { sha256: 'cd'.repeat(32), size: 1, mediaType: 'video/mp4' };

  it('has happened', () => {
    const acquisition = { how: coded('download'), at: '2041-01-01T00:00:00.000Z' };
    given(evidenceNoun)
      .when({ kind: 'AddEvidence', data: { ...data, acquisition } })
      .thenRefuses('TIME_IN_THE_FUTURE', '/acquisition/at');
  });

  it('gives it an id', () => {
    const evidenceId = newId(uuid(7), 'evidence');
    given(evidenceNoun)
      .when({ kind: 'AddEvidence', id: uuid(7), data })
      .then([fact(EvidenceAdded, `evidence-${evidenceId}`, { ...data, evidenceId })]);
  });

  it('is refused under an id that is taken', () => {
    evidence()
      .when({ kind: 'AddEvidence', data: { ...data, evidenceId: item } })
      .thenRefuses('EVIDENCE_ALREADY_EXISTS');
  });

  it('needs files where the item is held', () => {
    given(evidenceNoun)
      .when({ kind: 'AddEvidence', data: { ...data, held: true } })
      .thenRefuses('EVIDENCE_HELD_WITHOUT_FILES', '/files');
    given(evidenceNoun)
      .when({ kind: 'AddEvidence', data: { ...data, held: true, files: [file] } })
      .thenStates('EvidenceAdded');
  });

  it('attaches it to an item that is there, and never to itself', () => {
    const attach = (to: string): EvidenceCommand => ({
      kind: 'AddEvidence',
      data: { ...data, evidenceId: item, host: to },
    });
    given(evidenceNoun).when(attach(host)).thenRefuses('EVIDENCE_NOT_FOUND', '/host');
    given(evidenceNoun, [evidenceAdded(host)])
      .when(attach(host))
      .thenStates('EvidenceAdded');
    given(evidenceNoun).when(attach(item)).thenRefuses('EVIDENCE_HOST_CIRCLE');
    // However such a thing came into the register: the chain above the host is walked.
    given(evidenceNoun, [
      evidenceAdded(host, { host: uuid(5) }),
      evidenceAdded(uuid(5), { host: item }),
    ])
      .when(attach(host))
      .thenRefuses('EVIDENCE_HOST_CIRCLE');
  });
});

describe('linking evidence', () => {
  const wish = { evidenceId: item, incidentId, pinpoint: { timecode: '00:00:10' } };
  const linked = fact(EvidenceLinked, stream, { ...wish, linkId });

  it('says on which incident or act it bears', () => {
    evidence()
      .when({ kind: 'LinkEvidence', data: { ...wish, linkId } })
      .then([linked]);
    evidence()
      .when({ kind: 'LinkEvidence', data: { ...wish, actId: actOf(incidentId) } })
      .thenStates('EvidenceLinked');
  });

  it('is nothing for the same passage, and something for another', () => {
    evidence(linked).when({ kind: 'LinkEvidence', data: wish }).thenRefuses('NOTHING_CHANGES');
    evidence(linked)
      .when({ kind: 'LinkEvidence', data: { ...wish, pinpoint: { timecode: '00:00:20' } } })
      .thenStates('EvidenceLinked');
    evidence(linked)
      .when({ kind: 'LinkEvidence', data: { ...wish, linkId, pinpoint: { timecode: '00:00:20' } } })
      .thenRefuses('ID_ALREADY_USED', '/linkId');
  });

  it('is refused to what is not there, and for what was withdrawn', () => {
    evidence()
      .when({ kind: 'LinkEvidence', data: { ...wish, incidentId: uuid(9) } })
      .thenRefuses('INCIDENT_NOT_FOUND');
    evidence()
      .when({ kind: 'LinkEvidence', data: { ...wish, actId: uuid(9) } })
      .thenRefuses('ACT_NOT_FOUND');
    evidence(withdrawn)
      .when({ kind: 'LinkEvidence', data: wish })
      .thenRefuses('EVIDENCE_WITHDRAWN');
  });

  it('can be taken back once, and made again', () => {
    const unlink: EvidenceCommand = {
      kind: 'UnlinkEvidence',
      data: { evidenceId: item, linkId, reason: 'Another strike.' },
    };
    const gone = evidence(linked).when(unlink).facts();
    evidence().when(unlink).thenRefuses('LINK_NOT_FOUND');
    evidence(linked, ...gone)
      .when(unlink)
      .thenRefuses('LINK_ALREADY_TAKEN_BACK');
    evidence(linked, ...gone)
      .when({ kind: 'LinkEvidence', data: wish })
      .thenStates('EvidenceLinked');
  });
});

describe('judging evidence', () => {
  const grade: EvidenceCommand = {
    kind: 'GradeEvidence',
    data: {
      evidenceId: item,
      sourceReliability: 'B',
      informationCredibility: '2',
      reason: 'Known for years.',
    },
  };

  it('is never nothing, also the second time and after it was withdrawn', () => {
    const once = evidence().when(grade).facts();
    evidence(...once, withdrawn)
      .when({ ...grade, id: uuid(8) })
      .thenStates('EvidenceGraded');
    evidence()
      .when({
        kind: 'AssessAuthenticity',
        data: {
          evidenceId: item,
          ofSource: 'confirmed',
          ofPlace: 'not checked',
          ofTime: 'disputed',
          reason: 'Shadows do not fit.',
        },
      })
      .thenStates('AuthenticityAssessed');
    evidence()
      .when({
        kind: 'ContestEvidence',
        data: {
          evidenceId: item,
          by: coded('a ministry'),
          ground: { text: 'It is staged.', lang: 'en' },
        },
      })
      .thenStates('EvidenceContested');
  });

  it('needs a reason, and an item', () => {
    evidence()
      .when({ ...grade, data: { ...grade.data, reason: '' } })
      .thenRefuses('REASON_MISSING');
    given(evidenceNoun).when(grade).thenRefuses('EVIDENCE_NOT_FOUND');
  });

  it('is not undone by withdrawing it twice', () => {
    evidence().when({ kind: 'WithdrawEvidence', data: withdrawn.data }).then([withdrawn]);
    evidence(withdrawn)
      .when({ kind: 'WithdrawEvidence', data: withdrawn.data })
      .thenRefuses('EVIDENCE_WITHDRAWN');
  });

  it('does not mind what was laid down about handling it', () => {
    const hold = fact(HoldPlaced, stream, {
      subject: { noun: 'evidence', id: item },
      holdId: uuid(6),
      ground: 'Order 1',
      reason: 'Ordered.',
    });
    evidence(hold).when(grade).thenStates('EvidenceGraded');
  });
});
